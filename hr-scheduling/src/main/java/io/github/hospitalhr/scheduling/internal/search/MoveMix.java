package io.github.hospitalhr.scheduling.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which kind of move to try next. Each kind gets its part of the work in proportion to the moves it made for the work it cost
 * a little while ago, but never less than a small part: where every single change breaks a rule on the day, exchanges take
 * over, and the other way round.
 */
final class MoveMix {

    private static final int PERIOD = 20_000;
    private static final double LEAST = 0.02;
    /** A move that leaves the cost as it was only drifts. */
    private static final double DRIFT = 0.05;
    /** A planned window is the best of many moves. */
    private static final double PLANNED = 3;
    /** Roles are only to be kept in motion. */
    private static final double ROLES = 0.04;

    private static final double MEMORY = 0.5;

    private final Option[] options;
    private long untilNext = PERIOD;

    /** One kind of move and what became of it lately. */
    static final class Option {
        final MoveKind kind;
        private double work;
        private double tried = 1;
        private double gain;
        private double until;

        Option(MoveKind kind) {
            this.kind = kind;
            work = kind == MoveKind.REPLAN ? 100 : 1;
            gain = kind == MoveKind.REPLAN ? 2 : 0.1;
        }

        /** To be told what a try cost, whether it was made and whether it changed the cost. */
        void note(long cost, boolean made, boolean changed) {
            work += cost;
            tried++;
            if (made) {
                gain += (changed ? 1 : DRIFT) * (kind == MoveKind.REPLAN ? PLANNED : 1);
            }
        }

        private double part(double all) {
            return kind == MoveKind.RELABEL ? ROLES : Math.max(LEAST, gain / work / all);
        }

        private void forget() {
            work *= MEMORY;
            tried *= MEMORY;
            gain *= MEMORY;
        }
    }

    MoveMix(SearchModel model) {
        boolean roles = Arrays.stream(model.sameShift).anyMatch(s -> s.length > 1);
        List<Option> possible = new ArrayList<>();
        for (MoveKind kind : MoveKind.values()) {
            boolean fits = switch (kind) {
                case EXCHANGE, EXCHANGE_STRETCH, EXCHANGE_TWICE -> model.people > 1;
                case RELABEL -> roles;
                case CHANGE, REORDER, REPLAN -> true;
            };
            if (fits) {
                possible.add(new Option(kind));
            }
        }
        options = possible.toArray(Option[]::new);
        share();
    }

    Option next(SplittableRandom random) {
        double u = random.nextDouble();
        int k = 0;
        while (k < options.length - 1 && u >= options[k].until) {
            k++;
        }
        return options[k];
    }

    /** To be told all work that was done. */
    void spent(long cost) {
        untilNext -= cost;
        if (untilNext <= 0) {
            untilNext = PERIOD;
            share();
        }
    }

    private void share() {
        double all = 0;
        for (Option o : options) {
            all += o.gain / o.work;
        }
        double sum = 0;
        for (Option o : options) {
            sum += o.part(all) * o.tried / o.work;
            o.until = sum;
            o.forget();
        }
        for (Option o : options) {
            o.until /= sum;
        }
    }
}
