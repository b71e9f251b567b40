package io.github.hospitalhr.scheduling.testkit;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on rosters. Those that judge rules need the problem: start with {@link #assertThat(RosterProblem, Roster)} or say
 * {@link #forProblem} first.
 */
public final class RosterAssert extends AbstractAssert<RosterAssert, Roster> {

    private @Nullable CheckReport report;
    private @Nullable GenerationResult result;

    private RosterAssert(@Nullable Roster actual) {
        super(actual, RosterAssert.class);
    }

    /**
     * Starts assertions on a roster.
     *
     * @param actual the roster
     * @return the assertions
     */
    public static RosterAssert assertThat(Roster actual) {
        return new RosterAssert(actual);
    }

    /**
     * Starts assertions on a roster and the rules it must keep.
     *
     * @param problem the problem with the rules
     * @param actual the roster
     * @return the assertions
     */
    public static RosterAssert assertThat(RosterProblem problem, Roster actual) {
        return new RosterAssert(actual).forProblem(problem);
    }

    /**
     * Starts assertions on what a generation made: {@link #hasNoHardViolation()} and {@link #hasSoftCostAtMost} judge by
     * the costs of the result, until {@link #forProblem} gives the rules.
     *
     * @param actual the result
     * @return the assertions
     */
    public static RosterAssert assertThat(GenerationResult actual) {
        RosterAssert made = new RosterAssert(actual == null ? null : actual.roster());
        made.result = actual;
        return made;
    }

    /**
     * Judges by the rules of a problem.
     *
     * @param problem the problem
     * @return these assertions
     */
    public RosterAssert forProblem(RosterProblem problem) {
        isNotNull();
        report = Scheduling.builder()
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build()
                .check(problem, actual);
        return this;
    }

    private CheckReport report() {
        CheckReport found = report;
        if (found == null) {
            throw new IllegalStateException(
                    "there are no rules to judge by.\nMaybe say assertThat(problem, roster), or call forProblem(problem) before this assertion.");
        }
        return found;
    }

    /**
     * No hard and no protected rule is broken.
     *
     * @return these assertions
     */
    public RosterAssert hasNoHardViolation() {
        GenerationResult made = result;
        if (report == null && made != null) {
            if (!made.isLegal()) {
                failWithMessage(
                        "Expected no hard violation but the hard cost is <%d>, by rule: %s",
                        made.cost().hard(), made.byRule());
            }
            return this;
        }
        List<Violation> hard = report().hardViolations();
        if (!hard.isEmpty()) {
            failWithMessage("Expected no hard violation but found %d:%n%s", hard.size(), lines(hard));
        }
        return this;
    }

    /**
     * The rule with an identifier is broken somewhere.
     *
     * @param ruleId identifier of the rule
     * @return these assertions
     */
    public RosterAssert breaks(String ruleId) {
        if (!report().byRule().containsKey(ruleId)) {
            failWithMessage(
                    "Expected the rule <%s> to be broken but only found:%n%s", ruleId, lines(report().violations()));
        }
        return this;
    }

    /**
     * The rule with an identifier holds everywhere.
     *
     * @param ruleId identifier of the rule
     * @return these assertions
     */
    public RosterAssert keeps(String ruleId) {
        List<Violation> broken = report().violations().stream()
                .filter(v -> v.ruleId().equals(ruleId))
                .toList();
        if (!broken.isEmpty()) {
            failWithMessage("Expected the rule <%s> to hold but found:%n%s", ruleId, lines(broken));
        }
        return this;
    }

    /**
     * The soft cost is at most an amount.
     *
     * @param most the amount
     * @return these assertions
     */
    public RosterAssert hasSoftCostAtMost(long most) {
        GenerationResult made = result;
        if (report == null && made != null) {
            if (made.cost().soft() > most) {
                failWithMessage(
                        "Expected a soft cost of at most <%d> but was <%d>, by rule: %s",
                        most, made.cost().soft(), made.byRule());
            }
            return this;
        }
        if (report().cost().soft() > most) {
            failWithMessage(
                    "Expected a soft cost of at most <%d> but was <%d>:%n%s",
                    most, report().cost().soft(), lines(report().violations()));
        }
        return this;
    }

    /**
     * A person works a shift on a day.
     *
     * @param staff staff identifier
     * @param date the day
     * @param shift code of the shift
     * @return these assertions
     */
    public RosterAssert assigns(String staff, LocalDate date, String shift) {
        isNotNull();
        String found = actual.duty(staff, date).map(Duty::shift).orElse("free");
        if (!found.equals(shift)) {
            failWithMessage("Expected <%s> on <%s> to be <%s> but was <%s>", staff, date, shift, found);
        }
        return this;
    }

    private static String lines(List<Violation> violations) {
        return violations.stream()
                .limit(20)
                .map(v -> v.ruleId() + ": " + v.messageEn())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
