package io.github.hospitalhr.scheduling.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last period brought into the next. */
class PeriodCopyTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    private static RosterProblem january(Staff... staff) {
        return RosterProblem.builder("w5", YearMonth.of(2027, 1))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "大夜", "22:30", "08:30"))
                .staff(staff)
                .fix("n01", JANUARY.plusDays(2), "N")
                .ban(new CellBan("n01", JANUARY.plusDays(3), null, "门诊"))
                .build();
    }

    @Test
    void eachDayTakesTheSameWeekdayOfTheLatestWeeksThatLeadIntoTheOldPeriod() {
        PeriodCopy copy =
                PeriodCopy.of(january(SampleWard.problem().staff().get(4), Staff.of("new", "新人")), SampleWard.ROSTER);

        assertThat(copy.skipped()).allSatisfy(s -> assertThat(s.duty().shift()).isEqualTo("P"));
        for (int d = 0; d < 31; d++) {
            LocalDate date = JANUARY.plusDays(d);
            // 1 January 2027 is a Friday; the last Friday of December 2026 is the 25th.
            LocalDate source = LocalDate.of(2026, 12, 25).plusDays(d % 7);
            Duty duty = SampleWard.ROSTER.duty("n05", source).orElse(null);
            Duty expected = duty != null && duty.shift().equals("P") ? null : duty;
            assertThat(copy.roster().duty("n05", date).orElse(null))
                    .as("%s", date)
                    .isEqualTo(expected);
        }
        assertThat(copy.roster().staff()).containsExactly("n05", "new");
    }

    @Test
    void whatCannotBeCopiedIsListedWithItsReason() {
        DateRange december = DateRange.ofClosed(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        Roster last = Roster.builder("w5", december)
                .assign("n01", LocalDate.of(2026, 12, 25), "A")
                .assign("n01", LocalDate.of(2026, 12, 26), "X")
                .assign("n01", LocalDate.of(2026, 12, 27), "A")
                .assign("n01", LocalDate.of(2026, 12, 28), "A")
                .assign("gone", LocalDate.of(2026, 12, 28), "A")
                .build();
        Staff person = Staff.of("n01", "护士")
                .leave(Leave.of(DateRange.of(JANUARY, JANUARY.plusDays(1)), "annual"))
                .available(DateRange.of(JANUARY, JANUARY.plusDays(7)));
        PeriodCopy copy = PeriodCopy.of(january(person), last);

        assertThat(copy.skipped())
                .filteredOn(s -> s.date().isBefore(JANUARY.plusDays(8)))
                .extracting(s -> s.reason().en())
                .containsExactly(
                        "on leave that day",
                        "there is no shift X any more",
                        "the cell is fixed",
                        "must not work it that day",
                        "not available that day");
        assertThat(copy.roster().assignments())
                .singleElement()
                .satisfies(a -> assertThat(a.shift()).isEqualTo("N"));
        assertThat(copy.roster().row("n01")).hasSize(31);
        assertThatThrownBy(() -> PeriodCopy.of(
                        january(person),
                        Roster.builder("w5", DateRange.of(JANUARY, JANUARY.plusDays(9)))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(copy.skipped().get(0).staff())).containsExactly("n01");
    }
}
