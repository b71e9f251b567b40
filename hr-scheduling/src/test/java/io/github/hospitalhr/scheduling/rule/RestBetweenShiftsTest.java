package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.N;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.Staff;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RestBetweenShiftsTest {

    @Test
    void theClockDecides() {
        Rule rule = RestBetweenShifts.hours("r", 11);

        assertThat(RuleCase.of(rule).found("PA", "AN", "NA", "AA"))
                .containsExactly("n1 1-2 480/660 h1", "n3 1-2 0/660 h1");
        assertThat(RuleCase.of(RestBetweenShifts.hours("r", 8)).found("PA")).isEmpty();
    }

    @Test
    void historyAndLookAheadCount() {
        Rule rule = RestBetweenShifts.hours("r", 11);

        assertThat(RuleCase.of(rule).history("P").found("A")).containsExactly("n1 0-1 480/660 h1");
        assertThat(RuleCase.of(rule).staff(Staff.of("n1", "").lookAhead("A")).found("P"))
                .containsExactly("n1 1-2 480/660 h1");
    }

    @Test
    void longRestsLookBeyondAFreeDay() {
        Rule rule = new RestBetweenShifts(RuleHead.of("r"), 48 * 60, N).soft(6);

        assertThat(RuleCase.of(rule).found("N-A-", "N--A", "A-N-")).containsExactly("n1 1-3 1440/2880 s6");
    }

    @Test
    void aChangeOfTheClocksIsRealTime() {
        LocalDate saturday = LocalDate.of(2026, 3, 28);
        Rule rule = new RestBetweenShifts(RuleHead.of("r"), 8 * 60, ShiftSelector.any());

        assertThat(RuleCase.of(rule).from(saturday).zone("Asia/Shanghai").found("PA"))
                .isEmpty();
        assertThat(RuleCase.of(rule).from(saturday).zone("Europe/Berlin").found("PA"))
                .containsExactly("n1 1-2 420/480 h1");
    }
}
