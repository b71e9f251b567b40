package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.p;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.exchange.PublishedRoster;
import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.exchange.ical.RosterFeed;
import io.github.hospitalhr.scheduling.exchange.xlsx.RosterSheetWriter;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        for (WardResult ward : rosters.results()) {
            List<PublishedRoster> published = List.of(
                    new PublishedRoster(ward.result().roster(), stage.clock().instant()));
            for (Staff person : ward.problem().staff()) {
                stage.out()
                        .write(
                                "calendar/" + person.id() + ".ics",
                                feed.ofPerson(ward.problem(), published, person.id()));
                calendars++;
            }
            stage.out().write("rosters/" + ward.id() + ".ics", feed.ofWard(ward.problem(), published));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                sheets.write(ward.problem(), ward.result().roster(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage.out().write("rosters/" + ward.id() + ".xlsx", bytes.toByteArray());
        }
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
                List.of(p(Bilingual.of(
                                calendars + " 份个人日历在 calendar/<工号>.ics；各单元的 xlsx 和 ics 见排班表。",
                                calendars
                                        + " personal calendars in calendar/<id>.ics; sheets and calendars of the units stand beside their rosters.")
                        .html())));
    }
}
