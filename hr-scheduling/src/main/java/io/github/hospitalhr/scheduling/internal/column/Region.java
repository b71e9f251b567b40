package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the roster that is free: some people in a window of days; everything else is fixed. Holds what column
 * generation needs to know about it.
 */
final class Region {

    private final Workshop shop;
    private final RosterModel model;
    private final int from;
    private final int to;
    private final int[] people;
    private final Demands demands;
    private final RowPricer[] pricers;
    private final int[][] roster;
    private final int scale;

    private Region(Workshop shop, int from, int to, int[] people, int[][] roster, RowPricer[] pricers) {
        this.shop = shop;
        this.model = shop.model();
        this.from = from;
        this.to = to;
        this.people = people;
        this.roster = roster;
        this.pricers = pricers;
        boolean[] free = new boolean[model.people()];
        for (int p : people) {
            free[p] = true;
        }
        this.demands = new Demands(model, from, to, roster, free, shop.hardCost());
        this.scale = shop.scale(from, to, demands);
    }

    /** A region; people whose fixed days leave them no legal row stay fixed. */
    static Region of(Workshop shop, int from, int to, int[] wanted, int[][] roster) {
        List<RowPricer> pricers = new ArrayList<>();
        for (int p : wanted) {
            RowPricer pricer = new RowPricer(shop.model(), shop.profiles().get(p), p, from, to, roster[p]);
            shop.meter().add(pricer.setUpWork());
            if (pricer.usable()) {
                pricers.add(pricer);
            }
        }
        if (shop.scale(from, to, null) < 1) {
            pricers.clear();
        }
        int[] people = pricers.stream().mapToInt(RowPricer::person).toArray();
        int[][] copy = new int[roster.length][];
        for (int p = 0; p < roster.length; p++) {
            copy[p] = roster[p].clone();
        }
        return new Region(shop, from, to, people, copy, pricers.toArray(RowPricer[]::new));
    }

    Workshop shop() {
        return shop;
    }

    int size() {
        return people.length;
    }

    int person(int index) {
        return people[index];
    }

    int from() {
        return from;
    }

    int days() {
        return to - from;
    }

    int scale() {
        return scale;
    }

    Demands demands() {
        return demands;
    }

    RowPricer pricer(int index) {
        return pricers[index];
    }

    /** Scaled prices of a person's cells: cost minus duals; cells not allowed by the limits have no price. */
    void prices(int index, int[] duals, boolean @org.jspecify.annotations.Nullable [][] limits, int[][] price) {
        int p = people[index];
        for (int d = from; d < to; d++) {
            int[] row = price[d - from];
            boolean[] limit = limits == null ? null : limits[d - from];
            for (int j = 0; j < row.length; j++) {
                long c = model.cell(p, d, j);
                row[j] = c >= Cost.HARD || (limit != null && !limit[j]) ? RowTable.NONE : (int) (c * scale);
            }
            demands.charge(p, d, duals, row);
        }
    }

    /** A column from a whole row. */
    Column column(int index, int[] row, long cost) {
        int p = people[index];
        int[] hits = new int[8];
        int n = 0;
        for (int d = from; d < to; d++) {
            int[] list = demands.answered(p, d, row[d]);
            if (n + list.length > hits.length) {
                hits = Arrays.copyOf(hits, 2 * (n + list.length));
            }
            for (int r : list) {
                hits[n++] = r;
            }
        }
        return new Column(index, Arrays.copyOfRange(row, from, to), cost, Arrays.copyOf(hits, n));
    }

    /** The column of the roster the region was cut from; null when that row is not legal. */
    @org.jspecify.annotations.Nullable
    Column present(int index) {
        int p = people[index];
        long cost = ModelCost.row(model, p, roster[p]);
        return cost < Cost.HARD ? column(index, roster[p], cost) : null;
    }

    /** The roster with the columns put in. */
    int[][] with(Column[] columns) {
        return into(roster, columns);
    }

    /** Another roster with the columns put in. */
    int[][] into(int[][] other, Column[] columns) {
        int[][] result = new int[other.length][];
        for (int p = 0; p < roster.length; p++) {
            result[p] = other[p].clone();
        }
        for (Column c : columns) {
            System.arraycopy(c.duties(), 0, result[people[c.index()]], from, to - from);
        }
        return result;
    }

    /** Columns of the roster the region was cut from; null when some row is not legal. */
    Column @org.jspecify.annotations.Nullable [] present() {
        Column[] columns = new Column[people.length];
        for (int i = 0; i < columns.length; i++) {
            Column c = present(i);
            if (c == null) {
                return null;
            }
            columns[i] = c;
        }
        return columns;
    }

    /** Cost of rows and demands of the region for the columns, in plain units, hard units at the workshop's price. */
    long cost(Column[] columns) {
        int[] heads = new int[demands.count()];
        long sum = 0;
        for (Column c : columns) {
            sum += c.cost();
            for (int r : c.demands()) {
                heads[r]++;
            }
        }
        for (int r = 0; r < heads.length; r++) {
            sum += demands.cost(r)[heads[r]];
        }
        return sum;
    }
}
