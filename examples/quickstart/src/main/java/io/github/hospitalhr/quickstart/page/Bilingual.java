package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;

/**
 * A text in the two languages of the pages; the page shows one of them.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {

    /** A text that is the same in both languages (a name, a number). */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** A text in both languages. */
    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** Both languages as escaped markup, one of them hidden by the style. */
    public DomContent html() {
        if (zh.equals(en)) {
            return span(zh);
        }
        SpanTag chinese = span(zh).withClass("zh").withLang("zh-CN");
        SpanTag english = span(en).withClass("en").withLang("en");
        return span(chinese, english);
    }
}
