package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.column.ColumnEngine;
import io.github.hospitalhr.scheduling.internal.column.ColumnListener;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The roster nearest to another one that keeps hard rules, by column generation over all people and days: few changed cells, or a
 * proof that there is none. The same work gives the same answer on every machine. Not safe for use by several threads.
 */
public final class NearestRoster implements ColumnListener {

    private static final long SEED = 1;

    private final RosterModel rules;
    private final int[][] start;
    private final BitSet loose;
    private final Scope scope;
    private final LongPredicate proceed;
    private int @Nullable [][] best;
    private long cost = Long.MAX_VALUE;
    private long bound;
    private long limit;
    private boolean keepsAll;
    private boolean impossible;

    /**
     * A search.
     *
     * @param rules what is to be kept
     * @param start the roster; whatever it holds may stay
     * @param loose people whose rows may break rules
     * @param scope which changes may be made
     * @param proceed whether to go on after so much work, about one unit a nanosecond; asked for the search and for the proof
     */
    public NearestRoster(RosterModel rules, int[][] start, BitSet loose, Scope scope, LongPredicate proceed) {
        this.rules = rules;
        this.start = start;
        this.loose = loose;
        this.scope = scope;
        this.proceed = proceed;
    }

    /** Which changes of a cell may be made. */
    @FunctionalInterface
    public interface Scope {
        /** Whether the person's cell may hold another duty. */
        boolean allows(int person, int day, int from, int to);
    }

    /**
     * The hard rules of a problem.
     *
     * @param compiled the problem
     * @param rows hard units by which clauses of people's rows may stay broken: such a clause is left out
     * @param days the same for clauses of days
     */
    public static RosterModel rules(CompiledProblem compiled, long[][] rows, long[][] days) {
        return new HardModel(compiled).without(rows, days);
    }

    /**
     * Searches.
     *
     * @param needs needs of days besides the rules
     * @param mostCells number of changed cells after which a roster is no longer looked for, if it is proven that so many are needed
     * @return the roster that breaks least, then with the fewest cells changed; null if none was better than the start
     */
    public int @Nullable [][] search(List<DayRule> needs, int mostCells) {
        run(needs, 1, mostCells);
        int[][] found = best;
        keepsAll = cost < Cost.HARD;
        if (!keepsAll) {
            run(needs, 0, 0);
            impossible = bound > 0;
        }
        return found;
    }

    /** Whether the roster found keeps everything. */
    public boolean keepsAll() {
        return keepsAll;
    }

    /** Whether it is proven that no roster keeps everything. */
    public boolean isImpossible() {
        return impossible;
    }

    private void run(List<DayRule> needs, int change, int mostCells) {
        limit = mostCells;
        bound = 0;
        cost = Long.MAX_VALUE;
        new ColumnEngine(model(needs, change), SEED, true, this).run(start);
    }

    private RosterModel model(List<DayRule> needs, int change) {
        long[][] cell = new long[start.length][];
        List<List<RowRule>> rows = new ArrayList<>(rules.rows());
        loose.stream().forEach(p -> rows.set(p, List.of()));
        List<DayRule> days = new ArrayList<>(rules.dayRules());
        days.addAll(needs);
        for (int p = 0; p < cell.length; p++) {
            cell[p] = rules.cell()[p].clone();
            for (int at = 0; at < cell[p].length; at++) {
                int day = at / rules.duties();
                int duty = at % rules.duties();
                int stays = start[p][day];
                boolean open = cell[p][at] != RosterModel.FORBIDDEN && scope.allows(p, day, stays, duty);
                cell[p][at] = duty == stays ? 0 : open ? change : RosterModel.FORBIDDEN;
            }
        }
        return new RosterModel(
                rules.people(),
                rules.days(),
                rules.duties(),
                rules.shift(),
                cell,
                rows,
                days,
                rules.ruleIds(),
                new boolean[rules.people()][rules.days()]);
    }

    @Override
    public boolean proceed(long steps) {
        return proceed.test(steps) && bound <= limit && cost > 0;
    }

    @Override
    public void improved(int[][] roster, long less) {
        best = roster;
        cost = less;
    }

    @Override
    public void bound(long better) {
        bound = better;
    }

    @Override
    public int @Nullable [][] better(long less) {
        return null;
    }
}
