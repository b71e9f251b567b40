package io.github.hospitalhr.scheduling.internal.compile;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.rule.AlternateWeekends;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.BorrowedStaff;
import io.github.hospitalhr.scheduling.rule.CompleteWeekend;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContinuityOfPlace;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.ForwardRotation;
import io.github.hospitalhr.scheduling.rule.HonourRequests;
import io.github.hospitalhr.scheduling.rule.IdenticalWeekend;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.NightDedicated;
import io.github.hospitalhr.scheduling.rule.NoNightBeforeFreeWeekend;
import io.github.hospitalhr.scheduling.rule.NoSingleDayOff;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftKindsPerWeek;
import io.github.hospitalhr.scheduling.rule.ShiftLength;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compiles a problem without faults. */
public final class ModelCompiler {

    private final Ward ward;
    private final Lowering out;
    private final CellRules cells;
    private final DayRules days;
    private final RowRules rows;
    private final CountRules counts;
    private final List<NamedRule> rules = new ArrayList<>();
    private final SortedSet<Integer> tooComplex = new TreeSet<>();

    private ModelCompiler(RosterProblem problem) {
        this.ward = new Ward(problem);
        this.out = new Lowering(ward);
        RowWriter writer = new RowWriter(out);
        this.cells = new CellRules(out);
        this.days = new DayRules(out);
        this.rows = new RowRules(ward, writer);
        this.counts = new CountRules(out, writer);
    }

    /**
     * Compiles a problem.
     *
     * @param problem a problem without faults
     * @return the model and the clauses that explain it
     */
    public static CompiledProblem compile(RosterProblem problem) {
        return new ModelCompiler(problem).compile();
    }

    private CompiledProblem compile() {
        List<Rule> given = ward.problem().rules();
        given.forEach(r -> rules.add(NamedRule.of(r)));
        cells.availability(builtIn(NamedRule.AVAILABILITY));
        cells.qualification(builtIn(NamedRule.QUALIFICATION));
        int[][] fixedTo = cells.fixed(builtIn(NamedRule.FIXED_CELL));
        cells.bans(builtIn(NamedRule.CELL_BAN));
        int requests = builtIn(NamedRule.REQUESTS);
        if (given.stream()
                .noneMatch(r -> r instanceof HonourRequests && !r.head().disabled())) {
            cells.requests(requests, null);
        }
        builtIn(NamedRule.ROSTER);
        each(given, this::cellRule);
        each(given, this::dayRule);
        each(given, this::rowRule);
        each(given, this::countRule);
        if (!tooComplex.isEmpty()) {
            throw new TooManyStatesException(List.copyOf(tooComplex));
        }
        return new CompiledProblem(
                ward, ImmutableList.copyOf(rules), model(fixedTo), out.rows(), out.days(), out.cells());
    }

    private int builtIn(String id) {
        rules.add(NamedRule.builtIn(id));
        return rules.size() - 1;
    }

    private interface Step {
        void take(int index, Rule rule);
    }

    private void each(List<Rule> given, Step step) {
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).head().disabled()) {
                try {
                    step.take(i, given.get(i));
                } catch (TooManyStatesException e) {
                    tooComplex.add(i);
                }
            }
        }
    }

    private void cellRule(int i, Rule rule) {
        RuleHead head = rule.head();
        if (rule instanceof AvoidedShifts r) {
            cells.avoid(i, head, ward.select(r.shifts()), r.days());
        } else if (rule instanceof NightDedicated r) {
            cells.avoid(i, head, cells.others(ward.select(r.nights())), DaySelector.every());
        } else if (rule instanceof ShiftLength r) {
            cells.avoid(i, head, cells.longer(ward.select(r.shifts()), r.maximumMinutes()), DaySelector.every());
        } else if (rule instanceof BorrowedStaff r) {
            cells.avoid(i, head, ward.select(r.shifts()), DaySelector.every());
        } else if (rule instanceof MotherhoodProtection r) {
            cells.motherhood(i, r);
        } else if (rule instanceof HonourRequests r) {
            cells.requests(i, r);
        } else if (rule instanceof OnCallTier r) {
            cells.unqualified(i, r);
        }
    }

    private void dayRule(int i, Rule rule) {
        if (rule instanceof Coverage r) {
            days.coverage(i, r);
        } else if (rule instanceof DailyCoverage r) {
            days.daily(i, r);
        } else if (rule instanceof SkillMix r) {
            days.skillMix(i, r);
        } else if (rule instanceof AlternativeStaffing r) {
            days.alternatives(i, r);
        } else if (rule instanceof Pairing r) {
            days.pairing(i, r);
        } else if (rule instanceof Exclusion r) {
            days.exclusion(i, r);
        } else if (rule instanceof ConditionalPresence r) {
            days.conditional(i, r);
        } else if (rule instanceof OnCallTier r) {
            days.exactly(i, r.head(), ward.select(r.shifts()), r.days(), r.perDay());
        }
    }

    private void rowRule(int i, Rule rule) {
        if (rule instanceof ConsecutiveWork r) {
            rows.work(i, r);
        } else if (rule instanceof ConsecutiveRest r) {
            rows.rest(i, r);
        } else if (rule instanceof ConsecutiveShifts r) {
            rows.shifts(i, r);
        } else if (rule instanceof ConsecutiveWeekends r) {
            rows.weekends(i, r);
        } else if (rule instanceof AlternateWeekends r) {
            rows.alternate(i, r);
        } else if (rule instanceof CompleteWeekend r) {
            rows.complete(i, r);
        } else if (rule instanceof IdenticalWeekend r) {
            rows.identical(i, r);
        } else if (rule instanceof NoNightBeforeFreeWeekend r) {
            rows.nightBeforeFreeWeekend(i, r);
        } else if (rule instanceof ForbiddenSuccession r) {
            rows.succession(i, r);
        } else if (rule instanceof ForbiddenPattern r) {
            rows.pattern(i, r);
        } else if (rule instanceof RestBetweenShifts r) {
            rows.restBetween(i, r);
        } else {
            otherRowRule(i, rule);
        }
    }

    private void otherRowRule(int i, Rule rule) {
        if (rule instanceof RestAfterShifts r) {
            rows.restAfter(i, r);
        } else if (rule instanceof ShiftKindsPerWeek r) {
            rows.kinds(i, r);
        } else if (rule instanceof ForwardRotation r) {
            rows.forward(i, r);
        } else if (rule instanceof NoSingleDayOff r) {
            rows.noSingleDayOff(i, r);
        } else if (rule instanceof ContinuityOfPlace r) {
            rows.place(i, r);
        } else if (rule instanceof OnCallTier r && r.daysOffAfter() > 0) {
            rows.restAfter(i, r.head(), r.shifts(), 1, r.daysOffAfter());
        }
    }

    private void countRule(int i, Rule rule) {
        if (rule instanceof CountInWindow r) {
            counts.count(i, r);
        } else if (rule instanceof WeekendsWorked r) {
            counts.weekends(i, r);
        } else if (rule instanceof ContractHours r) {
            counts.contract(i, r);
        } else if (rule instanceof Fairness r) {
            counts.fairness(i, r);
        }
    }

    private RosterModel model(int[][] fixedTo) {
        int people = ward.people();
        long[][] cell = new long[people][];
        boolean[][] pinned = new boolean[people][ward.days()];
        for (int p = 0; p < people; p++) {
            cell[p] = new long[ward.days() * ward.dutyCount()];
            for (int d = 0; d < ward.days(); d++) {
                pinned[p][d] = fixedTo[p][d] >= 0;
                cellCosts(p, d, cell[p], Math.max(0, fixedTo[p][d]));
            }
        }
        List<DayRule> dayRules = new ArrayList<>();
        out.days().forEach(list -> list.forEach(c -> dayRules.add(c.compiled())));
        List<String> ids = rules.stream().map(NamedRule::id).toList();
        return new RosterModel(
                people,
                ward.days(),
                ward.dutyCount(),
                ward.shiftOfDuty(),
                cell,
                rowRules(),
                ImmutableList.copyOf(dayRules),
                ids,
                pinned);
    }

    /** Costs of a cell; where everything is forbidden, {@code last} stays possible at a hard cost. */
    private void cellCosts(int p, int d, long[] row, int last) {
        int n = ward.dutyCount();
        long[] sum = new long[n];
        for (CellClause c : out.cells().get(p * ward.days() + d)) {
            for (int j = 0; j < n; j++) {
                sum[j] += c.duties()[j] ? c.cost() : 0;
            }
        }
        boolean anyOpen = false;
        for (int j = 0; j < n; j++) {
            anyOpen |= sum[j] < Cost.HARD;
        }
        for (int j = 0; j < n; j++) {
            boolean banned = sum[j] >= Cost.HARD && (anyOpen || j != last);
            row[d * n + j] = banned ? RosterModel.FORBIDDEN : sum[j];
        }
    }

    private List<List<RowRule>> rowRules() {
        Map<List<RowRule>, List<RowRule>> shared = new HashMap<>();
        List<List<RowRule>> result = new ArrayList<>();
        for (List<RowClause> clauses : out.rows()) {
            List<RowRule> list = clauses.stream().map(RowClause::compiled).toList();
            result.add(shared.computeIfAbsent(list, k -> k));
        }
        return ImmutableList.copyOf(result);
    }
}
