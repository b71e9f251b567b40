package io.github.hospitalhr.scheduling.internal.column;

/** Memory of the pricing tables, grown when needed and used again. Not thread-safe. */
final class Scratch {

    private final Labels labels = new Labels();
    private int[] cells = new int[1 << 12];

    Labels labels() {
        return labels;
    }

    /** At least so many cells, with any content. */
    int[] of(int size) {
        if (cells.length < size) {
            cells = new int[Math.min(RowTable.LIMIT, size + size / 2)];
        }
        return cells;
    }
}
