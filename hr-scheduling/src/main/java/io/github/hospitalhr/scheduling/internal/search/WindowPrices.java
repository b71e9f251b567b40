package io.github.hospitalhr.scheduling.internal.search;

import java.util.SplittableRandom;

/** What each duty of each day in a window costs, beside the row rules: the cell and the heads of the day, with noise. */
final class WindowPrices {

    private final SearchModel model;
    private final Plan plan;
    private final Energy energy;
    private final int[][] duties;
    private final double[][] prices;
    private final int[] sizes;
    private double present;

    WindowPrices(Plan plan, Energy energy) {
        this.model = plan.model;
        this.plan = plan;
        this.energy = energy;
        duties = new int[model.days][model.duties];
        prices = new double[model.days][model.duties];
        sizes = new int[model.days];
    }

    /** Fills in the cheapest duty of each shift for each day. */
    void fill(int p, int from, int to, double noise, SplittableRandom random) {
        present = 0;
        int[] shift = model.source.shift();
        for (int d = from; d < to; d++) {
            int now = plan.row[p][d];
            int n = 0;
            for (int j : model.choices[p][d]) {
                double price = energy.of(plan.cellCost(p, d, j) + plan.headPrice(p, d, now, j));
                if (noise > 0) {
                    price += noise * random.nextDouble();
                }
                present += j == now ? price : 0;
                int at = 0;
                while (at < n && shift[duties[d][at]] != shift[j]) {
                    at++;
                }
                if (at == n || price < prices[d][at]) {
                    duties[d][at] = j;
                    prices[d][at] = price;
                    n = Math.max(n, at + 1);
                }
            }
            sizes[d] = n;
        }
    }

    /** Price of the present days. */
    double present() {
        return present;
    }

    int size(int day) {
        return sizes[day];
    }

    int[] duties(int day) {
        return duties[day];
    }

    double[] prices(int day) {
        return prices[day];
    }
}
