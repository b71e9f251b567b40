package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.Measure;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Rules that count over a person's row. */
final class CountRules {

    private final Ward ward;
    private final Lowering out;
    private final RowWriter writer;

    CountRules(Lowering out, RowWriter writer) {
        this.ward = out.ward();
        this.out = out;
        this.writer = writer;
    }

    void count(int rule, CountInWindow r) {
        int[] amount = amounts(r.measure(), r.shifts());
        Penalty penalty = Weights.penalty(r.head(), r.limits());
        int scale = 1;
        if (r.measure() == Measure.MINUTES && penalty.under() % Cost.HARD == 0 && penalty.over() % Cost.HARD == 0) {
            scale = Math.max(1, divisor(amount));
            penalty = scaled(penalty, scale);
            amount = divided(amount, scale);
        }
        int[] people = ward.people(r.head().staff());
        switch (r.window().kind()) {
            case PERIOD -> period(rule, r, people, amount, penalty, scale);
            case ROLLING -> rolling(rule, r, people, amount, penalty);
            default -> windows(rule, r, people, amount, penalty, scale);
        }
    }

    private int[] amounts(Measure measure, ShiftSelector shifts) {
        boolean[] in = ward.select(shifts);
        int[] amount = new int[ward.symbols()];
        for (int s = 1; s < amount.length; s++) {
            int paid = s <= ward.shiftTypes() ? ward.shift(s).paidMinutes() : 0;
            amount[s] = !in[s]
                    ? 0
                    : switch (measure) {
                        case ASSIGNMENTS -> 1;
                        case MINUTES -> paid;
                        case HOURS -> (paid + 30) / 60;
                        case FREE_DAYS -> 0;
                    };
        }
        if (measure == Measure.FREE_DAYS) {
            Arrays.fill(amount, 0);
            amount[0] = 1;
        }
        return amount;
    }

    private static int divisor(int[] amounts) {
        int g = 0;
        for (int a : amounts) {
            int b = a;
            while (b != 0) {
                int t = g % b;
                g = b;
                b = t;
            }
        }
        return g;
    }

    private static int[] divided(int[] amounts, int by) {
        return Arrays.stream(amounts).map(a -> a / by).toArray();
    }

    private static Penalty scaled(Penalty p, int by) {
        int low = p.low() == Integer.MIN_VALUE ? p.low() : Math.floorDiv(p.low() + by - 1, by);
        int high = p.high() == Integer.MAX_VALUE ? p.high() : Math.floorDiv(p.high(), by);
        return new Penalty(low, high, p.under(), p.over(), p.underSquared(), p.overSquared());
    }

    private RowWriter.Reading reading(int first, int last, int[] amount, java.util.function.IntPredicate read) {
        int[] table = new int[Math.max(0, last - first + 1)];
        for (int d = first; d <= last; d++) {
            table[d - first] = read.test(d) ? 0 : 1;
        }
        return new RowWriter.Reading(first, last, new int[][] {amount, new int[amount.length]}, table, null);
    }

    private void period(int rule, CountInWindow r, int[] people, int[] amount, Penalty penalty, int scale) {
        int first = writer.first(r.head());
        int last = writer.last(r.head());
        RowWriter.Reading reading = reading(first, last, amount, d -> ward.matches(r.days(), d));
        for (int p : people) {
            int carried = ward.person(p).carried().getOrDefault(r.id(), 0);
            writer.counter(rule, p, reading, carried / scale, false, penalty, scale);
        }
    }

    private IntUnaryOperator windowOf(Window window) {
        return switch (window.kind()) {
            case CALENDAR_WEEK -> d -> (int) Math.floorDiv(ward.date(d).toEpochDay() + 3, 7L);
            case CALENDAR_MONTH ->
                d -> {
                    LocalDate date = ward.date(d);
                    return date.getYear() * 12 + date.getMonthValue();
                };
            default -> d -> Math.floorDiv(d, window.days());
        };
    }

    private void windows(int rule, CountInWindow r, int[] people, int[] amount, Penalty penalty, int scale) {
        int first = writer.first(r.head());
        int last = writer.last(r.head());
        IntUnaryOperator windowOf = windowOf(r.window());
        if (first > last) {
            return;
        }
        boolean single = windowOf.applyAsInt(first) == windowOf.applyAsInt(last)
                && windowOf.applyAsInt(first - 1) != windowOf.applyAsInt(first)
                && windowOf.applyAsInt(last + 1) != windowOf.applyAsInt(last);
        if (single) {
            RowWriter.Reading reading = reading(first, last, amount, d -> ward.matches(r.days(), d));
            for (int p : people) {
                writer.counter(rule, p, reading, 0, false, penalty, scale);
            }
            return;
        }
        int longest = switch (r.window().kind()) {
            case CALENDAR_WEEK -> 7;
            case CALENDAR_MONTH -> 31;
            default -> r.window().days();
        };
        Map<Integer, List<Integer>> byHistory = new LinkedHashMap<>();
        for (int p : people) {
            int known = writer.around(p, first, last, true).firstKnown();
            byHistory.computeIfAbsent(known, k -> new ArrayList<>()).add(p);
        }
        byHistory.forEach((known, group) -> {
            boolean[] read = new boolean[ward.days() + 64 - known];
            for (int i = 0; i < read.length; i++) {
                read[i] = ward.matches(r.days(), known + i);
            }
            WindowMachine machine = new WindowMachine(windowOf, longest, amount, read, known, known, penalty);
            writer.machine(
                    rule, r.head(), group.stream().mapToInt(Integer::intValue).toArray(), machine);
        });
    }

    private void rolling(int rule, CountInWindow r, int[] people, int[] amount, Penalty penalty) {
        int length = r.window().days();
        boolean[] in = new boolean[amount.length];
        for (int s = 0; s < in.length; s++) {
            in[s] = amount[s] > 0;
        }
        boolean oneFreeDay = penalty.low() == 1 && penalty.over() == 0 && !penalty.underSquared();
        if (oneFreeDay) {
            boolean[] without = new boolean[in.length];
            for (int s = 0; s < in.length; s++) {
                without[s] = !in[s];
            }
            Penalty run = Penalty.atMost(length - 1, penalty.under());
            writer.machine(rule, r.head(), people, new RunMachine(without, run, BorderPolicy.HISTORY, ward.days()));
            return;
        }
        writer.machine(rule, r.head(), people, new RollingMachine(in, length, penalty));
    }

    void weekends(int rule, WeekendsWorked r) {
        int first = writer.first(r.head());
        int last = writer.last(r.head());
        int[] amount = amounts(Measure.ASSIGNMENTS, r.shifts());
        int[] block = new int[Math.max(0, last - first + 1)];
        for (int d = first; d <= last; d++) {
            block[d - first] = weekendOf(r, d);
        }
        RowWriter.Reading plain = reading(first, last, amount, d -> weekendOf(r, d) >= 0);
        RowWriter.Reading reading = new RowWriter.Reading(first, last, plain.amount(), plain.table(), block);
        Penalty penalty = Weights.penalty(r.head(), r.limits());
        for (int p : ward.people(r.head().staff())) {
            Row row = writer.around(p, first, last, true);
            boolean open = false;
            for (int d = row.firstKnown(); d < first; d++) {
                open |= weekendOf(r, d) >= 0 && weekendOf(r, d) == weekendOf(r, first) && amount[row.shift(d)] > 0;
            }
            int carried = ward.person(p).carried().getOrDefault(r.id(), 0);
            writer.counter(rule, p, reading, carried, open, penalty, 1);
        }
    }

    /** Number of the weekend of a day, -1 for none. */
    private int weekendOf(WeekendsWorked r, int day) {
        int place = Math.floorMod(ward.weekday(day) - r.weekend().first().getValue() + 1, 7);
        return place < r.weekend().days() ? Math.floorDiv(day - place + 700_000, 7) : -1;
    }

    void contract(int rule, ContractHours r) {
        int first = writer.first(r.head());
        int last = writer.last(r.head());
        int[] minutes = amounts(Measure.MINUTES, ShiftSelector.any());
        int g = Math.max(1, divisor(minutes));
        RowWriter.Reading reading = reading(first, last, divided(minutes, g), d -> true);
        long unit = unit(r.head().enforcement(), g);
        boolean squared = r.head().enforcement().growth() == Enforcement.Growth.SQUARED;
        for (int p : ward.people(r.head().staff())) {
            Staff person = ward.person(p);
            int target = r.fullTimeMinutes() * person.contractPercent() / 100
                    - credited(person)
                    - person.carried().getOrDefault(r.id(), 0);
            int low = Math.floorDiv(target - r.toleranceMinutes() + g - 1, g);
            int high = Math.floorDiv(target + r.toleranceMinutes(), g);
            if (low > high) {
                low = Math.floorDiv(target + g / 2, g);
                high = low;
            }
            writer.counter(rule, p, reading, 0, false, new Penalty(low, high, unit, unit, squared, squared), g);
        }
    }

    /** Cost of one step of {@code g} minutes where the weight is for an hour. */
    private static long unit(Enforcement enforcement, int g) {
        if (enforcement.mustHold()) {
            return Cost.HARD;
        }
        long perHour = enforcement.weight();
        return enforcement.growth() == Enforcement.Growth.SQUARED
                ? Math.max(1, (perHour * g * g + 1800) / 3600)
                : Math.max(1, (perHour * g + 30) / 60);
    }

    private int credited(Staff person) {
        int minutes = 0;
        for (Leave leave : person.leaves()) {
            for (int d = 0; d < ward.days(); d++) {
                minutes += leave.days().contains(ward.date(d)) ? leave.creditedMinutes() : 0;
            }
        }
        return minutes;
    }

    void fairness(int rule, Fairness r) {
        int first = writer.first(r.head());
        int last = writer.last(r.head());
        int[] amount = amounts(Measure.ASSIGNMENTS, r.shifts());
        RowWriter.Reading reading = reading(first, last, amount, d -> ward.matches(r.days(), d));
        FairShare share = new FairShare(out, r, first, last);
        for (int p : ward.people(r.head().staff())) {
            int target = share.target(p) - ward.person(p).carried().getOrDefault(r.id(), 0);
            Penalty penalty = penalty(r.head(), target - r.tolerance(), target + r.tolerance());
            writer.counter(rule, p, reading, 0, false, penalty, 1);
        }
    }

    private static Penalty penalty(RuleHead head, int low, int high) {
        return Weights.penalty(low, high, head.enforcement(), head.enforcement());
    }
}
