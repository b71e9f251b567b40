package io.github.hospitalhr.scheduling.testkit;

import static io.github.hospitalhr.scheduling.testkit.RosterAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    @Test
    void problemAndRosterTogetherNeedNothingElse() {
        assertThat(SmallWard.problem(), SmallWard.legalRoster()).hasNoHardViolation();

        Roster empty = Roster.builder("small-ward", SmallWard.problem().period())
                .person("n1")
                .build();
        assertThatThrownBy(() -> assertThat(SmallWard.problem(), empty).hasNoHardViolation())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no hard violation but found 93");
    }

    @Test
    void aResultIsJudgedByItsCosts() {
        GenerationResult made = Scheduling.builder()
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build()
                .generate(SmallWard.problem(), GenerationOptions.steps(20).seed(1));
        assertThat(costing(made, 0, 5)).hasNoHardViolation().hasSoftCostAtMost(5);
        assertThatThrownBy(() -> assertThat(costing(made, 1, 5)).hasNoHardViolation())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("hard cost is <1>");
        assertThatThrownBy(() -> assertThat(costing(made, 0, 5)).hasSoftCostAtMost(4))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("at most <4> but was <5>");
    }

    private static GenerationResult costing(GenerationResult made, long hard, long soft) {
        return new GenerationResult(
                made.roster(),
                new RosterCost(hard, soft),
                made.byRule(),
                made.bound(),
                made.gap(),
                made.end(),
                made.elapsed(),
                made.timeToBest(),
                made.manifest());
    }
}
