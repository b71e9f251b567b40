package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.BitSet;
import java.util.HashMap;
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
}
