package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The order of work of a run: first rows, root, then dives, neighbourhoods and the tree by turns. */
final class Search {

    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Work on duals where another engine works on the bound, or where problems are large, in steps. */
    private static final long FIRST_DUALS = 300_000_000L;

    /** Work on duals before the first legal roster: one round. */
    private static final long HASTY_DUALS = 1;

    /** Work of one turn of neighbourhoods, in steps: short at first, so that small problems are soon closed. */
    private static final long TURN = 3_000_000_000L;

    private static final long LEAST_TURN = 30_000_000L;

    private final Workshop shop;
    private final Best best;
    private final SplittableRandom random;
    private final boolean bounds;
    private final double[] guide;
    private boolean guided;
    private @Nullable ColumnGeneration root;
    private @Nullable Tree tree;
    private @Nullable ShortfallBound shortfall;
    private @Nullable DualAscent ascent;
    private long diveWork;

    /**
     * A search.
     *
     * @param bounds whether to work on the bound more than good duals need
     */
    Search(Workshop shop, Best best, SplittableRandom random, boolean bounds) {
        this.bounds = bounds;
        this.shop = shop;
        this.best = best;
        this.random = random;
        this.guide = new double[shop.model().dayRules().size()];
    }

    void run() {
        best.listen();
        boolean haste = Cost.hard(best.cost()) > 0;
        long duals = bounds && !(haste && ColumnEngine.large(shop.model())) ? DualAscent.PLAN : FIRST_DUALS;
        ascend(haste ? HASTY_DUALS : duals);
        best.listen();
        if (haste && Cost.hard(best.cost()) > 0) {
            new Greedy(shop, random, guide).improve(best, 4);
        }
        if (haste && ascent != null) {
            ascent.run(duals, best);
            ascent.teach(guide);
            best.listen();
        }
        if (ColumnEngine.whole(shop.model())) {
            root();
        }
        Neighbourhoods neighbourhoods = new Neighbourhoods(shop, best, random, guide, guided, root);
        for (int turn = 0; !best.proven(); turn++) {
            shop.meter().turn();
            if (root != null && root.exact() && worthDiving()) {
                dive(turn);
            }
            if (turn == 0) {
                best.prepared();
            }
            long work = Math.max(LEAST_TURN, Math.min(TURN, shop.meter().steps() / 3));
            if (tree != null && best.cost() - best.bound() <= Math.max(12 * shop.divisor(), best.cost() / 100)) {
                tree.run(work / 3);
                otherSide();
            }
            if (bounds && root == null && ascent != null) {
                ascent.run(work / 6, best);
                ascent.teach(guide);
            }
            neighbourhoods.run(best.proven() ? 0 : work);
        }
    }

    /** A first bound, and duals for whatever comes later. */
    private void ascend(long work) {
        if (shop.scale(0, shop.model().days(), null) >= 1) {
            DualAscent first = new DualAscent(shop, best.roster());
            first.run(work, best);
            first.teach(guide);
            guided = true;
            ascent = first;
        }
    }

    private void root() {
        Region whole = Region.of(shop, 0, shop.model().days(), ColumnEngine.everybody(shop.model()), best.roster());
        if (whole.size() < shop.model().people()) {
            return;
        }
        ColumnGeneration generation = ColumnGeneration.of(whole, random.nextLong());
        if (generation == null) {
            return;
        }
        root = generation;
        if (ascent != null) {
            generation.guide(guide);
            for (int p = 0; p < shop.model().people(); p++) {
                for (int[] row : ascent.rows(p)) {
                    generation.addRow(p, row);
                }
            }
        }
        boolean done = false;
        while (!done && !best.proven()) {
            shop.meter().turn();
            done = generation.solve(1, (double) best.cost(), NEVER);
            best.bound(generation.bound());
            if (best.listen() && generation.bound() < best.cost()) {
                generation.addRows(best.roster());
            }
        }
        generation.teach(guide);
        guided = true;
        if (!best.proven()) {
            ShortfallBound sides = new ShortfallBound(generation, best);
            sides.raise();
            tree = new Tree(generation, best, sides.offset(), sides.limit());
            shortfall = sides;
        }
    }

    /** When the tree of rosters with many missing heads is closed, those with few are left. */
    private void otherSide() {
        ShortfallBound sides = shortfall;
        if (tree != null && root != null && sides != null && tree.closed() && sides.limit() < best.cost()) {
            tree = new Tree(root, best, sides.turn(), tree.unresolved());
            shortfall = null;
        }
    }

    /** Dives stay below about half of all work. */
    private boolean worthDiving() {
        return diveWork < shop.meter().steps() / 4;
    }

    private void dive(int turn) {
        ColumnGeneration generation = root;
        if (generation == null) {
            return;
        }
        long before = shop.meter().steps();
        best.listen();
        double offset = tree == null ? 0 : tree.offset();
        Dive dive = new Dive(generation, random, 10, 10);
        Column[] found = dive.run(best.cost() - 1e-6, offset, turn == 0 ? 0.2 : 0.1);
        if (found != null) {
            best.offer(generation.region().with(found));
        }
        diveWork += shop.meter().steps() - before;
    }
}
