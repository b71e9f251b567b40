package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tfoot;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.TbodyTag;
import j2html.tags.specialized.TrTag;
import java.util.List;

/** A plain table of an overview: the first columns hold text, the others numbers. */
public final class Grid {

    private final int textColumns;
    private final TrTag head = tr();
    private final TbodyTag body = tbody();
    private final TrTag foot = tr();

    /**
     * An empty table.
     *
     * @param textColumns number of leading columns that hold text
     * @param columns headings
     */
    public Grid(int textColumns, List<Bilingual> columns) {
        this.textColumns = textColumns;
        for (int i = 0; i < columns.size(); i++) {
            head.with(th(columns.get(i).html()).attr("scope", "col").withClass(i < textColumns ? "text" : ""));
        }
    }

    /** Adds a row; the first cell is its heading. */
    public void row(List<DomContent> cells) {
        TrTag row = tr();
        fill(row, cells);
        body.with(row);
    }

    /** Sets the row of totals. */
    public void total(List<DomContent> cells) {
        fill(foot, cells);
    }

    private void fill(TrTag row, List<DomContent> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String css = i < textColumns ? "text" : "";
            row.with(
                    i == 0
                            ? th(cells.get(i)).attr("scope", "row").withClass(css)
                            : td(cells.get(i)).withClass(css));
        }
    }

    /** The finished table. */
    public TableTag html() {
        TableTag table = table(thead(head), body);
        return (foot.getNumChildren() == 0 ? table : table.with(tfoot(foot))).withClass("grid");
    }
}
