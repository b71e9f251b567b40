package io.github.hospitalhr.scheduling.internal.search;

import java.util.Arrays;

/** Labels of a forward search in layers; in the newest layer each key is kept once, at its least cost. */
final class LabelPool {

    private static final int MOST = 60_000;

    private long[] key = new long[1024];
    private double[] cost = new double[1024];
    private int[] parent = new int[1024];
    private int[] duty = new int[1024];
    private int[] slots = new int[2048];
    private int[] stamp = new int[2048];
    private int layer;
    private int layerStart;
    private int count;

    void clear() {
        count = 0;
        nextLayer();
    }

    void nextLayer() {
        layer++;
        layerStart = count;
    }

    /** Adds or improves a label; false if there are too many. */
    boolean add(long newKey, double newCost, int newParent, int newDuty) {
        int mask = slots.length - 1;
        int at = (int) ((newKey * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (stamp[at] == layer) {
            int l = slots[at];
            if (key[l] == newKey) {
                if (newCost < cost[l]) {
                    cost[l] = newCost;
                    parent[l] = newParent;
                    duty[l] = newDuty;
                }
                return true;
            }
            at = (at + 1) & mask;
        }
        if (count == MOST) {
            return false;
        }
        if (count == key.length) {
            int size = key.length * 2;
            key = Arrays.copyOf(key, size);
            cost = Arrays.copyOf(cost, size);
            parent = Arrays.copyOf(parent, size);
            duty = Arrays.copyOf(duty, size);
        }
        key[count] = newKey;
        cost[count] = newCost;
        parent[count] = newParent;
        duty[count] = newDuty;
        stamp[at] = layer;
        slots[at] = count++;
        if ((count - layerStart) * 2 > slots.length) {
            rehash();
        }
        return true;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        stamp = new int[slots.length];
        int mask = slots.length - 1;
        for (int l = layerStart; l < count; l++) {
            int at = (int) ((key[l] * 0x9E3779B97F4A7C15L) >>> 33) & mask;
            while (stamp[at] == layer) {
                at = (at + 1) & mask;
            }
            stamp[at] = layer;
            slots[at] = l;
        }
    }

    int count() {
        return count;
    }

    long key(int label) {
        return key[label];
    }

    double cost(int label) {
        return cost[label];
    }

    int parent(int label) {
        return parent[label];
    }

    int duty(int label) {
        return duty[label];
    }
}
