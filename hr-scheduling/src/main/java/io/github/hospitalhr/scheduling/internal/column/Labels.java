package io.github.hospitalhr.scheduling.internal.column;

import java.util.Arrays;

/** Ends of paths, layer after layer; of those that meet in one place of a layer the cheapest is kept. Not thread-safe. */
final class Labels {

    private int[] state = new int[256];
    private int[] value = new int[256];
    private int[] extra = new int[256];
    private int[] cost = new int[256];
    private int[] parent = new int[256];
    private int[] duty = new int[256];
    private int count;
    /** Label of a place of the present layer, as far as the place's stamp is the present one. */
    private int[] at = new int[256];

    private int[] stamp = new int[256];
    private int present;

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Begins a layer of so many places. */
    void layer(int places) {
        if (at.length < places) {
            at = new int[places + places / 4];
            stamp = new int[at.length];
            present = 0;
        }
        if (++present == Integer.MAX_VALUE) {
            Arrays.fill(stamp, 0);
            present = 1;
        }
    }

    /** Puts a label, or mends the one that is there if this is cheaper. */
    void reach(int place, int newState, int newValue, int newExtra, int newCost, int from, int by) {
        if (stamp[place] == present) {
            int label = at[place];
            if (newCost < cost[label]) {
                cost[label] = newCost;
                parent[label] = from;
                duty[label] = by;
            }
            return;
        }
        stamp[place] = present;
        at[place] = count;
        put(newState, newValue, newExtra, newCost, from, by);
    }

    void put(int newState, int newValue, int newExtra, int newCost, int from, int by) {
        if (count == state.length) {
            grow();
        }
        state[count] = newState;
        value[count] = newValue;
        extra[count] = newExtra;
        cost[count] = newCost;
        parent[count] = from;
        duty[count] = by;
        count++;
    }

    private void grow() {
        int n = 2 * count;
        state = Arrays.copyOf(state, n);
        value = Arrays.copyOf(value, n);
        extra = Arrays.copyOf(extra, n);
        cost = Arrays.copyOf(cost, n);
        parent = Arrays.copyOf(parent, n);
        duty = Arrays.copyOf(duty, n);
    }

    int state(int label) {
        return state[label];
    }

    int value(int label) {
        return value[label];
    }

    int extra(int label) {
        return extra[label];
    }

    int cost(int label) {
        return cost[label];
    }

    int parent(int label) {
        return parent[label];
    }

    int duty(int label) {
        return duty[label];
    }
}
