package io.github.hospitalhr.quickstart.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.col;
import static j2html.TagCreator.colgroup;
import static j2html.TagCreator.each;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tfoot;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.ColgroupTag;
import j2html.tags.specialized.TbodyTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TfootTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TheadTag;
import j2html.tags.specialized.TrTag;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of a roster page. */
final class RosterTable {

    private static final List<String> WEEKDAYS = List.of("一", "二", "三", "四", "五", "六", "日");

    private static final int SUMS = 4;

    private final RosterSheet sheet;
    private final Map<RosterSheet.Place, Integer> first = new HashMap<>();

    RosterTable(RosterSheet sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.findings().size(); i++) {
            for (RosterSheet.Place place : sheet.findings().get(i).places()) {
                first.putIfAbsent(place, i);
            }
        }
    }

    /** Columns, so that days print equally wide. */
    ColgroupTag columns() {
        ColgroupTag group = colgroup(col().withClass("who"));
        sheet.days().forEach(day -> group.with(col().withClass("day")));
        for (int i = 0; i < SUMS; i++) {
            group.with(col().withClass(i == 1 ? "hours" : "sums"));
        }
        return group;
    }

    TheadTag head() {
        TrTag row = tr(th(Bilingual.of("姓名", "Name").html()).attr("scope", "col"));
        for (int d = 0; d < sheet.days().size(); d++) {
            row.with(day(sheet.days().get(d)));
        }
        row.with(sum("班次", "shifts"), sum("工时/应出勤", "hours/due"), sum("夜班", "nights"), sum("周末", "weekends"));
        return thead(row);
    }

    private static ThTag sum(String zh, String en) {
        return th(Bilingual.of(zh, en).html()).attr("scope", "col").withClass("sum");
    }

    private static ThTag day(RosterSheet.Day day) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        String english =
                weekday.name().substring(0, 1) + weekday.name().substring(1, 2).toLowerCase(Locale.ROOT);
        Bilingual name = day.name();
        ThTag head = th(
                        b(String.valueOf(day.date().getDayOfMonth())),
                        Bilingual.of(WEEKDAYS.get(weekday.getValue() - 1), english)
                                .html(),
                        switch (day.kind()) {
                            case HOLIDAY -> Bilingual.of("休", "hol").html();
                            case MADE_UP -> Bilingual.of("班", "wk").html();
                            default -> text("");
                        })
                .attr("scope", "col")
                .withClass(css(day));
        return name == null ? head : hint(head, name);
    }

    TbodyTag body() {
        TbodyTag body = tbody();
        for (int p = 0; p < sheet.rows().size(); p++) {
            RosterSheet.Row row = sheet.rows().get(p);
            TrTag line = tr(th(
                            span(row.name()).withClass("name"),
                            span(row.post().html()).withClass("post"),
                            each(row.marks(), m -> span(m.html()).withClass("mark")),
                            ofTheRow(p))
                    .attr("scope", "row")
                    .withTitle(row.id()));
            for (int d = 0; d < row.cells().size(); d++) {
                line.with(cell(row, p, d));
            }
            sums(line, row.sums());
            body.with(line);
        }
        return body;
    }

    /** Link to the first finding on the whole row. */
    private DomContent ofTheRow(int p) {
        Integer finding = first.get(new RosterSheet.Place(p, -1));
        if (finding == null) {
            return text("");
        }
        RosterSheet.Finding found = sheet.findings().get(finding);
        return hint(
                a(found.hard() ? "!" : "~")
                        .withHref("#f" + finding)
                        .withClass(found.hard() ? "flag hard" : "flag soft"),
                found.sentence());
    }

    private static void sums(TrTag line, RosterSheet.Sums sums) {
        boolean off = sums.targetMinutes() >= 0 && Math.abs(sums.minutes() - sums.targetMinutes()) > 8 * 60;
        String hours = hours(sums.minutes()) + (sums.targetMinutes() < 0 ? "" : "/" + hours(sums.targetMinutes()));
        line.with(
                td(String.valueOf(sums.shifts())).withClass("sum"),
                td((off ? "△" : "") + hours).withClass(off ? "sum off" : "sum"),
                td(String.valueOf(sums.nights())).withClass("sum"),
                td(String.valueOf(sums.weekends())).withClass("sum"));
    }

    private TdTag cell(RosterSheet.Row row, int p, int d) {
        RosterSheet.Cell cell = row.cells().get(d);
        TdTag td = td().withId("c" + p + "-" + d);
        Bilingual absence = cell.absence();
        Bilingual wish = cell.wishText();
        if (!cell.code().isEmpty()) {
            td.with(span(cell.code())
                    .withClass("s " + cell.colour() + (cell.code().length() > 2 ? " long" : "")));
        } else if (absence != null) {
            td.with(span(absence.html()).withClass("leave"));
        }
        if (cell.wish() != RosterSheet.Wish.NONE) {
            boolean met = cell.wish() == RosterSheet.Wish.MET;
            td.with(span(met ? "✓" : "✗").withClass(met ? "wish met" : "wish unmet"));
        }
        Integer finding = first.get(new RosterSheet.Place(p, d));
        String css = "cell " + css(sheet.days().get(d)) + mark(td, finding);
        hint(td.withClass(css.strip()), words(row, d, cell, wish, finding));
        return td;
    }

    /** Puts the link to the finding into the cell. */
    private String mark(TdTag td, @Nullable Integer finding) {
        if (finding == null) {
            return "";
        }
        boolean hard = sheet.findings().get(finding).hard();
        td.with(a(hard ? "!" : "~").withHref("#f" + finding).withClass("flag"));
        return hard ? " hard" : " soft";
    }

    private Bilingual words(
            RosterSheet.Row row, int d, RosterSheet.Cell cell, @Nullable Bilingual wish, @Nullable Integer finding) {
        Bilingual absence = cell.absence();
        String free = absence == null ? "休息" : absence.zh();
        String freeEnglish = absence == null ? "free" : absence.en();
        StringBuilder zh = new StringBuilder(
                        row.name() + " " + sheet.days().get(d).date() + " ")
                .append(cell.code().isEmpty() ? free : cell.code());
        StringBuilder en = new StringBuilder(
                        row.name() + " " + sheet.days().get(d).date() + " ")
                .append(cell.code().isEmpty() ? freeEnglish : cell.code());
        if (wish != null) {
            boolean met = cell.wish() == RosterSheet.Wish.MET;
            zh.append('\n').append(wish.zh()).append(met ? "（已满足）" : "（未满足）");
            en.append('\n').append(wish.en()).append(met ? " (met)" : " (not met)");
        }
        if (finding != null) {
            zh.append('\n').append(sheet.findings().get(finding).sentence().zh());
            en.append('\n').append(sheet.findings().get(finding).sentence().en());
        }
        return Bilingual.of(zh.toString(), en.toString());
    }

    TfootTag foot() {
        TfootTag foot = tfoot();
        for (RosterSheet.CoverRow cover : sheet.cover()) {
            TrTag line = tr(th(cover.label().html()).attr("scope", "row"));
            for (int d = 0; d < cover.days().size(); d++) {
                line.with(figure(cover.days().get(d), d));
            }
            foot.with(line.with(td().attr("colspan", String.valueOf(SUMS))));
        }
        return foot;
    }

    private TdTag figure(RosterSheet.Cover cover, int d) {
        boolean lacking = cover.have() < cover.need();
        TdTag td = td(lacking ? "▼" + cover.have() : String.valueOf(cover.have()))
                .with(small(cover.need() < 0 ? "–" : "/" + cover.need()));
        return td.withClass((css(sheet.days().get(d)) + (lacking ? " short" : "")).strip());
    }

    private static String css(RosterSheet.Day day) {
        String kind = switch (day.kind()) {
            case WEEKEND -> "weekend";
            case HOLIDAY -> "holiday";
            default -> "";
        };
        return (day.date().getDayOfWeek() == DayOfWeek.MONDAY ? kind + " monday" : kind).strip();
    }

    private static <T extends j2html.tags.Tag<T>> T hint(T tag, Bilingual text) {
        return tag.attr("data-zh", text.zh()).attr("data-en", text.en()).attr("title", text.zh());
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
