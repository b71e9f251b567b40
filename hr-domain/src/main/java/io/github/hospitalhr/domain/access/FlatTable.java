package io.github.hospitalhr.domain.access;

import java.util.Arrays;

/**
 * Numbers by text, in two arrays: a look-up touches the slot and the place where the text stands with its numbers behind it, and no
 * object. Texts are compared exactly. Filled by one thread, then read by many.
 */
final class FlatTable {

    /** By turns the hash of a text and where it stands in {@link #data}; 0 there for an empty slot. */
    private final int[] slots;

    /** For each text its length, its characters two by two, its numbers. */
    private int[] data = new int[64];

    private final int shift;
    private int end = 1;

    FlatTable(int texts) {
        this.shift = Integer.numberOfLeadingZeros(2 * texts + 1);
        this.slots = new int[2 << (32 - shift)];
    }

    /** Adds a text that is not in the table. */
    void add(String text, int... numbers) {
        int length = text.length();
        int start = end;
        end += 1 + (length + 1) / 2 + numbers.length;
        if (end > data.length) {
            data = Arrays.copyOf(data, 2 * end);
        }
        data[start] = length;
        for (int i = 0; i < length; i++) {
            data[start + 1 + i / 2] |= text.charAt(i) << (i % 2 == 0 ? 16 : 0);
        }
        System.arraycopy(numbers, 0, data, end - numbers.length, numbers.length);
        int at = slot(text.hashCode());
        while (slots[at + 1] != 0) {
            at = at + 2 & slots.length - 1;
        }
        slots[at] = text.hashCode();
        slots[at + 1] = start;
    }

    /** Where the numbers of a text begin, for {@link #at}; 0 where the text is unknown. */
    int find(String text) {
        int hash = text.hashCode();
        for (int at = slot(hash); slots[at + 1] != 0; at = at + 2 & slots.length - 1) {
            if (slots[at] == hash && stands(text, slots[at + 1])) {
                return slots[at + 1] + 1 + (text.length() + 1) / 2;
            }
        }
        return 0;
    }

    int at(int place) {
        return data[place];
    }

    /** Spread by the golden ratio (Knuth, TAOCP vol. 3, 6.4): ids that count up have hashes side by side. */
    private int slot(int hash) {
        return ((hash * 0x9E3779B9) >>> shift) << 1;
    }

    private boolean stands(String text, int start) {
        int length = text.length();
        if (data[start] != length) {
            return false;
        }
        int at = start;
        int i = 0;
        while (i + 1 < length) {
            if (data[++at] != (text.charAt(i) << 16 | text.charAt(i + 1))) {
                return false;
            }
            i += 2;
        }
        return i == length || data[at + 1] == text.charAt(i) << 16;
    }
}
