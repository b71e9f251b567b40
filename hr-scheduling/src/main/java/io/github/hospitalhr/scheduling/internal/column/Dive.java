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

    private final ColumnGeneration generation;
    private final Region region;
    private final SplittableRandom random;
    private final int rounds;
    private int patience;
    private double part;

    private record Cell(int index, int day, int duty, double value) {}

    /**
     * A dive.
     *
     * @param rounds pricing rounds after each batch
     * @param patience batches taken back at most; later ones stay unless they reach the cutoff
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
        double cutoff = most - offset;
        boolean[][][] before = copy(generation.limits());
        Column[] found = null;
        generation.solve(1, cutoff, Search.NEVER);
        double objective = generation.lp().objective();
        part = share;
        while (objective < cutoff + slack()) {
            region.shop().meter().turn();
            Column[] integral = integral(generation);
            if (integral != null) {
                found = region.cost(integral) < most ? integral : null;
                break;
            }
            List<Cell> cells = fractional();
            if (cells.isEmpty()) {
                break;
            }
            objective = step(cells, objective, cutoff);
            part = Math.min(share, part * 1.5);
        }
        restore(before);
        generation.limitsChanged();
        return found;
    }

    /** What the perturbed master may be off by. */
    private double slack() {
        return 0.3 * region.shop().divisor();
    }

    /** One step: the largest of ever smaller batches that does not make the objective jump. */
    private double step(List<Cell> cells, double objective, double cutoff) {
        boolean[][][] saved = copy(generation.limits());
        double jump = Math.min(
                0.003 * Math.abs(objective) + 2 * region.shop().divisor(),
                0.2 * Math.max(0, cutoff - objective) + slack());
        List<Cell> batch = batch(cells, part);
        while (true) {
            region.shop().meter().turn();
            for (Cell cell : batch) {
                fix(generation, cell.index(), cell.day(), cell.duty());
            }
            double reached = solve(objective, jump, cutoff);
            if (reached <= objective + jump || (patience <= 0 && reached < cutoff + slack())) {
                return reached;
            }
            restore(saved);
            patience--;
            part /= 4;
            if (patience < 0) {
                return Double.POSITIVE_INFINITY;
            }
            if (batch.size() > 1) {
                batch = batch.subList(0, Math.max(1, batch.size() / 4));
                continue;
            }
            Cell cell = batch.get(0);
            forbid(cell);
            double other = solve(objective, jump, cutoff);
            if (other <= reached) {
                return other;
            }
            restore(saved);
            fix(generation, cell.index(), cell.day(), cell.duty());
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
        int least = 1 + (int) (cells.size() * share / 10);
        List<Cell> batch = new ArrayList<>();
        for (Cell cell : cells) {
            if (batch.size() >= most || (batch.size() >= least && cell.value() < 0.6)) {
                break;
            }
            if (batch.isEmpty() || cell.value() >= 0.9 || random.nextInt(8) > 0) {
                batch.add(cell);
            }
        }
        return batch;
    }

    private void forbid(Cell cell) {
        boolean[] limit = new boolean[region.shop().model().duties()];
        boolean[][] days = generation.limits()[cell.index()];
        boolean[] old = days == null ? null : days[cell.day()];
        for (int j = 0; j < limit.length; j++) {
            limit[j] = j != cell.duty() && (old == null || old[j]);
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

    private void restore(boolean[][][] saved) {
        System.arraycopy(saved, 0, generation.limits(), 0, saved.length);
    }

    /** The columns when each person has just one, else null. */
    static Column @Nullable [] integral(ColumnGeneration generation) {
        Column[] chosen = new Column[generation.region().size()];
        LpVariables vars = generation.variables();
        for (int j = 0; j < vars.columns(); j++) {
            if (generation.lp().value(vars.slacks() + j) > 0.99) {
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

    static void fix(ColumnGeneration generation, int index, int day, int duty) {
        boolean[] limit = new boolean[generation.region().shop().model().duties()];
        limit[duty] = true;
        limit(generation, index, day, limit);
    }

    static void limit(ColumnGeneration generation, int index, int day, boolean[] limit) {
        boolean[][] days = generation.limits()[index];
        days = days == null ? new boolean[generation.region().days()][] : days.clone();
        days[day] = limit;
        generation.limits()[index] = days;
    }

    /** Cells the master has not decided, with the duty it wants most. */
    private List<Cell> fractional() {
        int duties = region.shop().model().duties();
        List<Cell> cells = new ArrayList<>();
        double[][][] values = values(generation);
        for (int i = 0; i < values.length; i++) {
            boolean[][] limit = generation.limits()[i];
            if (values[i].length == 0) {
                continue;
            }
            for (int d = 0; d < values[i].length; d++) {
                int best = 0;
                for (int j = 1; j < duties; j++) {
                    best = values[i][d][j] > values[i][d][best] ? j : best;
                }
                boolean fixed = limit != null && limit[d] != null && ones(limit[d]) == 1;
                if (!fixed && values[i][d][best] < 0.999) {
                    cells.add(new Cell(i, d, best, values[i][d][best] + 0.02 * random.nextDouble()));
                }
            }
        }
        return cells;
    }

    static int ones(boolean[] limit) {
        int n = 0;
        for (boolean b : limit) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /** {@code [person][day][duty]} of the master's present solution; empty for people with one column. */
    static double[][][] values(ColumnGeneration generation) {
        Region region = generation.region();
        int duties = region.shop().model().duties();
        LpVariables vars = generation.variables();
        double[][][] values = new double[region.size()][0][];
        for (int j = 0; j < vars.columns(); j++) {
            double x = generation.lp().value(vars.slacks() + j);
            if (x > 1e-6) {
                Column c = vars.column(j);
                if (values[c.index()].length == 0) {
                    if (x > 0.999) {
                        continue;
                    }
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
