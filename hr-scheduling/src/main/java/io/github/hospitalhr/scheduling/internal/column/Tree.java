package io.github.hospitalhr.scheduling.internal.column;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Best-first branch and bound on cells over one region, to close a small gap. */
final class Tree {

    private final ColumnGeneration generation;
    private final Region region;
    private final Best best;
    private final double offset;
    private final double limit;
    private final boolean[][][] origin;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparingDouble(Node::bound).thenComparing(Node::number, Comparator.reverseOrder()));
    private int created;
    private double unresolved = Double.POSITIVE_INFINITY;

    private record Node(boolean[][][] limits, double bound, int number) {}

    private record Cell(int index, int day, boolean[] duties, double value) {}

    /**
     * A tree.
     *
     * @param offset added to every bound of the generation
     * @param limit bound of the rosters the tree says nothing about
     */
    Tree(ColumnGeneration generation, Best best, double offset, double limit) {
        this.generation = generation;
        this.region = generation.region();
        this.best = best;
        this.offset = offset;
        this.limit = limit;
        this.origin = generation.limits().clone();
        open.add(new Node(origin, best.bound(), created++));
    }

    double offset() {
        return offset;
    }

    /** Whether nothing is left open. */
    boolean closed() {
        return open.isEmpty();
    }

    /** Bound of the rosters of nodes that could not be split, infinite when there is none. */
    double unresolved() {
        return unresolved;
    }

    /** Works for about so many steps; publishes rosters and bounds. */
    void run(long work) {
        long end = region.shop().meter().steps() + work;
        while (region.shop().meter().steps() < end && !open.isEmpty()) {
            region.shop().meter().turn();
            Node node = open.poll();
            double cutoff = cutoff();
            best.bound(Math.min(proven(), node.bound()));
            if (node.bound() >= cutoff) {
                open.clear();
                break;
            }
            expand(node, cutoff);
        }
        if (open.isEmpty() || open.peek().bound() >= cutoff()) {
            best.bound(proven());
        }
        System.arraycopy(origin, 0, generation.limits(), 0, origin.length);
        generation.limitsChanged();
    }

    /** Bound of what the open nodes do not tell: other rosters, nodes that could not be split. */
    private double proven() {
        return Math.min(Math.min(limit, unresolved), (double) best.cost());
    }

    /** A node whose bound reaches this holds nothing better. */
    private double cutoff() {
        return best.cost() - region.shop().divisor() + 1e-6 * region.shop().divisor();
    }

    private void expand(Node node, double cutoff) {
        System.arraycopy(node.limits(), 0, generation.limits(), 0, node.limits().length);
        generation.limitsChanged();
        generation.solve(80, cutoff - offset, Double.NEGATIVE_INFINITY);
        double bound = Math.max(node.bound(), generation.bound() + offset);
        if (bound >= cutoff) {
            return;
        }
        Column[] integral = Dive.integral(generation);
        if (integral != null) {
            best.offer(region.with(integral));
        }
        Cell cell = integral != null ? null : branch();
        if (cell == null) {
            if (bound < cutoff()) {
                unresolved = Math.min(unresolved, bound);
            }
            return;
        }
        open.add(child(node, cell, true, bound));
        open.add(child(node, cell, false, bound));
    }

    private Node child(Node node, Cell cell, boolean inside, double bound) {
        boolean[][][] limits = node.limits().clone();
        boolean[][] days = limits[cell.index()];
        days = days == null ? new boolean[region.days()][] : days.clone();
        boolean[] old = days[cell.day()];
        boolean[] now = new boolean[cell.duties().length];
        for (int j = 0; j < now.length; j++) {
            now[j] = cell.duties()[j] == inside && (old == null || old[j]);
        }
        days[cell.day()] = now;
        limits[cell.index()] = days;
        return new Node(limits, bound, created++);
    }

    /** The cell whose free-or-work decision, else whose duty, is most in doubt. */
    private @org.jspecify.annotations.Nullable Cell branch() {
        double[][][] values = Dive.values(generation);
        Cell found = null;
        double most = 1e-4;
        int duties = region.shop().model().duties();
        for (int i = 0; i < values.length; i++) {
            for (int d = 0; d < values[i].length; d++) {
                for (int j = 0; j < duties; j++) {
                    double v = values[i][d][j];
                    double doubt = Math.min(v, 1 - v) * (j == 0 ? 2 : 1);
                    if (doubt > most) {
                        most = doubt;
                        boolean[] set = new boolean[duties];
                        set[j] = true;
                        found = new Cell(i, d, set, v);
                    }
                }
            }
        }
        return found;
    }
}
