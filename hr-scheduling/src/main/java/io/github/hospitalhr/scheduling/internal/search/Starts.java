package io.github.hospitalhr.scheduling.internal.search;

import org.jspecify.annotations.Nullable;

/** Rosters to start from. */
final class Starts {

    private Starts() {}

    /** A roster in which everybody holds only what they may: the given one as far as possible, else the first choice. */
    static int[][] legalCells(SearchModel model, int @Nullable [][] wanted) {
        int[][] roster = new int[model.people][model.days];
        for (int p = 0; p < model.people; p++) {
            for (int d = 0; d < model.days; d++) {
                int duty = wanted == null ? 0 : wanted[p][d];
                roster[p][d] = model.allowed(p, d, duty) ? duty : model.choices[p][d][0];
            }
        }
        return roster;
    }
}
