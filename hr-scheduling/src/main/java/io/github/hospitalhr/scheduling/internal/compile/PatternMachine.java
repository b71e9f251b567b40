package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.rule.PatternEntry;
import java.time.DayOfWeek;
import java.util.List;

/**
 * Matches of a pattern. State: the set of open partial matches; bit {@code 2i} for one that has matched i entries and no day of
 * kind ANY was worked, bit {@code 2i + 1} for one where such a day was worked.
 */
final class PatternMachine implements Machine {

    /** Longest pattern. */
    static final int LONGEST = 30;

    private final Ward ward;
    private final List<PatternEntry> entries;
    private final boolean[][] shifts;
    private final boolean anchored;
    private final boolean anyGroup;
    private final long weight;

    PatternMachine(Ward ward, List<PatternEntry> entries, long weight) {
        this.ward = ward;
        this.entries = entries;
        this.weight = weight;
        this.shifts = entries.stream().map(e -> ward.select(e.shifts())).toArray(boolean[][]::new);
        this.anchored = entries.stream().anyMatch(e -> e.weekday() != null);
        this.anyGroup = entries.stream().anyMatch(e -> e.kind() == PatternEntry.Kind.ANY);
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
        return anchored ? ward.weekday(day) : 0;
    }

    private boolean matches(int entry, int dayClass, int shift) {
        PatternEntry e = entries.get(entry);
        DayOfWeek weekday = e.weekday();
        if (weekday != null && weekday.getValue() - 1 != dayClass) {
            return false;
        }
        return switch (e.kind()) {
            case SHIFT -> shifts[entry][shift];
            case FREE -> shift == 0;
            case ANY -> true;
        };
    }

    private long advance(int dayClass, long state, int shift) {
        long open = state | 1;
        long result = 0;
        for (int i = 0; i < entries.size(); i++) {
            long bits = (open >> (2 * i)) & 3;
            if (bits != 0 && matches(i, dayClass, shift)) {
                boolean worked = entries.get(i).kind() == PatternEntry.Kind.ANY && shift != 0;
                result |= (worked ? 2 : bits) << (2 * i + 2);
            }
        }
        return result;
    }

    private long done(long advanced) {
        return (advanced >> (2 * entries.size())) & (anyGroup ? 2 : 3);
    }

    @Override
    public long next(int dayClass, long state, int shift) {
        return advance(dayClass, state, shift) & ((1L << (2 * entries.size())) - 1);
    }

    @Override
    public long cost(int dayClass, long state, int shift) {
        return done(advance(dayClass, state, shift)) != 0 ? weight : 0;
    }

    @Override
    public void find(Row row, Findings findings) {
        int length = entries.size();
        for (int d = row.first(); d + length - 1 <= row.last(); d++) {
            boolean all = true;
            boolean worked = false;
            for (int i = 0; i < length && all; i++) {
                all = matches(i, dayClass(d + i), row.shift(d + i));
                worked |= entries.get(i).kind() == PatternEntry.Kind.ANY && row.shift(d + i) != 0;
            }
            if (all && (worked || !anyGroup)) {
                findings.add(d, d + length - 1, 1, 0, false, weight);
            }
        }
    }
}
