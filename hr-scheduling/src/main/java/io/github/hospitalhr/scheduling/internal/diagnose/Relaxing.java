package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.diagnose.AppliedRelaxation;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.diagnose.RelaxationList;
import io.github.hospitalhr.scheduling.diagnose.RelaxationStep;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.generate.RosterGeneration;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes a roster that gives up a ward's rules in the order the ward allows, and no more than needed. */
public final class Relaxing {

    private static final int FIRST_SHARE = 3;
    private static final int SHARE = 12;
    private static final long HEAVIEST = 100_000;

    private final RosterProblem problem;
    private final RelaxationList list;
    private final Budget budget;
    private final Consumer<? super Progress> listener;

    /**
     * A relaxation.
     *
     * @param problem a problem without faults
     * @param list what the ward allows
     * @param options how long and how to search
     * @param listener told of the progress of each generation
     * @param ticker nanoseconds from any fixed moment
     */
    public Relaxing(
            RosterProblem problem,
            RelaxationList list,
            DiagnosisOptions options,
            Consumer<? super Progress> listener,
            LongSupplier ticker) {
        this.problem = problem;
        this.list = list;
        this.budget = new Budget(options, ticker);
        this.listener = listener;
    }

    /**
     * Runs it.
     *
     * @throws InvalidInputException with every fault, if the problem has any
     */
    public Relaxation run() {
        HardModel hard = new HardModel(Preparation.compile(problem));
        List<Label> refusals = refusals();
        if (!refusals.isEmpty()) {
            return new Relaxation(Relaxation.Outcome.REFUSED, refusals, null, null, List.of());
        }
        DefaultRosterChecker checker = new DefaultRosterChecker(hard.compiled());
        Roster best = null;
        CheckReport report = null;
        try {
            best = generate(problem, null, FIRST_SHARE).roster();
            report = checker.check(best);
            if (report.isLegal()) {
                return new Relaxation(Relaxation.Outcome.NOT_NEEDED, List.of(), best, report, List.of());
            }
            for (int n = 1; n <= list.steps().size(); n++) {
                Roster roster = attempt(checker, n);
                if (roster != null) {
                    CheckReport found = checker.check(roster);
                    return new Relaxation(Relaxation.Outcome.RELAXED, List.of(), roster, found, log(found));
                }
            }
        } catch (Stop stop) {
            // What was found before the budget ended stands.
        }
        return new Relaxation(Relaxation.Outcome.NOT_ENOUGH, List.of(), best, report, List.of());
    }

    private List<Label> refusals() {
        List<Label> refusals = new ArrayList<>();
        Words words = Words.shared();
        List<String> seen = new ArrayList<>();
        if (!list.unit().equals(problem.unit())) {
            refusals.add(words.say("refused.unit", "rule", list.unit().value()));
        }
        for (RelaxationStep step : list.steps()) {
            Rule rule = problem.rules().stream()
                    .filter(r -> r.id().equals(step.rule()))
                    .findFirst()
                    .orElse(null);
            String key = seen.contains(step.rule()) ? "refused.twice" : refusal(rule, step);
            seen.add(step.rule());
            if (key != null) {
                refusals.add(words.say(key, "rule", step.rule()));
            }
        }
        return refusals;
    }

    private static @Nullable String refusal(@Nullable Rule rule, RelaxationStep step) {
        if (rule == null) {
            return "refused.unknown";
        }
        Enforcement.Kind kind = rule.head().enforcement().kind();
        if (kind == Enforcement.Kind.PROTECTED) {
            return "refused.protected";
        }
        if (step.reason().isBlank() || step.decidedBy().isBlank()) {
            return "refused.reason";
        }
        boolean statute = rule.head().legal().status() == LegalBasis.Status.STATUTE;
        return statute && step.legalBasis().isBlank() ? "refused.statute" : null;
    }

    private GenerationResult generate(RosterProblem what, @Nullable Roster start, int share) {
        GenerationOptions options = new GenerationOptions(
                budget.timeLeft(),
                budget.trial(share),
                budget.options().seed(),
                budget.options().threads(),
                start,
                budget.options().cancel());
        return new RosterGeneration(what, options, listener, budget.ticker()).run();
    }

    /** A roster that breaks only the first {@code n} rules of the list, within their limits; null if none was found. */
    private @Nullable Roster attempt(DefaultRosterChecker checker, int n) {
        RosterProblem granted = problem;
        List<String> spent = new ArrayList<>();
        for (int round = 0; round <= n; round++) {
            HardModel hard = new HardModel(Preparation.compile(granted));
            int[][] cells = new Oracle(hard, budget).elastic(prices(hard, n, spent), SHARE, null);
            if (cells == null) {
                return null;
            }
            Roster roster = hard.compiled().roster(cells);
            CheckReport report = checker.check(roster);
            RelaxationStep over = firstOver(report, n, spent);
            if (over == null) {
                return isAllowed(report, n) ? better(hard, checker, roster, n) : null;
            }
            spent.add(over.rule());
            granted = grant(hard, roster, over);
        }
        return null;
    }

    private long[] prices(HardModel hard, int n, List<String> spent) {
        long[] price = hard.strict(hard.rules());
        long weight = 1;
        for (RelaxationStep step : list.steps().subList(0, n)) {
            for (int r = 0; r < price.length && !spent.contains(step.rule()); r++) {
                price[r] = hard.rule(r).id().equals(step.rule()) && price[r] > 0 ? weight : price[r];
            }
            weight = Math.min(HEAVIEST, weight * 10);
        }
        return price;
    }

    private @Nullable RelaxationStep firstOver(CheckReport report, int n, List<String> spent) {
        return list.steps().subList(0, n).stream()
                .filter(s -> s.most() > 0 && !spent.contains(s.rule()) && units(report, s.rule()) > s.most())
                .findFirst()
                .orElse(null);
    }

    /** The problem with as much of a rule given up as its limit allows, where the roster needs it. */
    private static RosterProblem grant(HardModel hard, Roster roster, RelaxationStep step) {
        List<Violation> within = new ArrayList<>();
        long units = 0;
        for (Violation v :
                new DefaultRosterChecker(hard.compiled()).check(roster).hardViolations()) {
            if (v.ruleId().equals(step.rule()) && units + v.cost().hard() <= step.most()) {
                within.add(v);
                units += v.cost().hard();
            }
        }
        return changed(hard, within);
    }

    private static RosterProblem changed(HardModel hard, List<Violation> violations) {
        Changes changes = new Changes(hard.compiled());
        for (int r = 0; r < hard.compiled().rules().size(); r++) {
            String id = hard.rule(r).id();
            List<Violation> own =
                    violations.stream().filter(v -> v.ruleId().equals(id)).toList();
            if (!own.isEmpty()) {
                changes.of(r, own);
            }
        }
        return changes.draft().problem();
    }

    /** The roster again with the soft rules in mind, giving up no more than the given one. */
    private Roster better(HardModel hard, DefaultRosterChecker checker, Roster least, int n) {
        RosterProblem open = changed(
                hard, new DefaultRosterChecker(hard.compiled()).check(least).hardViolations());
        if (!Preparation.faults(open).isEmpty()) {
            return least;
        }
        Roster roster = generate(open, least, SHARE).roster();
        CheckReport report = checker.check(roster);
        boolean good = isAllowed(report, n)
                && report.cost().compareTo(checker.check(least).cost()) <= 0;
        return good ? roster : least;
    }

    private boolean isAllowed(CheckReport report, int n) {
        long allowed = 0;
        for (RelaxationStep step : list.steps().subList(0, n)) {
            long units = units(report, step.rule());
            if (step.most() > 0 && units > step.most()) {
                return false;
            }
            allowed += units;
        }
        return allowed == report.cost().hard();
    }

    private static long units(CheckReport report, String rule) {
        return report.violations().stream()
                .filter(v -> v.ruleId().equals(rule))
                .mapToLong(v -> v.cost().hard())
                .sum();
    }

    private List<AppliedRelaxation> log(CheckReport report) {
        List<AppliedRelaxation> log = new ArrayList<>();
        for (RelaxationStep step : list.steps()) {
            for (Violation v : report.hardViolations()) {
                if (v.ruleId().equals(step.rule())) {
                    log.add(new AppliedRelaxation(
                            v.ruleId(),
                            v.staff(),
                            v.dates(),
                            v.measured(),
                            v.allowed(),
                            v.cost().hard(),
                            step.reason(),
                            step.decidedBy(),
                            step.legalBasis(),
                            Label.of(v.message(), v.messageEn())));
                }
            }
        }
        return log;
    }
}
