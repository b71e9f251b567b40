package io.github.hospitalhr.scheduling.internal.diagnose;

import java.util.Arrays;

/** A small map from keys of 0 or more to the greatest value seen. */
final class LongMap {

    private static final long EMPTY = -1;

    private long[] keys = empty(64);
    private long[] values = new long[64];
    private int size;

    private static long[] empty(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }

    int size() {
        return size;
    }

    /** Keeps the greater of the value and the one known. */
    void max(long key, long value) {
        int at = place(keys, key);
        if (keys[at] == key) {
            values[at] = Math.max(values[at], value);
            return;
        }
        keys[at] = key;
        values[at] = value;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = empty(oldKeys.length * 2);
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int at = place(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** Takes each entry. */
    @FunctionalInterface
    interface Visitor {
        /** Takes an entry. */
        void take(long key, long value);
    }

    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                visitor.take(keys[i], values[i]);
            }
        }
    }

    /** Greatest value; {@code none} if empty. */
    long greatest(long none) {
        long most = none;
        for (int i = 0; i < keys.length; i++) {
            most = keys[i] == EMPTY ? most : Math.max(most, values[i]);
        }
        return most;
    }
}
