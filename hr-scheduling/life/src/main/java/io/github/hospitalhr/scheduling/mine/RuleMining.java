package io.github.hospitalhr.scheduling.mine;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads past rosters and reports for each written rule how often it held. Every judgement is the checker's own, also for thresholds: a
 * rule is checked with one limit after another. Immutable and safe for use by several threads.
 */
public final class RuleMining {

    /** Percent of the occasions from which a rule counts as lived. */
    static final BigDecimal LIVED = new BigDecimal(95);

    private final List<PastRoster> past;
    private final Function<RosterProblem, RosterChecker> checkers;

    /**
     * A mining of rosters.
     *
     * @param past the rosters
     * @param checkers makes a checker of a problem: {@code scheduling::checker}
     */
    public RuleMining(List<PastRoster> past, Function<RosterProblem, RosterChecker> checkers) {
        this.past = ImmutableList.copyOf(past);
        this.checkers = Objects.requireNonNull(checkers, "checkers");
    }

    /**
     * How often rules held.
     *
     * @param rules the written rules; disabled ones are looked at too
     * @return a finding for each, in order
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException if a rule does not fit a past problem
     */
    public List<RuleFinding> findings(List<Rule> rules) {
        return rules.stream().map(this::finding).toList();
    }

    private RuleFinding finding(Rule rule) {
        int occasions = 0;
        for (PastRoster roster : past) {
            occasions += occasions(rule, roster.problem());
        }
        int broken = broken(rule);
        boolean known = occasions > 0;
        BigDecimal held = held(occasions, broken);
        Integer threshold = thresholds(rule)
                .filter(values -> known)
                .flatMap(values -> threshold(values, occasions(rule)))
                .orElse(null);
        boolean statute = rule.head().legal().status() == LegalBasis.Status.STATUTE;
        RuleFinding.Proposal proposal = statute
                ? RuleFinding.Proposal.KEEP
                : broken == 0 && known
                        ? RuleFinding.Proposal.HARD
                        : held.compareTo(LIVED) >= 0 && known ? RuleFinding.Proposal.SOFT : RuleFinding.Proposal.ASK;
        return new RuleFinding(
                rule.id(),
                rule.kind(),
                rule.head().enforcement().kind(),
                occasions,
                broken,
                held,
                threshold,
                proposal,
                sentence(occasions, broken, held, proposal));
    }

    private int occasions(Rule rule) {
        return past.stream().mapToInt(p -> occasions(rule, p.problem())).sum();
    }

    private static Label sentence(int occasions, int broken, BigDecimal held, RuleFinding.Proposal proposal) {
        if (occasions == 0) {
            return Label.of("以往班表中没有适用的情形,无法判断", "the past rosters have no occasion for it: nothing can be said");
        }
        String zh = switch (proposal) {
            case HARD -> "从未违反,可设为硬规则";
            case SOFT -> "偶有违反,建议设为软规则";
            case ASK -> "与实际做法不符,请先核实";
            case KEEP -> "法定规则,不建议放宽";
        };
        String en = switch (proposal) {
            case HARD -> "never broken, it can be hard";
            case SOFT -> "rarely broken, better soft";
            case ASK -> "not what is done, ask first";
            case KEEP -> "a statute, not to be loosened";
        };
        return Label.of(
                occasions + " 次中违反 " + broken + " 次(遵守率 " + held + "%):" + zh,
                "broken " + broken + " of " + occasions + " times (held " + held + " %): " + en);
    }

    private static BigDecimal held(int occasions, int broken) {
        return occasions == 0
                ? new BigDecimal("100.00")
                : BigDecimal.valueOf(100L * (occasions - broken))
                        .divide(BigDecimal.valueOf(occasions), 2, RoundingMode.HALF_UP);
    }

    private static int occasions(Rule rule, RosterProblem problem) {
        return isOfDay(rule)
                ? problem.days()
                : (int) problem.staff().stream()
                        .filter(p -> p.isIn(rule.head().staff(), problem.grades()))
                        .count();
    }

    private static boolean isOfDay(Rule rule) {
        return rule instanceof Coverage
                || rule instanceof DailyCoverage
                || rule instanceof SkillMix
                || rule instanceof AlternativeStaffing
                || rule instanceof Pairing
                || rule instanceof Exclusion
                || rule instanceof ConditionalPresence
                || rule instanceof OnCallTier;
    }

    /** On how many occasions a rule was broken. */
    private int broken(Rule rule) {
        int broken = 0;
        for (PastRoster roster : past) {
            RosterProblemBuilder alone = roster.problem().toBuilder();
            roster.problem().rules().forEach(old -> alone.withoutRule(old.id()));
            Rule hard = rule.withHead(rule.head().withDisabled(false)).hard();
            CheckReport report = checkers.apply(alone.rule(hard).build()).check(roster.roster());
            Set<Object> occasions = new HashSet<>();
            for (Violation violation : report.violations()) {
                if (violation.ruleId().equals(rule.id())) {
                    List<LocalDate> dates = violation.dates();
                    occasions.addAll(isOfDay(rule) && !dates.isEmpty() ? dates : violation.staff());
                }
            }
            broken += occasions.size();
        }
        return broken;
    }

    /** Rules with another limit, the tightest first. */
    private record Thresholds(IntStream values, IntFunction<Rule> rule) {}

    private Optional<Integer> threshold(Thresholds thresholds, int occasions) {
        return thresholds
                .values()
                .filter(value ->
                        held(occasions, broken(thresholds.rule().apply(value))).compareTo(LIVED) >= 0)
                .boxed()
                .findFirst();
    }

    private static Optional<Thresholds> thresholds(Rule rule) {
        if (rule instanceof ConsecutiveWork r && upper(r.limits())) {
            return rising(k -> new ConsecutiveWork(r.head(), Limits.atMost(k), r.border()));
        }
        if (rule instanceof ConsecutiveRest r && upper(r.limits())) {
            return rising(k -> new ConsecutiveRest(r.head(), Limits.atMost(k), r.border()));
        }
        if (rule instanceof ConsecutiveShifts r && upper(r.limits())) {
            return rising(k -> new ConsecutiveShifts(r.head(), r.shifts(), Limits.atMost(k), r.border()));
        }
        if (rule instanceof CountInWindow r
                && upper(r.limits())
                && r.measure() == io.github.hospitalhr.scheduling.rule.Measure.ASSIGNMENTS) {
            return rising(
                    k -> new CountInWindow(r.head(), r.measure(), r.shifts(), r.days(), r.window(), Limits.atMost(k)));
        }
        if (rule instanceof RestBetweenShifts r) {
            IntStream hours = IntStream.rangeClosed(0, 24).map(i -> (24 - i) * 60);
            return Optional.of(new Thresholds(hours, minutes -> new RestBetweenShifts(r.head(), minutes, r.shifts())));
        }
        Integer least = rule instanceof Coverage c ? c.minimum() : null;
        if (rule instanceof Coverage r && least != null) {
            IntStream heads = IntStream.rangeClosed(0, least + 5).map(i -> least + 5 - i);
            return Optional.of(new Thresholds(
                    heads, k -> new Coverage(r.head(), r.shifts(), r.role(), r.days(), k, null, null, null, null)));
        }
        return Optional.empty();
    }

    private static boolean upper(Limits limits) {
        @Nullable Integer minimum = limits.minimum();
        return limits.maximum() != null && minimum == null;
    }

    private static Optional<Thresholds> rising(IntFunction<Rule> rule) {
        return Optional.of(new Thresholds(IntStream.rangeClosed(1, 31), rule));
    }
}
