package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal row nearest to a person's row that holds a duty on a day: fewest changed cells, then least cost, exact up to the limit
 * of work. Heads of days are not looked at. Not thread-safe.
 */
public final class NearestRow {

    private static final int CHANGE = 1 << 16;

    private final RosterModel model;
    private final Meter meter;
    private final Scratch scratch = new Scratch();
    private @Nullable List<RowProfile> profiles;
    private long limit;

    /** Nearest rows of a model. */
    public NearestRow(RosterModel model) {
        this.model = model;
        this.meter = new Meter(steps -> steps < limit);
    }

    /** Sets the work that may be done from now on, about one unit a nanosecond. */
    public void limit(long work) {
        limit = meter.steps() + work;
    }

    /**
     * The nearest row.
     *
     * @param open {@code open[d][duty]}: what a cell may change to
     * @return the row; empty if there certainly is none; null if that is not known
     */
    public int @Nullable [] of(int person, int[] row, int day, int duty, boolean[][] open) {
        try {
            if (profiles == null) {
                profiles = RowProfile.of(model, meter);
            }
            RowPricer pricer = new RowPricer(model, profiles.get(person), person, 0, row.length, row);
            meter.add(pricer.setUpWork());
            if (pricer.usable() && pricer.price(prices(person, row, day, duty, open), 1, scratch, meter)) {
                return pricer.row().clone();
            }
            return pricer.usable() && pricer.bound() >= Long.MAX_VALUE / 4 ? new int[0] : null;
        } catch (Meter.Stop | TooLargeException e) {
            return null;
        }
    }

    private int[][] prices(int person, int[] row, int day, int duty, boolean[][] open) {
        int[][] price = new int[row.length][model.duties()];
        for (int d = 0; d < row.length; d++) {
            for (int j = 0; j < price[d].length; j++) {
                long cost = model.cell(person, d, j);
                boolean may = (d != day || j == duty) && (j == row[d] || open[d][j]);
                price[d][j] = cost >= Cost.HARD || !may
                        ? RowTable.NONE
                        : (int) Math.min(cost, CHANGE) + (j == row[d] ? 0 : CHANGE);
            }
        }
        return price;
    }
}
