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

    /** Passes of alternating directions, and the part of the run they may take: one engine is soon done, others take their time. */
    private static final int QUICK_PASSES = 40;

    private static final int SLOW_PASSES = 100;
    private static final double QUICK_PART = 0.4;
    private static final double SLOW_PART = 0.8;
    private static final double FIRST_PART = 0.2;

    /** Rows of a linear program that is solved later than a good roster is found without it. */
    private static final int SLOW_ROOT = 250;

    /** Rows of one that may take the whole run: then one engine works on it, and the other on neighbourhoods alone. */
    private static final int LATE_ROOT = 500;

    /** Work of one turn of neighbourhoods, in steps: short at first, so that small problems are soon closed. */
    private static final long TURN = 1_000_000_000L;

    private static final long LEAST_TURN = 30_000_000L;

    /** Work on the whole before the first neighbourhoods, in steps: small problems need no more. */
    private static final long FIRST_PIECE = 1_000_000_000L;

    /** Later work on the whole for each piece of work on neighbourhoods. */
    private static final int WHOLE = 4;

    /** One dive in so many is not held near the best roster. */
    private static final int ANYWHERE = 8;

    /** Values of a duty in the linear program from which a dive near the best roster keeps it. */
    private static final double TIGHTEST = 0.55;

    private static final double LOOSEST = 0.9;
    private static final double LOOSER = 0.07;

    /** Demands from which on a dive anywhere takes too long to be the first. */
    private static final int WIDE = 500;

    /** Dives after which the bound is raised in any case. */
    private static final int LATEST_TREE = 3;

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
    private @Nullable Dive dive;
    private boolean solved;
    private boolean prepared;
    private int dives;
    private long diveWork;
    private double liked = 0.7;

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
        boolean large = ColumnEngine.large(shop.model());
        long duals = bounds || large ? DualAscent.PLAN : FIRST_DUALS;
        ascend(haste ? HASTY_DUALS : duals);
        best.listen();
        if (haste && Cost.hard(best.cost()) > 0) {
            new Greedy(shop, random, guide).improve(best, large ? 1 : 4);
        }
        if (haste && ascent != null) {
            ascent.run(duals, best);
            ascent.teach(guide);
            best.listen();
        }
        alternate();
        if (ColumnEngine.whole(shop.model()) && (bounds || ColumnEngine.rows(shop.model()) < LATE_ROOT)) {
            prepareRoot();
        }
        Neighbourhoods neighbourhoods = new Neighbourhoods(shop, best, random, guide, guided);
        for (int turn = 0; !best.proven(); turn++) {
            shop.meter().turn();
            long work = Math.max(LEAST_TURN, Math.min(TURN, shop.meter().steps() / 3));
            long piece = turn == 0 ? FIRST_PIECE : WHOLE * work;
            if (root != null && !solved) {
                solveRoot(shop.meter().steps() + piece);
                neighbourhoods.use(root, solved);
            }
            if (root != null && solved && root.exact() && (tree != null || dives > 0 || !close())) {
                dive(shop.meter().steps() + piece);
            }
            if (!prepared && (root == null || (solved && dive == null))) {
                prepared = true;
                best.prepared();
            }
            if (root != null
                    && solved
                    && dive == null
                    && tree == null
                    && (dives >= LATEST_TREE || close())
                    && !best.proven()) {
                plant(root);
            }
            if (dive == null && tree != null && close()) {
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

    /** A good roster before the linear program, where that takes some time; where there is none, one engine takes its time. */
    private void alternate() {
        boolean whole = ColumnEngine.whole(shop.model());
        if (whole && ColumnEngine.rows(shop.model()) < SLOW_ROOT) {
            return;
        }
        double part = bounds ? QUICK_PART : SLOW_PART;
        new AlternatingDirections(shop, random, guide)
                .improve(best, bounds ? QUICK_PASSES : SLOW_PASSES, whole ? FIRST_PART : part);
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

    private void prepareRoot() {
        Region whole = Region.of(shop, 0, shop.model().days(), ColumnEngine.everybody(shop.model()), best.roster());
        root = whole.size() < shop.model().people() ? null : ColumnGeneration.of(whole, random.nextLong());
        if (root != null && ascent != null) {
            root.guide(guide);
            for (int p = 0; p < shop.model().people(); p++) {
                for (int[] row : ascent.rows(p)) {
                    root.addRow(p, row);
                }
            }
        }
    }

    /** Works on the linear program of the whole until so many steps; where it takes long, neighbourhoods take turns with it. */
    private void solveRoot(long end) {
        ColumnGeneration generation = root;
        while (generation != null && !solved && !best.proven() && shop.meter().steps() < end) {
            shop.meter().turn();
            solved = generation.solve(1, (double) best.cost(), NEVER);
            best.bound(generation.bound());
            if (best.listen() && generation.bound() < best.cost()) {
                generation.addRows(best.roster());
            }
        }
        if (generation != null) {
            generation.teach(guide);
        }
    }

    /** Raises the bound by what whole heads tell; that may take longer than a dive. */
    private void plant(ColumnGeneration generation) {
        ShortfallBound sides = new ShortfallBound(generation, best);
        sides.raise();
        tree = new Tree(generation, best, sides.offset(), sides.limit());
        shortfall = sides;
    }

    /** Whether a tree may close what is between bound and best roster. */
    private boolean close() {
        return best.cost() - best.bound() <= Math.max(12 * shop.divisor(), best.cost() / 100);
    }

    /** When the tree of rosters with many missing heads is closed, those with few are left. */
    private void otherSide() {
        ShortfallBound sides = shortfall;
        if (tree != null && root != null && sides != null && tree.closed() && sides.limit() < best.cost()) {
            tree = new Tree(root, best, sides.turn(), tree.unresolved());
            shortfall = null;
        }
    }

    /** Dives stay below about half of the work. */
    private boolean worthDiving() {
        return diveWork < shop.meter().steps() / 2;
    }

    private void dive(long end) {
        ColumnGeneration generation = root;
        long start = shop.meter().steps();
        while (generation != null && shop.meter().steps() < end && (dive != null || worthDiving()) && !best.proven()) {
            best.listen();
            Dive now = dive;
            if (now == null) {
                now = begin(generation);
                dive = now;
            }
            now.advance(best.cost() - 1e-6);
            Column[] found = now.found();
            if (found != null) {
                best.offer(generation.region().with(found));
            }
            if (now.isOver()) {
                dive = null;
                liked += found == null ? LOOSER : -LOOSER;
                liked = liked > LOOSEST ? TIGHTEST : Math.max(TIGHTEST, liked);
                break;
            }
        }
        diveWork += shop.meter().steps() - start;
    }

    /** Mostly near the best roster; now and then anywhere. */
    private Dive begin(ColumnGeneration generation) {
        Dive next = new Dive(generation, random, 10, 10);
        double most = best.cost() - 1e-6;
        double offset = tree == null ? 0 : tree.offset();
        boolean wide = generation.region().demands().count() > WIDE;
        if (dives % ANYWHERE == (wide ? ANYWHERE - 1 : 0) || Cost.hard(best.cost()) > 0) {
            next.begin(most, offset, dives == 0 ? 0.2 : 0.1);
        } else {
            next.begin(best.roster(), liked + LOOSER * random.nextDouble(), most, offset, 0.2);
        }
        dives++;
        return next;
    }
}
