package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.diagnose.Certificate;
import io.github.hospitalhr.scheduling.diagnose.DeadEnd;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisProgress;
import io.github.hospitalhr.scheduling.diagnose.Fix;
import io.github.hospitalhr.scheduling.diagnose.HistoryBreach;
import io.github.hospitalhr.scheduling.diagnose.RuleConflict;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One examination of a problem: the cheap proofs first, then a search, then what explains and what helps. */
public final class Examination {

    private static final int FIRST_SHARE = 5;
    private static final int NEAR_SHARE = 12;

    private final RosterProblem problem;
    private final Budget budget;
    private final Consumer<? super DiagnosisProgress> listener;
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<DeadEnd> deadEnds = new ArrayList<>();
    private final List<HistoryBreach> breaches = new ArrayList<>();
    private final List<RuleConflict> conflicts = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private List<InputFault> faults = List.of();
    private Diagnosis.Outcome outcome = Diagnosis.Outcome.UNDECIDED;

    /**
     * An examination.
     *
     * @param problem any problem
     * @param options how long and how to examine
     * @param listener told of progress
     * @param ticker nanoseconds from any fixed moment
     */
    public Examination(
            RosterProblem problem,
            DiagnosisOptions options,
            Consumer<? super DiagnosisProgress> listener,
            LongSupplier ticker) {
        this.problem = problem;
        this.budget = new Budget(options, ticker);
        this.listener = listener;
    }

    /** Runs it; what was found before the budget ended is told in any case. */
    public Diagnosis run() {
        Diagnosis.End end = Diagnosis.End.COMPLETE;
        try {
            HardModel hard = new HardModel(Preparation.compile(problem));
            breaches.addAll(HistoryBreaches.of(problem));
            examine(hard);
        } catch (InvalidInputException e) {
            faults = e.faults();
            outcome = Diagnosis.Outcome.FAULTY;
        } catch (Stop stop) {
            end = stop.end();
        }
        fixes.sort(Comparator.comparing((Fix f) -> !f.verified())
                .thenComparing(f -> f.cost() == null ? 0 : f.cost().soft()));
        tell(DiagnosisProgress.Phase.FINISHED);
        return new Diagnosis(
                problem.unit(),
                problem.period(),
                outcome,
                end,
                summary(),
                faults,
                certificates,
                deadEnds,
                breaches,
                conflicts,
                fixes);
    }

    private void tell(DiagnosisProgress.Phase phase) {
        int findings = certificates.size() + deadEnds.size() + conflicts.size() + fixes.size();
        listener.accept(new DiagnosisProgress(phase, budget.elapsed(), findings));
    }

    private void proven() {
        outcome = Diagnosis.Outcome.INFEASIBLE;
    }

    private void examine(HardModel hard) {
        budget.check();
        Oracle oracle = new Oracle(hard, budget);
        Conflicts finder = new Conflicts(hard, oracle, budget, conflicts::add);
        tell(DiagnosisProgress.Phase.PEOPLE);
        BitSet dead = new DeadEnds(hard, budget, d -> {
                    deadEnds.add(d);
                    proven();
                })
                .find();
        tell(DiagnosisProgress.Phase.DAYS);
        certificates.addAll(new DayCertificates(hard, budget).find());
        if (!certificates.isEmpty()) {
            proven();
        }
        Set<LocalDate> known = new TreeSet<>();
        certificates.forEach(c -> known.addAll(c.dates()));
        Map<BitSet, List<LocalDate>> days = finder.days(known);
        if (!days.isEmpty()) {
            proven();
        }
        tell(DiagnosisProgress.Phase.ROSTER);
        boolean searched = outcome != Diagnosis.Outcome.INFEASIBLE;
        if (searched) {
            Oracle.Verdict verdict = oracle.decide(hard.rules(), FIRST_SHARE);
            if (verdict == Oracle.Verdict.POSSIBLE) {
                outcome = Diagnosis.Outcome.FEASIBLE;
                return;
            }
            if (verdict == Oracle.Verdict.IMPOSSIBLE) {
                proven();
            }
        }
        if (dead.isEmpty()) {
            tell(DiagnosisProgress.Phase.PERIODS);
            oracle.approach(NEAR_SHARE);
            new SpanCertificates(hard, budget, oracle.nearest(), List.copyOf(certificates), c -> {
                        certificates.add(c);
                        proven();
                    })
                    .find();
        }
        explain(hard, finder, days);
        help(hard, oracle, days, !dead.isEmpty());
    }

    private void explain(HardModel hard, Conflicts finder, Map<BitSet, List<LocalDate>> days) {
        if (outcome != Diagnosis.Outcome.INFEASIBLE) {
            return;
        }
        tell(DiagnosisProgress.Phase.CONFLICT);
        days.forEach(finder::minimal);
        if (!certificates.isEmpty()) {
            Certificate smallest = certificates.stream()
                    .min(Comparator.comparingInt(c -> c.rules().size()))
                    .orElseThrow();
            finder.minimal(indexes(hard, smallest.rules()), smallest.perDay() ? smallest.dates() : List.of());
        } else if (days.isEmpty() && deadEnds.isEmpty()) {
            finder.minimal(hard.rules(), List.of());
        }
    }

    private static BitSet indexes(HardModel hard, List<String> ids) {
        BitSet rules = new BitSet();
        CompiledProblem compiled = hard.compiled();
        for (int r = 0; r < compiled.rules().size(); r++) {
            rules.set(r, ids.contains(hard.rule(r).id()));
        }
        return rules;
    }

    private void help(HardModel hard, Oracle oracle, Map<BitSet, List<LocalDate>> days, boolean dead) {
        if (budget.options().mostFixes() == 0) {
            return;
        }
        tell(DiagnosisProgress.Phase.FIXES);
        BitSet core = new BitSet();
        certificates.forEach(c -> core.or(indexes(hard, c.rules())));
        deadEnds.forEach(d -> core.or(indexes(hard, d.rules())));
        conflicts.forEach(c -> core.or(indexes(hard, c.rules())));
        days.keySet().forEach(core::or);
        if (core.isEmpty()) {
            core.or(hard.rules());
        }
        Fixes finder = new Fixes(hard, oracle, budget, budget.options().mostFixes(), fix -> {
            fixes.add(fix);
            tell(DiagnosisProgress.Phase.FIXES);
        });
        finder.find(core, dead);
        if (finder.foundLegal() && outcome == Diagnosis.Outcome.UNDECIDED) {
            outcome = Diagnosis.Outcome.FEASIBLE;
            fixes.clear();
        }
    }

    private Label summary() {
        return Words.shared()
                .say(
                        "summary." + outcome.name().toLowerCase(java.util.Locale.ROOT),
                        "faults",
                        faults.size(),
                        "certificates",
                        certificates.size(),
                        "dead",
                        deadEnds.size(),
                        "conflicts",
                        conflicts.size(),
                        "fixes",
                        (int) fixes.stream().filter(Fix::verified).count());
    }
}
