package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.b;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;

/** The overview that links to everything: tiles, then one section per chapter of the job. */
public final class IndexPage {

    private final PageFrame frame;

    /**
     * Pages in the given frame.
     *
     * @param frame what all pages share
     */
    public IndexPage(PageFrame frame) {
        this.frame = frame;
    }

    /**
     * A number to be seen at once.
     *
     * @param label what it counts
     * @param value the number
     * @param mood "good", "bad" or empty
     */
    public record Tile(Bilingual label, String value, String mood) {}

    /**
     * What one chapter of the job shows.
     *
     * @param id anchor
     * @param title heading
     * @param content markup below the heading
     */
    public record Section(String id, Bilingual title, List<DomContent> content) {
        public Section {
            content = List.copyOf(content);
        }
    }

    /**
     * The overview.
     *
     * @param title heading
     * @param note one line below the heading
     * @param tiles numbers
     * @param sections sections, in order
     * @return the document, every text escaped
     */
    public String render(Bilingual title, Bilingual note, List<Tile> tiles, List<Section> sections) {
        return frame.page(
                title,
                header(h1(title.html()), PageFrame.tools()).withClass("top"),
                p(note.html()).withClass("note"),
                ul(each(
                                tiles,
                                tile -> li(b(tile.value()), span(tile.label().html()))
                                        .withClass(tile.mood())))
                        .withClass("tiles"),
                div(each(
                        sections,
                        s -> section(h2(s.title().html()), each(s.content().stream()), text(""))
                                .withId(s.id()))));
    }
}
