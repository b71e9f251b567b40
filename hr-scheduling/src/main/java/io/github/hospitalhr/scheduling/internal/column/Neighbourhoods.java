package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Large neighbourhoods of the best roster, each re-solved by column generation and pruned by its own bound. */
final class Neighbourhoods {

    private final Workshop shop;
    private final Best best;
    private final SplittableRandom random;
    private final double[] guide;
    private final @Nullable ColumnGeneration root;
    private final int people;
    private final int days;
    private final double[] size = {6, 0.35, 0.3};

    Neighbourhoods(Workshop shop, Best best, SplittableRandom random, double[] guide, @Nullable ColumnGeneration root) {
        this.shop = shop;
        this.best = best;
        this.random = random;
        this.guide = guide;
        this.root = root;
        this.people = shop.model().people();
        this.days = shop.model().days();
    }

    void run() {
        while (!best.proven()) {
            best.listen();
            int kind = random.nextInt(3);
            if (kind == 0) {
                int k = Math.max(2, Math.min(people, (int) Math.round(size[0] + random.nextInt(3) - 1)));
                solve(kind, 0, days, choose(k));
            } else {
                int length = Math.max(3, Math.min(days, kind == 1 ? 7 + random.nextInt(8) : 14 + random.nextInt(15)));
                int from = days == length ? 0 : window(length);
                int k = kind == 1 ? people : Math.min(people, 12 + random.nextInt(8));
                solve(kind, from, from + length, choose(k));
            }
        }
    }

    private int window(int length) {
        return random.nextInt(days - length + 1);
    }

    private int[] choose(int k) {
        List<Integer> all = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            all.add(p);
        }
        int[] chosen = new int[k];
        for (int i = 0; i < k; i++) {
            chosen[i] = all.remove(random.nextInt(all.size()));
        }
        java.util.Arrays.sort(chosen);
        return chosen;
    }

    private void solve(int kind, int from, int to, int[] wanted) {
        Region region = Region.of(shop, from, to, wanted, best.roster());
        Column[] present = region.present();
        if (region.size() < 2 || present == null) {
            return;
        }
        double target = region.cost(present) - shop.divisor() + 1e-6;
        ColumnGeneration generation = ColumnGeneration.of(region, random.nextLong());
        if (generation == null) {
            return;
        }
        generation.guide(guide);
        if (from == 0 && to == days && root != null) {
            seed(generation, region);
        }
        generation.solve(60, target, 0.05);
        if (generation.bound() > target) {
            return;
        }
        Column[] found = new Dive(generation, random, 8).run(target + 1e-3, 0.3);
        if (found != null) {
            best.offer(region.with(found));
        }
    }

    private void seed(ColumnGeneration generation, Region region) {
        LpVariables vars = root.variables();
        int[] at = new int[people];
        java.util.Arrays.fill(at, -1);
        for (int i = 0; i < region.size(); i++) {
            at[region.person(i)] = i;
        }
        int[] row = new int[days];
        for (int j = 0; j < vars.columns(); j++) {
            Column c = vars.column(j);
            int i = at[root.region().person(c.index())];
            if (i >= 0) {
                System.arraycopy(c.duties(), 0, row, 0, days);
                generation.add(region.column(i, row, c.cost()));
            }
        }
    }
}
