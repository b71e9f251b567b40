package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page has in common: one self-contained file, readable without a network, in two languages. */
public final class PageFrame {

    private final String css = text("page.css");
    private final String js = text("page.js");

    /**
     * A whole page.
     *
     * @param title title in both languages
     * @param content what stands in {@code main}
     * @return the document
     */
    public String page(Bilingual title, DomContent... content) {
        return document(html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        title(title.zh()),
                                        style(rawHtml(css))),
                                body(main(content), script(rawHtml(js)))
                                        .attr("data-title-zh", title.zh())
                                        .attr("data-title-en", title.en()))
                        .withLang("zh-CN"))
                + "\n";
    }

    /** Buttons that switch the language and print. */
    public static SpanTag tools() {
        return span(
                        button("中文")
                                .withType("button")
                                .attr("data-lang", "zh-CN")
                                .withLang("zh-CN"),
                        button("English")
                                .withType("button")
                                .attr("data-lang", "en")
                                .withLang("en"),
                        button(Bilingual.of("打印", "Print").html())
                                .withType("button")
                                .withId("print"))
                .withClass("tools");
    }

    private static String text(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
