package io.github.hospitalhr.scheduling.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.exchange.PublishedRoster;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

/** Feeds written with biweekly and read back with ical4j. */
class RosterFeedTest {

    private static final RosterProblem WARD = RosterProblem.builder("icu", YearMonth.of(2026, 12))
            .shift(
                    ShiftType.of("A", "白班", "08:00", "16:00").nameEn("Day"),
                    ShiftType.of("N", "大夜", "20:00", "08:00").place("东院"))
            .staff(Staff.of("n1", "𠮷芳, 护士; 长"), Staff.of("n2", "李雷"))
            .build();
    private static final RosterFeed FEED = new RosterFeed("hospital.example", Locale.SIMPLIFIED_CHINESE);

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 12, day);
    }

    private static PublishedRoster version(int hour, Object... cells) {
        var roster = Roster.builder("icu", WARD.period());
        for (int i = 0; i < cells.length; i += 3) {
            roster.assign((String) cells[i], day((Integer) cells[i + 1]), (String) cells[i + 2]);
        }
        return new PublishedRoster(roster.build(), Instant.parse("2026-11-25T0" + hour + ":00:00Z"));
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar;
    }

    private static List<String> told(Calendar calendar, String... properties) {
        return calendar.<CalendarComponent>getComponents(Component.VEVENT).stream()
                .map(event -> {
                    StringBuilder line = new StringBuilder();
                    for (String property : properties) {
                        line.append(event.getProperty(property)
                                        .map(p -> p.getValue())
                                        .orElse("none"))
                                .append(' ');
                    }
                    return line.toString().strip();
                })
                .toList();
    }

    @Test
    void anotherLibraryReadsTimesTextsAndIdentifiers() throws Exception {
        Calendar calendar = read(FEED.ofWard(WARD, List.of(version(1, "n1", 1, "A", "n2", 31, "N"))));

        assertThat(told(calendar, "UID", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "SEQUENCE", "STATUS", "DTSTAMP"))
                .containsExactly(
                        "icu.n1.2026-12-01@hospital.example 20261201T000000Z 20261201T080000Z 𠮷芳, 护士; 长 白班 icu 0 CONFIRMED"
                                + " 20261125T010000Z",
                        "icu.n2.2026-12-31@hospital.example 20261231T120000Z 20270101T000000Z 李雷 大夜 东院 0 CONFIRMED"
                                + " 20261125T010000Z");
    }

    @Test
    void aChangeRaisesTheSequenceAndADutyTakenBackIsCancelledUnderItsOldIdentifier() throws Exception {
        List<PublishedRoster> versions = List.of(
                version(1, "n1", 1, "A", "n1", 2, "A", "n1", 3, "A"),
                version(2, "n1", 1, "A", "n1", 2, "N"),
                version(3, "n1", 1, "A", "n1", 2, "A", "n1", 3, "N"));

        String two = FEED.ofPerson(WARD, versions.subList(0, 2), "n1");
        assertThat(told(read(two), "UID", "SEQUENCE", "STATUS", "SUMMARY", "LAST-MODIFIED"))
                .containsExactly(
                        "icu.n1.2026-12-01@hospital.example 0 CONFIRMED 白班 20261125T010000Z",
                        "icu.n1.2026-12-02@hospital.example 1 CONFIRMED 大夜 20261125T020000Z",
                        "icu.n1.2026-12-03@hospital.example 1 CANCELLED 白班 20261125T020000Z");
        assertThat(told(read(FEED.ofPerson(WARD, versions, "n1")), "SEQUENCE", "STATUS", "SUMMARY"))
                .containsExactly("0 CONFIRMED 白班", "2 CONFIRMED 白班", "2 CONFIRMED 大夜");
        assertThat(FEED.ofPerson(WARD, versions.subList(0, 2), "n1")).isEqualTo(two);
    }

    @Test
    void anEmptyRosterIsAValidCalendarWithoutEvents() throws Exception {
        for (List<PublishedRoster> versions : List.of(List.<PublishedRoster>of(), List.of(version(1)))) {
            Calendar calendar = read(FEED.ofPerson(WARD, versions, "n2"));
            assertThat(calendar.<CalendarComponent>getComponents(Component.VEVENT))
                    .isEmpty();
            assertThat(calendar.getComponents()).hasSize(1);
        }
    }

    @Test
    void aNightInWhichTheClocksChangeKeepsItsTimesOnTheWall() throws Exception {
        RosterProblem berlin = RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .zone(ZoneId.of("Europe/Berlin"))
                .shift(ShiftType.of("N", "大夜", "20:00", "08:00"))
                .staff(Staff.of("n1", "A"))
                .build();
        Roster roster = Roster.builder("icu", berlin.period())
                .assign("n1", LocalDate.of(2026, 10, 24), "N")
                .build();

        String feed = new RosterFeed("x", Locale.ENGLISH)
                .ofPerson(berlin, List.of(new PublishedRoster(roster, Instant.EPOCH)), "n1");

        assertThat(told(read(feed), "DTSTART", "DTEND")).containsExactly("20261024T180000Z 20261025T070000Z");
    }

    @Test
    void aPersonOfAnotherWardIsRefused() {
        assertThatThrownBy(() -> FEED.ofPerson(WARD, List.of(), "x9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe")
                .hasMessageNotContaining("x9");
    }

    @Test
    void linesAreFoldedByOctetsAndNoCharacterIsSplit() throws Exception {
        String place = "重症医学科东院区三楼".repeat(5) + "𠮷".repeat(40);
        RosterProblem ward = RosterProblem.builder("icu", YearMonth.of(2026, 12))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00").place(place))
                .staff(Staff.of("n1", "a"))
                .build();
        String feed = FEED.ofWard(ward, List.of(version(1, "n1", 1, "A")));

        assertThat(feed.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotEndWith("\ud842");
        });
        assertThat(told(read(feed), "LOCATION")).containsExactly(place);
    }

    @Test
    void aRosterOfAnotherMonthIsRefused() {
        Roster january = Roster.builder("icu", DateRange.of(day(31).plusDays(1), day(31).plusDays(32)))
                .assign("n1", day(31).plusDays(1), "A")
                .build();

        assertThatThrownBy(() -> FEED.ofPerson(WARD, List.of(new PublishedRoster(january, Instant.EPOCH)), "n1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("assignments[0].date");
    }
}
