package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A dive on the master of a region: fix the cells the linear program is surest of, generate columns again, until every
 * person has one column. Batches that cost too much are taken back and halved.
 */
final class Dive {

    /** A column that has more than this of a person has all: the master's right-hand sides are perturbed. */
    private static final double WHOLE = 0.99;

    private static final double NOTHING = 1e-4;

    /** Part of the cells fixed at a time when only roles are left to decide: they hardly disturb each other. */
    private static final double ROLES = 0.4;

    /** Cells the linear program gives less are left for later steps. */
    private static final double SURE = 0.7;

    /**
     * Unless there are few others: where many rosters cost the same, the linear program mixes them and is sure of nothing, and a
     * step for each cell would take for ever. What turns out wrong is taken back.
     */
    private static final double EVEN = 0.5;

    /** Even chances fill a batch up to one cell in this many. */
    private static final int LEAST = 3;

    private final ColumnGeneration generation;
    private final Region region;
    private final SplittableRandom random;
    private final int rounds;
    private int patience;
    private double part;
    private double offset;
    private double share;
    private double objective;
    private boolean[][][] before = {};
    private @Nullable Basis start;
    private @Nullable Basis stop;
    private boolean over;
    private Column @Nullable [] found;

    /** An undecided cell; {@code wide} says that all duties of the duty's shift are meant. */
    private record Cell(int index, int day, int duty, boolean wide, double value) {}

    /**
     * A dive.
     *
     * @param rounds pricing rounds after each batch
     * @param patience single cells tried both ways at most; later ones stay unless they reach the cutoff
     */
    Dive(ColumnGeneration generation, SplittableRandom random, int rounds, int patience) {
        this.generation = generation;
        this.region = generation.region();
        this.random = random;
        this.rounds = rounds;
        this.patience = patience;
    }

    /**
     * Dives from the present limits, which are restored.
     *
     * @param most give up when no roster of the region can cost less
     * @param offset what the generation's price on missing heads takes off the cost of the rosters looked for
     * @param share part of the undecided cells fixed at a time
     * @return columns that cost less than {@code most}, or null
     */
    Column @Nullable [] run(double most, double offset, double share) {
        begin(most, offset, share);
        while (!over) {
            advance(most);
        }
        return found;
    }

    /** Begins what {@link #run} does at once; the generation belongs to the dive until it {@link #isOver()}. */
    void begin(double most, double offset, double share) {
        this.offset = offset;
        this.share = share;
        part = share;
        before = copy(generation.limits());
        generation.solve(1, most - offset, Search.NEVER);
        objective = generation.lp().objective();
        start = generation.lp().keep(start);
    }

    /**
     * Begins like {@link #begin(double, double, double)}, but only among the rosters that keep those duties of a given roster that
     * the linear program likes too (relaxation induced neighbourhoods, Danna, Rothberg and Le Pape 2005). People to whom it gives one
     * row alone keep the roster's.
     *
     * @param liked value of a duty in the linear program from which it is kept
     */
    void begin(int[][] roster, double liked, double most, double offset, double share) {
        begin(most, offset, share);
        double[][][] values = values(generation);
        for (int i = 0; i < values.length; i++) {
            int[] row = roster[region.person(i)];
            for (int d = 0; d < region.days(); d++) {
                int duty = row[region.from() + d];
                if (values[i].length == 0 || values[i][d][duty] >= liked) {
                    narrow(new Cell(i, d, duty, false, 1), true);
                }
            }
        }
        generation.addRows(roster);
        objective = solve(objective, Double.POSITIVE_INFINITY, most - offset);
    }

    /** One step, with what the region may cost now. */
    void advance(double most) {
        double cutoff = most - offset;
        region.shop().meter().turn();
        Column[] integral = integral(generation);
        if (integral != null) {
            found = region.cost(integral) < most ? integral : null;
        }
        List<Cell> cells = integral != null || objective >= cutoff + slack() ? List.of() : fractional();
        if (!cells.isEmpty()) {
            objective = step(cells, objective, cutoff);
            part = Math.min(share, part * 1.5);
            over = objective >= cutoff + slack();
        } else {
            over = true;
        }
        if (over) {
            back(before, start);
        }
    }

    boolean isOver() {
        return over;
    }

    /** What came out of it, or null. */
    Column @Nullable [] found() {
        return found;
    }

    /** What the perturbed master may be off by. */
    private double slack() {
        return 0.3 * region.shop().divisor();
    }

    /** One step: the largest of ever smaller batches that does not make the objective jump. */
    private double step(List<Cell> cells, double objective, double cutoff) {
        boolean[][][] saved = copy(generation.limits());
        stop = generation.lp().keep(stop);
        double jump = Math.min(
                0.003 * Math.abs(objective) + 2 * region.shop().divisor(),
                0.2 * Math.max(0, cutoff - objective) + slack());
        List<Cell> batch = batch(cells, cells.get(0).wide() ? part : Math.max(part, ROLES));
        while (true) {
            region.shop().meter().turn();
            for (Cell cell : batch) {
                narrow(cell, true);
            }
            double reached = solve(objective, jump, cutoff);
            if (reached <= objective + jump || (patience <= 0 && batch.size() == 1 && reached < cutoff + slack())) {
                return reached;
            }
            back(saved, stop);
            if (batch.size() > 1) {
                batch = batch.subList(0, Math.max(1, batch.size() / 4));
                part = (double) batch.size() / cells.size();
                continue;
            }
            patience--;
            if (patience < 0) {
                return Double.POSITIVE_INFINITY;
            }
            Cell cell = batch.get(0);
            narrow(cell, false);
            double other = solve(objective, jump, cutoff);
            if (other <= reached) {
                return other;
            }
            back(saved, stop);
            narrow(cell, true);
            return solve(objective, reached - objective, cutoff);
        }
    }

    /** Objective after the limits changed; the cutoff or more when no better roster is left. */
    private double solve(double objective, double jump, double cutoff) {
        generation.limitsChanged();
        generation.solve(
                rounds,
                Math.min(cutoff, objective + jump),
                objective + 0.1 * region.shop().divisor());
        return generation.bound() >= cutoff
                ? Double.POSITIVE_INFINITY
                : generation.lp().objective();
    }

    private List<Cell> batch(List<Cell> cells, double share) {
        cells.sort(Comparator.comparingDouble(Cell::value).reversed());
        int most = Math.max(1, (int) (cells.size() * share));
        int least = most / LEAST;
        List<Cell> batch = new ArrayList<>();
        for (Cell cell : cells) {
            double sure = batch.size() <= least ? EVEN : SURE;
            if (batch.size() >= most || (!batch.isEmpty() && cell.value() < sure)) {
                break;
            }
            if (batch.isEmpty() || cell.value() >= 0.9 || random.nextInt(8) > 0) {
                batch.add(cell);
            }
        }
        return batch;
    }

    /** Narrows a cell to what was found for it, or to all else. */
    private void narrow(Cell cell, boolean inside) {
        int[] shift = region.shop().model().shift();
        boolean[] limit = new boolean[shift.length];
        boolean[][] days = generation.limits()[cell.index()];
        boolean[] old = days == null ? null : days[cell.day()];
        for (int j = 0; j < limit.length; j++) {
            boolean meant = cell.wide() ? shift[j] == shift[cell.duty()] : j == cell.duty();
            limit[j] = meant == inside && (old == null || old[j]);
        }
        limit(generation, cell.index(), cell.day(), limit);
    }

    private static boolean[][][] copy(boolean[][] @Nullable [] limits) {
        boolean[][][] result = new boolean[limits.length][][];
        for (int i = 0; i < limits.length; i++) {
            result[i] = limits[i] == null ? null : limits[i].clone();
        }
        return result;
    }

    /** Goes back to former limits and to the basis they had. */
    private void back(boolean[][][] saved, @Nullable Basis basis) {
        System.arraycopy(saved, 0, generation.limits(), 0, saved.length);
        if (basis != null) {
            generation.lp().back(basis);
        }
        generation.limitsChanged();
    }

    /** The columns when each person has just one, else null. */
    static Column @Nullable [] integral(ColumnGeneration generation) {
        Column[] chosen = new Column[generation.region().size()];
        LpVariables vars = generation.variables();
        for (int j = 0; j < vars.columns(); j++) {
            if (generation.lp().value(vars.slacks() + j) > WHOLE) {
                Column c = vars.column(j);
                if (!generation.fits(c)) {
                    return null;
                }
                chosen[c.index()] = c;
            }
        }
        for (Column c : chosen) {
            if (c == null) {
                return null;
            }
        }
        return chosen;
    }

    private static void limit(ColumnGeneration generation, int index, int day, boolean[] limit) {
        boolean[][] days = generation.limits()[index];
        days = days == null ? new boolean[generation.region().days()][] : days.clone();
        days[day] = limit;
        generation.limits()[index] = days;
    }

    /** Cells the master has not decided, with the shift it wants most; when all shifts are decided, with the duty. */
    private List<Cell> fractional() {
        double[][][] values = values(generation);
        List<Cell> cells = fractional(values, region.shop().model().shift());
        return cells.isEmpty() ? fractional(values, null) : cells;
    }

    /** Undecided cells, duties with the same number counting as one. */
    private List<Cell> fractional(double[][][] values, int @Nullable [] same) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean[][] limit = generation.limits()[i];
            for (int d = 0; d < values[i].length; d++) {
                double[] value = same == null ? values[i][d] : sums(values[i][d], same);
                int best = 0;
                for (int j = 1; j < value.length; j++) {
                    best = value[j] > value[best] ? j : best;
                }
                if (value[best] < WHOLE && (limit == null || limit[d] == null || open(limit[d], same))) {
                    cells.add(new Cell(i, d, best, same != null, value[best] + 0.02 * random.nextDouble()));
                }
            }
        }
        return cells;
    }

    /** The sum of each number, at its first duty. */
    private static double[] sums(double[] value, int[] same) {
        double[] sum = new double[value.length];
        for (int j = 0; j < value.length; j++) {
            int first = 0;
            while (same[first] != same[j]) {
                first++;
            }
            sum[first] += value[j];
        }
        return sum;
    }

    /** Whether a limit leaves duties of different numbers. */
    private static boolean open(boolean[] limit, int @Nullable [] same) {
        int first = -1;
        for (int j = 0; j < limit.length; j++) {
            if (limit[j] && first >= 0 && (same == null || same[j] != same[first])) {
                return true;
            }
            first = limit[j] && first < 0 ? j : first;
        }
        return false;
    }

    /** {@code [person][day][duty]} of the master's present solution; empty for people with one column. */
    static double[][][] values(ColumnGeneration generation) {
        Region region = generation.region();
        int duties = region.shop().model().duties();
        LpVariables vars = generation.variables();
        boolean[] decided = new boolean[region.size()];
        for (int j = 0; j < vars.columns(); j++) {
            decided[vars.column(j).index()] |= generation.lp().value(vars.slacks() + j) > WHOLE;
        }
        double[][][] values = new double[region.size()][0][];
        for (int j = 0; j < vars.columns(); j++) {
            double x = generation.lp().value(vars.slacks() + j);
            Column c = vars.column(j);
            if (x > NOTHING && !decided[c.index()]) {
                if (values[c.index()].length == 0) {
                    values[c.index()] = new double[region.days()][duties];
                }
                for (int d = 0; d < region.days(); d++) {
                    values[c.index()][d][c.duties()[d]] += x;
                }
            }
        }
        return values;
    }
}
