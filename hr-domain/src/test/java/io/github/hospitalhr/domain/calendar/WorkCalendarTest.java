package io.github.hospitalhr.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

    private final WorkCalendar china = WorkCalendar.builder().china().build();

    private static DateRange year(int year) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, DAY_OFF", // 调休 Friday
        "2026-01-04, MOVED_WORKDAY", // Sunday
        "2026-02-14, MOVED_WORKDAY",
        "2026-02-15, DAY_OFF",
        "2026-02-16, STATUTORY_HOLIDAY", // 除夕
        "2026-02-17, STATUTORY_HOLIDAY",
        "2026-02-24, WORKDAY",
        "2026-02-28, MOVED_WORKDAY",
        "2026-04-05, STATUTORY_HOLIDAY",
        "2026-09-20, MOVED_WORKDAY",
        "2026-10-07, DAY_OFF",
        "2026-12-05, WEEKEND",
        "2026-12-07, WORKDAY",
        "2025-10-06, STATUTORY_HOLIDAY", // 中秋
        "2025-09-28, MOVED_WORKDAY"
    })
    void daysAreAsPublished(LocalDate date, DayKind kind) {
        assertThat(china.day(date).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void everyYearHasThirteenStatutoryDays(int year) {
        long statutory = year(year)
                .from()
                .datesUntil(year(year).to())
                .filter(d -> china.day(d).kind() == DayKind.STATUTORY_HOLIDAY)
                .count();
        assertThat(statutory).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void publishedYearsHaveTheWorkdaysOfTheMinistrysCount(int year) {
        assertThat(china.workdays(year(year))).isEqualTo(248);
    }

    @Test
    void theStatusOfEachYearIsStated() {
        assertThat(china.years())
                .extracting(CalendarYear::year, CalendarYear::status)
                .containsExactly(
                        tuple(2025, CalendarStatus.PUBLISHED),
                        tuple(2026, CalendarStatus.PUBLISHED),
                        tuple(2027, CalendarStatus.PROVISIONAL));
    }

    @Test
    void aYearWithoutDataIsNamed() {
        assertThat(china.covers(2028)).isFalse();
        assertThat(china.covers(DateRange.of(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 1, 1))))
                .isTrue();
        assertThat(china.covers(DateRange.of(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 1, 2))))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> china.day(LocalDate.of(2028, 2, 29)))
                .withMessageContaining("2028, a year without calendar data; there is data for [2025, 2026, 2027]");
    }

    @Test
    void aHospitalAddsItsOwnDaysButCannotWorkAwayAStatutoryHoliday() {
        Label founding = Label.of("院庆", "founding day");
        WorkCalendar own = WorkCalendar.builder()
                .china()
                .dayOff(LocalDate.of(2026, 12, 7), founding)
                .movedWorkday(LocalDate.of(2026, 12, 12), founding)
                .movedWorkday(LocalDate.of(2026, 10, 1), founding)
                .build();

        assertThat(own.day(LocalDate.of(2026, 12, 7)))
                .isEqualTo(new CalendarDay(LocalDate.of(2026, 12, 7), DayKind.DAY_OFF, founding));
        assertThat(own.isWorkday(LocalDate.of(2026, 12, 12))).isTrue();
        assertThat(own.day(LocalDate.of(2026, 10, 1)).kind()).isEqualTo(DayKind.STATUTORY_HOLIDAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.builder()
                        .china()
                        .dayOff(LocalDate.of(2030, 1, 1), founding)
                        .build())
                .withMessageContaining("2030");
    }

    @Test
    void dataThatContradictsItselfIsRefused() {
        Label name = Label.of("节", "feast");
        LocalDate monday = LocalDate.of(2030, 7, 1);
        CalendarYear.Holiday off =
                new CalendarYear.Holiday(name, DateRange.ofClosed(monday, monday), List.of(), List.of());
        CalendarYear.Holiday workedMonday = new CalendarYear.Holiday(
                name, DateRange.ofClosed(monday, monday), List.of(), List.of(monday.plusDays(7)));
        for (List<CalendarYear.Holiday> bad : List.of(List.of(off, off), List.of(workedMonday))) {
            CalendarYear year = new CalendarYear(2030, CalendarStatus.PUBLISHED, "test", bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WorkCalendar.builder().year(year).build())
                    .withMessageContaining("2030");
        }
    }
}
