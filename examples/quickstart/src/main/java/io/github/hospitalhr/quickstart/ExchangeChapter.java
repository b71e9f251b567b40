package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.exchange.PublishedRoster;
import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.exchange.ical.RosterFeed;
import io.github.hospitalhr.scheduling.exchange.xlsx.RosterSheetWriter;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import j2html.tags.DomContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rosters for people's calendars and for those who work with sheets. */
final class ExchangeChapter implements Chapter {

    private final RosterChapter rosters;

    ExchangeChapter(RosterChapter rosters) {
        this.rosters = rosters;
    }

    @Override
    public Report run(Stage stage) {
        RosterFeed feed = new RosterFeed("hospital.example", Locale.SIMPLIFIED_CHINESE);
        RosterSheetWriter sheets = new RosterSheetWriter(SheetLayout.common(), Locale.SIMPLIFIED_CHINESE);
        int calendars = 0;
        List<IndexPage.Section> wardsOfCalendars = new ArrayList<>();
        for (WardResult ward : rosters.results()) {
            RosterProblem problem = ward.problem();
            UnitTree units = stage.hospital().units(problem.period().from());
            List<DomContent> links = new ArrayList<>();
            List<PublishedRoster> published = List.of(
                    new PublishedRoster(ward.result().roster(), stage.clock().instant()));
            for (Staff person : problem.staff()) {
                stage.out().write("calendar/" + person.id() + ".ics", feed.ofPerson(problem, published, person.id()));
                links.add(li(a(person.name() + " " + person.id()).withHref(person.id() + ".ics")));
                calendars++;
            }
            wardsOfCalendars.add(new IndexPage.Section(
                    ward.id(), stage.hospital().name(units.unit(problem.unit())), List.of(ul(each(links.stream())))));
            stage.out().write("rosters/" + ward.id() + ".ics", feed.ofWard(problem, published));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                sheets.write(problem, ward.result().roster(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage.out().write("rosters/" + ward.id() + ".xlsx", bytes.toByteArray());
        }
        stage.out()
                .write(
                        "calendar/index.html",
                        new IndexPage(stage.frame())
                                .render(
                                        Bilingual.of("个人日历", "Personal calendars"),
                                        Bilingual.of(
                                                "导入手机或办公系统的日历。", "To be taken into a phone's or an office's calendar."),
                                        List.of(),
                                        wardsOfCalendars));
        int wards = rosters.results().size();
        stage.console().line("exchange: %d personal calendars, %d ward calendars and sheets", calendars, wards);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("calendars", calendars);
        summary.put("sheets", wards);
        return new Report(true, List.of(), List.of(section(calendars)), summary);
    }

    private static IndexPage.Section section(int calendars) {
        return new IndexPage.Section(
                "exchange",
                Bilingual.of("日历与 Excel", "Calendars and sheets"),
                List.of(
                        p(a(Bilingual.of(calendars + " 份个人日历", calendars + " personal calendars")
                                        .html())
                                .withHref("calendar/index.html")),
                        p(Bilingual.of(
                                        "各单元的 xlsx 和 ics 见排班表。",
                                        "Sheets and calendars of the units stand beside their rosters.")
                                .html())));
    }
}
