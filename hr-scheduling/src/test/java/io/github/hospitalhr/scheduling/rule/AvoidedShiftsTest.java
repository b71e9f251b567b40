package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.SpecialDay;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class AvoidedShiftsTest {

    @Test
    void selectedPeopleShiftsAndDays() {
        Rule rule = new AvoidedShifts(
                RuleHead.of("r").withStaff(StaffSelector.ids("n1")), N, DaySelector.on(DayOfWeek.TUESDAY));

        assertThat(RuleCase.of(rule).found("NNN", "NNN")).containsExactly("n1 2 1/0 h1");
        assertThat(RuleCase.of(rule.soft(3)).found("-N-")).containsExactly("n1 2 1/0 s3");
        assertThat(RuleCase.of(rule).found("NAN")).isEmpty();
    }

    @Test
    void restDaysFollowTheCalendar() {
        Rule rule = new AvoidedShifts(
                RuleHead.of("r"), ShiftSelector.any(), DaySelector.kind(DaySelector.DayKind.REST_DAY));

        assertThat(RuleCase.of(rule)
                        .with(b -> b.specialDay(
                                new SpecialDay(MONDAY, SpecialDay.Kind.HOLIDAY, ""),
                                new SpecialDay(MONDAY.plusDays(5), SpecialDay.Kind.WORKDAY, "")))
                        .found("AAAAAAA"))
                .containsExactly("n1 1 1/0 h1", "n1 7 1/0 h1");
    }
}
