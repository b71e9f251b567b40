package io.github.hospitalhr.scheduling.internal.compile;

/**
 * A cost on the content of each block of consecutive days, such as a weekend. State: the letters read in the open block, as
 * digits with a leading 1; 0 outside a block. The cost is charged on the last day of the block.
 */
final class BlockMachine implements Machine {

    /** Cost in units of the letters of a block. */
    @FunctionalInterface
    interface Units {
        /** Units; 0 for nothing to charge. */
        int of(int[] letters);
    }

    private final int[] place;
    private final int length;
    private final int[] letter;
    private final int letters;
    private final Units units;
    private final io.github.hospitalhr.scheduling.internal.model.Penalty penalty;

    /**
     * A machine on blocks.
     *
     * @param place place of each day in its block from 1, 0 outside every block; only whole blocks
     * @param length length of a block
     * @param letter letter of each shift symbol
     * @param units units of a block's letters
     * @param penalty cost of units
     */
    BlockMachine(
            int[] place,
            int length,
            int[] letter,
            Units units,
            io.github.hospitalhr.scheduling.internal.model.Penalty penalty) {
        this.place = place;
        this.length = length;
        this.letter = letter;
        this.letters = java.util.Arrays.stream(letter).max().orElse(0) + 1;
        this.units = units;
        this.penalty = penalty;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public boolean readsOutside() {
        return false;
    }

    @Override
    public int dayClass(int day) {
        return place[day];
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        if (dayClass == 0 || dayClass == length) {
            return 0;
        }
        long before = dayClass == 1 ? 1 : state;
        return dayClass > 1 && !holds(state, dayClass - 1) ? 0 : before * letters + letter[shift];
    }

    /** Whether a state holds so many letters; others cannot occur on such a day. */
    private boolean holds(long state, int count) {
        long one = 1;
        for (int i = 0; i < count; i++) {
            one *= letters;
        }
        return state >= one && state < 2 * one;
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        if (dayClass != length || (length > 1 && !holds(state, length - 1))) {
            return 0;
        }
        int[] content = new int[length];
        content[length - 1] = letter[shift];
        long rest = state;
        for (int i = length - 2; i >= 0; i--) {
            content[i] = (int) (rest % letters);
            rest /= letters;
        }
        return penalty.of(units.of(content));
    }

    @Override
    public void find(Row row, Findings findings) {
        for (int d = row.first() + length - 1; d <= row.last(); d++) {
            if (place[d] == length) {
                int[] content = new int[length];
                for (int i = 0; i < length; i++) {
                    content[i] = letter[row.shift(d - length + 1 + i)];
                }
                int found = units.of(content);
                if (penalty.of(found) > 0) {
                    findings.add(d - length + 1, d, found, 0, false, penalty.of(found));
                }
            }
        }
    }
}
