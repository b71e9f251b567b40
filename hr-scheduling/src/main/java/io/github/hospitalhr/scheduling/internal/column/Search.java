package io.github.hospitalhr.scheduling.internal.column;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The order of work of a run: root, dives, neighbourhoods. */
final class Search {

    private final Workshop shop;
    private final Best best;
    private final SplittableRandom random;
    private final double[] guide;

    Search(Workshop shop, Best best, SplittableRandom random) {
        this.shop = shop;
        this.best = best;
        this.random = random;
        this.guide = new double[shop.model().dayRules().size()];
    }

    void run() {
        Region whole = Region.of(shop, 0, shop.model().days(), ColumnEngine.everybody(shop.model()), best.roster());
        ColumnGeneration root = ColumnGeneration.of(whole, random.nextLong());
        if (root == null) {
            return;
        }
        while (!root.solve(1, best.cost(), 0.02 * shop.divisor())) {
            best.bound(root.bound());
            best.listen();
            if (best.proven()) {
                return;
            }
        }
        best.bound(root.bound());
        root.teach(guide);
        for (int dive = 0; dive < 3 && !best.proven(); dive++) {
            best.listen();
            take(root, new Dive(root, random, 8).run(best.cost() - 1e-6, dive == 0 ? 0.2 : 0.1));
            root.solve(1, best.cost(), 0.02);
        }
        new Neighbourhoods(shop, best, random, guide, root).run();
    }

    private void take(ColumnGeneration generation, Column @Nullable [] columns) {
        if (columns != null) {
            best.offer(generation.region().with(columns));
        }
    }
}
