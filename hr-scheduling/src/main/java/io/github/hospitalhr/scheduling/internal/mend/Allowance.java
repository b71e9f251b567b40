package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.DayClause;
import io.github.hospitalhr.scheduling.internal.compile.RowClause;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how many hard units each clause may be broken without being newly broken: by as many as the published roster breaks it.
 *
 * @param rows {@code rows[p][i]} for clause i of person p's row
 * @param days {@code days[d][i]} for clause i of day d
 * @param cells {@code cells[p][d]}: the duty that the cell holds in the published roster though a rule forbids it, or -1
 */
record Allowance(long[][] rows, long[][] days, int[][] cells) {

    /** What a roster breaks under the problem it was published with. */
    static Allowance of(CompiledProblem compiled, int[][] published) {
        RosterModel model = compiled.model();
        long[][] rows = new long[model.people()][];
        int[][] cells = new int[model.people()][model.days()];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = row(compiled, p, published[p]);
            for (int d = 0; d < model.days(); d++) {
                cells[p][d] = isHard(model, p, d, published[p][d]) ? published[p][d] : -1;
            }
        }
        long[][] days = new long[model.days()][];
        for (int d = 0; d < days.length; d++) {
            List<DayClause> clauses = compiled.days().get(d);
            days[d] = new long[clauses.size()];
            for (int i = 0; i < days[d].length; i++) {
                days[d][i] = Cost.hard(ModelCost.dayRule(clauses.get(i).compiled(), published));
            }
        }
        return new Allowance(rows, days, cells);
    }

    static boolean isHard(RosterModel model, int p, int d, int duty) {
        return model.cell(p, d, duty) >= Cost.HARD;
    }

    static long[] row(CompiledProblem compiled, int p, int[] row) {
        List<RowClause> clauses = compiled.rows().get(p);
        long[] allowed = new long[clauses.size()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = Cost.hard(ModelCost.rule(clauses.get(i).compiled(), row));
        }
        return allowed;
    }

    /**
     * The same for a changed problem of the same people and days: clauses are matched by the identifier of their rule and their
     * place among those of the rule; where the number differs, nothing is allowed.
     */
    Allowance carried(CompiledProblem from, CompiledProblem to) {
        long[][] newRows = new long[rows.length][];
        for (int p = 0; p < rows.length; p++) {
            List<Integer> old = from.rows().get(p).stream().map(RowClause::rule).toList();
            List<Integer> now = to.rows().get(p).stream().map(RowClause::rule).toList();
            newRows[p] = carried(rows[p], names(from, old), names(to, now));
        }
        long[][] newDays = new long[days.length][];
        for (int d = 0; d < days.length; d++) {
            List<Integer> old =
                    from.days().get(d).stream().map(c -> c.compiled().rule()).toList();
            List<Integer> now =
                    to.days().get(d).stream().map(c -> c.compiled().rule()).toList();
            newDays[d] = carried(days[d], names(from, old), names(to, now));
        }
        return new Allowance(newRows, newDays, cells);
    }

    private static List<String> names(CompiledProblem compiled, List<Integer> rules) {
        return rules.stream().map(i -> compiled.rules().get(i).id()).toList();
    }

    private static long[] carried(long[] allowed, List<String> old, List<String> now) {
        Map<String, Integer> sizes = new HashMap<>();
        old.forEach(id -> sizes.merge(id, 1, Integer::sum));
        now.forEach(id -> sizes.merge(id, -1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            placeOf.put(old.get(i) + "#" + seen.merge(old.get(i), 1, Integer::sum), i);
        }
        seen.clear();
        long[] result = new long[now.size()];
        for (int i = 0; i < result.length; i++) {
            Integer place = placeOf.get(now.get(i) + "#" + seen.merge(now.get(i), 1, Integer::sum));
            result[i] = place == null || sizes.getOrDefault(now.get(i), 0) != 0 ? 0 : allowed[place];
        }
        return result;
    }
}
