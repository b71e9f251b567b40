package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most that the people of a model can do of something, each by themselves; equal people are looked at once. */
final class Capacity {

    private final RosterModel model;
    private final Budget budget;

    Capacity(RosterModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** What an assignment of a person is worth. */
    @FunctionalInterface
    interface Worth {
        /** Worth of a duty of a person on a day. */
        long of(int person, int day, int duty);
    }

    /** Sum of what each person can do at most in the whole period; {@link RowSpace#NONE} if somebody has no legal row. */
    long most(Worth worth) {
        return most(worth, model.days());
    }

    /** The same, where only the days before {@code end} are looked at. */
    long most(Worth worth, int end) {
        long sum = 0;
        Map<List<Object>, Long> known = new HashMap<>();
        for (int p = 0; p < model.people(); p++) {
            int person = p;
            long most = known.computeIfAbsent(
                    key(p, worth),
                    k -> new RowSpace(model, person, budget, true).most((d, j) -> worth.of(person, d, j), end));
            if (most == RowSpace.NONE) {
                return RowSpace.NONE;
            }
            sum += most;
        }
        return sum;
    }

    private List<Object> key(int p, Worth worth) {
        long[] worths = new long[model.days() * model.duties()];
        for (int i = 0; i < worths.length; i++) {
            worths[i] = worth.of(p, i / model.duties(), i % model.duties());
        }
        return List.of(model.rows().get(p), LongBuffer.wrap(model.cell()[p]), LongBuffer.wrap(worths));
    }

    /**
     * The same on each stretch of days, whatever came before it: {@code [from][k]} for the days {@code from..from+k}.
     *
     * @param longest greatest number of days in a stretch
     * @param starts first days that are looked at
     */
    long[][] mostOnStretches(int longest, Worth worth, boolean[] starts, Map<List<Object>, RowSpace> spaces) {
        long[][] sum = new long[model.days()][];
        Map<List<Object>, Integer> classes = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        List<Integer> many = new ArrayList<>();
        for (int p = 0; p < model.people(); p++) {
            Integer known = classes.putIfAbsent(key(p, worth), first.size());
            if (known == null) {
                first.add(p);
                many.add(1);
            } else {
                many.set(known, many.get(known) + 1);
            }
        }
        for (int from = 0; from < model.days(); from++) {
            int length = Math.min(longest, model.days() - from);
            sum[from] = new long[length];
            for (int c = 0; c < first.size() && starts[from]; c++) {
                int person = first.get(c);
                RowSpace space = spaces.computeIfAbsent(
                        List.of(model.rows().get(person), LongBuffer.wrap(model.cell()[person])),
                        k -> new RowSpace(model, person, budget, false));
                long[] most = space.mostFrom(from, length, (d, j) -> worth.of(person, d, j));
                for (int k = 0; k < length; k++) {
                    sum[from][k] += many.get(c) * Math.max(0, most[k]);
                }
            }
        }
        return sum;
    }

    /** Sum of what each person could do if no rule bound the rows. */
    long open(Worth worth) {
        long sum = 0;
        for (int p = 0; p < model.people(); p++) {
            for (int d = 0; d < model.days(); d++) {
                long most = 0;
                for (int j = 0; j < model.duties(); j++) {
                    most = RowSpace.open(model, p, d, j) ? Math.max(most, worth.of(p, d, j)) : most;
                }
                sum += most;
            }
        }
        return sum;
    }
}
