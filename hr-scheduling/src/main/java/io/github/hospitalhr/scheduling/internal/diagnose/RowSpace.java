package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All legal rows of one person, by dynamic programming over the product of the person's hard rules. Where that has too many
 * states, the rules with the most states are left out: then what is found may be too great, but never too small.
 */
final class RowSpace {

    /** Says that there is no legal row. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MOST_STATES = 8_000;
    private static final double MOST_KEYS = 4e18;

    /** What a duty on a day is worth. */
    @FunctionalInterface
    interface Worth {
        /** Worth of a duty on a day. */
        long of(int day, int duty);
    }

    private final RosterModel model;
    private final int person;
    private final Budget budget;
    private final List<RowPart> parts = new ArrayList<>();
    private final List<long[]> reachable = new ArrayList<>();
    private boolean tooMany;
    private int diedOn = -1;

    RowSpace(RosterModel model, int person, Budget budget, boolean counts) {
        this.model = model;
        this.person = person;
        this.budget = budget;
        for (RowRule rule : model.rows().get(person)) {
            if (rule instanceof Automaton a) {
                parts.add(new RowPart.OfAutomaton(a));
            } else if (counts && rule instanceof Counter c) {
                parts.add(new RowPart.OfCounter(c));
            }
        }
        while (parts.stream().mapToDouble(RowPart::radix).reduce(1, (a, b) -> a * b) > MOST_KEYS) {
            drop();
        }
    }

    private void drop() {
        RowPart largest = parts.stream()
                .max(Comparator.comparing(RowPart::isCount).thenComparing(RowPart::radix))
                .orElseThrow(() -> new IllegalStateException("nothing is left to be dropped"));
        parts.remove(largest);
        reachable.clear();
    }

    /** Whether a duty is open to the person. */
    static boolean open(RosterModel model, int person, int day, int duty) {
        return model.cell(person, day, duty) < Cost.HARD;
    }

    /** Greatest worth of a legal row, or {@link #NONE}. */
    long most(Worth worth) {
        return most(worth, model.days());
    }

    /** The same, where only the days before {@code end} are looked at. */
    long most(Worth worth, int end) {
        while (true) {
            tooMany = false;
            diedOn = -1;
            LongMap layer = single();
            for (int d = 0; d < end && !tooMany && layer.size() > 0; d++) {
                layer = step(layer, d, worth);
                diedOn = layer.size() == 0 ? d : -1;
            }
            if (!tooMany) {
                return layer.greatest(NONE);
            }
            drop();
        }
    }

    /** Day on which the last {@link #most} found that no row can go on, -1 if it found one. */
    int diedOn() {
        return diedOn;
    }

    /** Greatest worth on the days {@code from..from+k} for each k below {@code length}, whatever came before. */
    long[] mostFrom(int from, int length, Worth worth) {
        while (true) {
            reach(from);
            tooMany = false;
            long[] most = new long[length];
            LongMap layer = new LongMap();
            for (long key : reachable.get(from)) {
                layer.max(key, 0);
            }
            for (int k = 0; k < length && !tooMany; k++) {
                layer = step(layer, from + k, worth);
                most[k] = layer.greatest(NONE);
            }
            if (!tooMany) {
                return most;
            }
            drop();
        }
    }

    private void reach(int day) {
        while (reachable.size() <= day) {
            if (reachable.isEmpty()) {
                reachable.add(keys(single()));
                continue;
            }
            int d = reachable.size() - 1;
            LongMap layer = new LongMap();
            for (long key : reachable.get(d)) {
                layer.max(key, 0);
            }
            tooMany = false;
            LongMap next = step(layer, d, (x, j) -> 0);
            if (tooMany) {
                drop();
            } else {
                reachable.add(keys(next));
            }
        }
    }

    private static long[] keys(LongMap layer) {
        long[] keys = new long[layer.size()];
        int[] n = {0};
        layer.each((key, value) -> keys[n[0]++] = key);
        Arrays.sort(keys);
        return keys;
    }

    private LongMap single() {
        long key = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            key = key * parts.get(i).radix() + parts.get(i).start();
        }
        LongMap layer = new LongMap();
        layer.max(key, 0);
        return layer;
    }

    private LongMap step(LongMap layer, int day, Worth worth) {
        int[] duty = new int[model.duties()];
        long[] value = new long[model.duties()];
        int options = options(day, worth, duty, value);
        budget.work((long) layer.size() * options * (1 + parts.size()));
        LongMap next = new LongMap();
        layer.each((key, sum) -> {
            for (int o = 0; o < options && next.size() <= MOST_STATES; o++) {
                long to = next(key, day, duty[o]);
                if (to >= 0) {
                    next.max(to, sum + value[o]);
                }
            }
        });
        tooMany |= next.size() > MOST_STATES && !parts.isEmpty();
        return next;
    }

    /** One open duty of each shift, the most worthy. */
    private int options(int day, Worth worth, int[] duty, long[] value) {
        int[] at = new int[model.duties() + 1];
        Arrays.fill(at, -1);
        int count = 0;
        for (int j = 0; j < model.duties(); j++) {
            if (!open(model, person, day, j)) {
                continue;
            }
            int shift = model.shift()[j];
            long w = worth.of(day, j);
            if (at[shift] < 0) {
                at[shift] = count;
                duty[count] = j;
                value[count++] = w;
            } else if (w > value[at[shift]]) {
                duty[at[shift]] = j;
                value[at[shift]] = w;
            }
        }
        return count;
    }

    private long next(long key, int day, int duty) {
        long rest = key;
        long factor = 1;
        long to = 0;
        for (RowPart part : parts) {
            int radix = part.radix();
            int state = part.next(day, (int) (rest % radix), duty);
            if (state == RowPart.DEAD) {
                return -1;
            }
            to += factor * state;
            rest /= radix;
            factor *= radix;
        }
        return to;
    }
}
