package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The duties each person may hold on each day. */
final class Choices {

    private Choices() {}

    static int[][][] of(RosterModel model) {
        Map<BitSet, int[]> shared = new HashMap<>();
        int[][][] choices = new int[model.people()][model.days()][];
        for (int p = 0; p < model.people(); p++) {
            for (int d = 0; d < model.days(); d++) {
                BitSet allowed = new BitSet(model.duties());
                for (int j = 0; j < model.duties(); j++) {
                    allowed.set(j, model.allowed(p, d, j));
                }
                choices[p][d] = shared.computeIfAbsent(allowed, a -> a.stream().toArray());
            }
        }
        return choices;
    }

    /** The first duty of each shift; where choices are shared, so are the results. */
    static int[][][] onePerShift(RosterModel model, int[][][] choices) {
        IdentityHashMap<int[], int[]> shared = new IdentityHashMap<>();
        int[][][] first = new int[choices.length][][];
        for (int p = 0; p < first.length; p++) {
            first[p] = new int[choices[p].length][];
            for (int d = 0; d < first[p].length; d++) {
                first[p][d] = shared.computeIfAbsent(choices[p][d], all -> {
                    BitSet seen = new BitSet();
                    return Arrays.stream(all)
                            .filter(j -> {
                                boolean known = seen.get(model.shift()[j]);
                                seen.set(model.shift()[j]);
                                return !known;
                            })
                            .toArray();
                });
            }
        }
        return first;
    }

    /** The choices of each duty's shift; where choices are shared, so are the results. */
    static int[][][][] byDuty(RosterModel model, int[][][] choices) {
        IdentityHashMap<int[], int[][]> shared = new IdentityHashMap<>();
        int[][][][] roles = new int[choices.length][][][];
        int[] shift = model.shift();
        for (int p = 0; p < roles.length; p++) {
            roles[p] = new int[choices[p].length][][];
            for (int d = 0; d < roles[p].length; d++) {
                roles[p][d] = shared.computeIfAbsent(choices[p][d], all -> {
                    int[][] same = new int[model.duties()][];
                    for (int j = 0; j < same.length; j++) {
                        int wanted = shift[j];
                        same[j] = Arrays.stream(all)
                                .filter(i -> shift[i] == wanted)
                                .toArray();
                    }
                    return same;
                });
            }
        }
        return roles;
    }
}
