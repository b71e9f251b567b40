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

    private record Cell(int index, int day, int duty, double value) {}

    /**
     * A dive.
     *
     * @param rounds pricing rounds after each batch
     */
    Dive(ColumnGeneration generation, SplittableRandom random, int rounds) {
        this.generation = generation;
        this.region = generation.region();
        this.random = random;
        this.rounds = rounds;
    }

    /**
     * Dives from the present limits, which are restored.
     *
     * @param cutoff give up when no roster of the region can cost less
     * @return columns that cost less than the cutoff, or null
     */
    Column @Nullable [] run(double cutoff, double share) {
        boolean[][][] before = copy(generation.limits());
        Column[] found = null;
        double part = share;
        int failures = 0;
        while (failures < 4) {
            Column[] integral = integral();
            if (integral != null) {
                found = region.cost(integral) < cutoff ? integral : null;
                break;
            }
            boolean[][][] saved = copy(generation.limits());
            if (!fixBatch(part)) {
                break;
            }
            generation.limitsChanged();
            generation.solve(rounds, cutoff, 0.05);
            if (generation.bound() >= cutoff || generation.lp().objective() > cutoff + 1e-6) {
                failures++;
                part /= 4;
                restore(saved);
                generation.limitsChanged();
                generation.solve(rounds, cutoff, 0.05);
            }
        }
        restore(before);
        generation.limitsChanged();
        return found;
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
    Column @Nullable [] integral() {
        Column[] chosen = new Column[region.size()];
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

    private boolean fixBatch(double share) {
        List<Cell> cells = fractional();
        if (cells.isEmpty()) {
            return false;
        }
        cells.sort(Comparator.comparingDouble(Cell::value).reversed());
        int most = Math.max(1, (int) (cells.size() * share));
        int done = 0;
        for (Cell cell : cells) {
            if (done >= most || done > 0 && cell.value() < 0.55) {
                break;
            }
            if (done > 0 && cell.value() < 0.9 && random.nextInt(8) == 0) {
                continue;
            }
            fix(generation, cell.index(), cell.day(), cell.duty());
            done++;
        }
        return true;
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
