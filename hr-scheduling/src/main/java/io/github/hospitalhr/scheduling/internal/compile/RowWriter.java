package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes machines and counters for people; people with the same known days around the period share one compiled form. */
final class RowWriter {

    private final Ward ward;
    private final Lowering out;

    RowWriter(Lowering out) {
        this.ward = out.ward();
        this.out = out;
    }

    /** First day of a rule's validity, or the number of days if it is not valid in the period. */
    int first(RuleHead head) {
        DateRange v = head.validity();
        return v == null || v.isUnboundedStart() ? 0 : Math.max(0, Math.min(ward.days(), ward.day(v.from())));
    }

    /** Last day of a rule's validity; before the first if it is not valid in the period. */
    int last(RuleHead head) {
        DateRange v = head.validity();
        return v == null || v.isUnboundedEnd() ? ward.days() - 1 : Math.min(ward.days() - 1, ward.day(v.to()) - 1);
    }

    /** The known days around the days of a rule, for one person. */
    Row around(int person, int first, int last, boolean readsOutside) {
        int[] none = new int[0];
        int[] before = readsOutside && first == 0 ? ward.history(person) : none;
        int[] after = readsOutside && last == ward.days() - 1 ? ward.ahead(person) : none;
        return new Row(none, first, last, before, after);
    }

    /** A machine for some people. */
    void machine(int rule, RuleHead head, int[] people, Machine machine) {
        int first = first(head);
        int last = last(head);
        if (first > last) {
            return;
        }
        Map<List<Integer>, AutomatonBuilder.Tables> tables = new HashMap<>();
        Map<List<Integer>, Map<Long, Integer>> startsOf = new LinkedHashMap<>();
        Map<Integer, Row> rows = new HashMap<>();
        for (int p : people) {
            Row row = around(p, first, last, machine.readsOutside());
            rows.put(p, row);
            Map<Long, Integer> starts = startsOf.computeIfAbsent(boxed(row.after()), k -> new LinkedHashMap<>());
            starts.putIfAbsent(row.startState(machine), starts.size());
        }
        Map<List<Object>, Automaton> shared = new HashMap<>();
        for (int p : people) {
            Row row = row(rows, p);
            List<Integer> after = boxed(row.after());
            Map<Long, Integer> starts = startsOf.getOrDefault(after, Map.of());
            AutomatonBuilder.Tables t = tables.computeIfAbsent(after, k -> {
                long[] states =
                        starts.keySet().stream().mapToLong(Long::longValue).toArray();
                return new AutomatonBuilder(ward, machine, first, last).build(states, row);
            });
            if (!t.free()) {
                int start = starts.getOrDefault(row.startState(machine), 0);
                Automaton a = shared.computeIfAbsent(List.of(after, start), k -> t.automaton(rule, first, start));
                out.row(p, new RowClause.Read(rule, a, machine, row));
            }
        }
    }

    private static Row row(Map<Integer, Row> rows, int person) {
        Row row = rows.get(person);
        if (row == null) {
            throw new IllegalStateException("no row for person " + person);
        }
        return row;
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * What a counter reads.
     *
     * @param first first day
     * @param last last day
     * @param amount amount per table and shift symbol
     * @param table table of each day
     * @param block block of each day, or null
     */
    record Reading(int first, int last, int[][] amount, int[] table, int @Nullable [] block) {}

    private final Map<List<Object>, Counter> counters = new HashMap<>();
    private final Map<Reading, int[][]> dutyAmounts = new HashMap<>();

    /** A counter for one person; one that no row can make cost anything is left out. */
    void counter(int rule, int person, Reading r, int initial, boolean blockOpen, Penalty penalty, int scale) {
        if (r.first() > r.last() || !binds(r, initial, penalty)) {
            return;
        }
        List<Object> key = List.of(rule, r, initial, blockOpen, penalty);
        Supplier<Counter> onDuties = () -> counter(rule, r, initial, blockOpen, penalty, true);
        Counter compiled = counters.computeIfAbsent(key, k -> onDuties.get());
        Counter onShifts = counter(rule, r, initial, blockOpen, penalty, false);
        out.row(person, new RowClause.Counted(rule, compiled, onShifts, scale));
    }

    private Counter counter(int rule, Reading r, int initial, boolean open, Penalty penalty, boolean onDuties) {
        int[][] amount = onDuties ? dutyAmounts.computeIfAbsent(r, k -> duties(k)) : r.amount();
        return new Counter(rule, r.first(), r.last(), initial, amount, r.table(), r.block(), open, penalty);
    }

    private int[][] duties(Reading r) {
        int[] shift = ward.shiftOfDuty();
        return Arrays.stream(r.amount())
                .map(a -> Arrays.stream(shift).map(s -> a[s]).toArray())
                .toArray(int[][]::new);
    }

    private boolean binds(Reading r, int initial, Penalty penalty) {
        long most = initial;
        int[] block = r.block();
        int lastBlock = -1;
        int[] greatestOf = new int[r.amount().length];
        for (int t = 0; t < greatestOf.length; t++) {
            greatestOf[t] =
                    Arrays.stream(r.amount()[t], 0, ward.shiftTypes() + 1).max().orElse(0);
        }
        for (int d = r.first(); d <= r.last(); d++) {
            int greatest = greatestOf[r.table()[d - r.first()]];
            int b = block == null ? d : block[d - r.first()];
            if (b >= 0 && b != lastBlock) {
                most += greatest;
                lastBlock = b;
            }
        }
        return penalty.of(initial) > 0 || penalty.of((int) Math.min(Integer.MAX_VALUE, most)) > 0;
    }
}
