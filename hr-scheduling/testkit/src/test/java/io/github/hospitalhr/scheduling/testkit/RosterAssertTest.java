package io.github.hospitalhr.scheduling.testkit;

import static io.github.hospitalhr.scheduling.testkit.RosterAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RosterAssertTest {

    private static final LocalDate FIRST = SmallWard.MONTH.atDay(1);

    @Test
    void theFixtureIsLegal() {
        assertThat(SmallWard.legalRoster())
                .forProblem(SmallWard.problem())
                .hasNoHardViolation()
                .keeps("night");
    }

    @Test
    void aMissingNightIsNamed() {
        Roster roster = SmallWard.legalRoster();
        String night = roster.staff().stream()
                .filter(s ->
                        roster.duty(s, FIRST).filter(d -> d.shift().equals("N")).isPresent())
                .findFirst()
                .orElseThrow();
        Roster broken = roster.toBuilder().set(night, FIRST, null).build();

        assertThat(broken).forProblem(SmallWard.problem()).breaks("night");
        assertThatThrownBy(
                        () -> assertThat(broken).forProblem(SmallWard.problem()).hasNoHardViolation())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("night: 2026-12-01: 0 on duty, 1 needed");
    }

    @Test
    void workDuringLeaveIsNamed() {
        assertThat(SmallWard.legalRoster())
                .forProblem(SmallWard.problemWithLeave("n3"))
                .breaks("availability");
    }

    @Test
    void judgingWithoutAProblemIsRefused() {
        assertThatThrownBy(() -> assertThat(SmallWard.legalRoster()).hasNoHardViolation())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe");
    }
}
