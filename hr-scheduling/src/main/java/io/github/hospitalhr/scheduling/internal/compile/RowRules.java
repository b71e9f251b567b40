package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.AlternateWeekends;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.CompleteWeekend;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContinuityOfPlace;
import io.github.hospitalhr.scheduling.rule.ForbiddenPattern;
import io.github.hospitalhr.scheduling.rule.ForbiddenSuccession;
import io.github.hospitalhr.scheduling.rule.ForwardRotation;
import io.github.hospitalhr.scheduling.rule.IdenticalWeekend;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.NoNightBeforeFreeWeekend;
import io.github.hospitalhr.scheduling.rule.NoSingleDayOff;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftKindsPerWeek;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.Succession;
import io.github.hospitalhr.scheduling.rule.WeekendDefinition;
import java.util.ArrayList;
import java.util.List;

/** Rules that read a person's row day by day. */
final class RowRules {

    private final Ward ward;
    private final RowWriter writer;

    RowRules(Ward ward, RowWriter writer) {
        this.ward = ward;
        this.writer = writer;
    }

    private void write(int rule, RuleHead head, Machine machine) {
        writer.machine(rule, head, ward.people(head.staff()), machine);
    }

    private boolean[] free() {
        boolean[] in = new boolean[ward.symbols()];
        in[0] = true;
        return in;
    }

    private void run(int rule, RuleHead head, boolean[] in, Limits limits, BorderPolicy border) {
        write(rule, head, new RunMachine(in, Weights.penalty(head, limits), border, ward.days()));
    }

    void work(int rule, ConsecutiveWork r) {
        run(rule, r.head(), ward.select(ShiftSelector.any()), r.limits(), r.border());
    }

    void rest(int rule, ConsecutiveRest r) {
        run(rule, r.head(), free(), r.limits(), r.border());
    }

    void shifts(int rule, ConsecutiveShifts r) {
        run(rule, r.head(), ward.select(r.shifts()), r.limits(), r.border());
    }

    void noSingleDayOff(int rule, NoSingleDayOff r) {
        run(rule, r.head(), free(), Limits.atLeast(2), BorderPolicy.HISTORY);
    }

    void weekends(int rule, ConsecutiveWeekends r) {
        Penalty penalty = Weights.penalty(r.head(), r.limits());
        write(rule, r.head(), new WeekendRunMachine(ward, r.weekend(), penalty, r.border()));
    }

    void alternate(int rule, AlternateWeekends r) {
        Penalty penalty = Weights.penalty(r.head(), Limits.atMost(1));
        write(rule, r.head(), new WeekendRunMachine(ward, r.weekend(), penalty, BorderPolicy.HISTORY));
    }

    void succession(int rule, ForbiddenSuccession r) {
        boolean[][] forbidden = new boolean[ward.symbols()][ward.symbols()];
        for (Succession pair : r.successions()) {
            boolean[] first = ward.select(pair.first());
            boolean[] next = ward.select(pair.next());
            for (int a = 0; a < ward.symbols(); a++) {
                for (int b = 0; b < ward.symbols(); b++) {
                    forbidden[a][b] |= first[a] && next[b];
                }
            }
        }
        write(
                rule,
                r.head(),
                new SuccessionMachine(forbidden, Weights.of(r.head().enforcement())));
    }

    void forward(int rule, ForwardRotation r) {
        boolean[] in = ward.select(r.shifts());
        boolean[][] forbidden = new boolean[ward.symbols()][ward.symbols()];
        for (int a = 1; a <= ward.shiftTypes(); a++) {
            for (int b = 1; b <= ward.shiftTypes(); b++) {
                forbidden[a][b] = in[a]
                        && in[b]
                        && ward.shift(b).start().isBefore(ward.shift(a).start());
            }
        }
        write(
                rule,
                r.head(),
                new SuccessionMachine(forbidden, Weights.of(r.head().enforcement())));
    }

    void restBetween(int rule, RestBetweenShifts r) {
        boolean[] in = ward.select(r.shifts());
        write(
                rule,
                r.head(),
                new RestMachine(ward, in, r.minutes(), Weights.of(r.head().enforcement())));
    }

    void restAfter(int rule, RestAfterShifts r) {
        restAfter(rule, r.head(), r.shifts(), r.runAtLeast(), r.daysOff());
    }

    void restAfter(int rule, RuleHead head, ShiftSelector shifts, int runAtLeast, int daysOff) {
        boolean[] in = ward.select(shifts);
        write(rule, head, new RestAfterMachine(in, runAtLeast, daysOff, Weights.of(head.enforcement())));
    }

    void pattern(int rule, ForbiddenPattern r) {
        write(
                rule,
                r.head(),
                new PatternMachine(ward, r.entries(), Weights.of(r.head().enforcement())));
    }

    void kinds(int rule, ShiftKindsPerWeek r) {
        Penalty penalty = Weights.penalty(r.head(), Limits.atMost(r.maximum()));
        write(rule, r.head(), new KindsMachine(ward, ward.select(r.shifts()), penalty));
    }

    void place(int rule, ContinuityOfPlace r) {
        List<String> places = new ArrayList<>();
        int[] place = new int[ward.symbols()];
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            String name = ward.shift(s).place();
            if (name != null) {
                if (!places.contains(name)) {
                    places.add(name);
                }
                place[s] = places.indexOf(name) + 1;
            }
        }
        write(rule, r.head(), new PlaceMachine(place, Weights.of(r.head().enforcement())));
    }

    void complete(int rule, CompleteWeekend r) {
        int[] letter = new int[ward.symbols()];
        java.util.Arrays.fill(letter, 1, letter.length, 1);
        block(rule, r.head(), r.weekend(), 0, letter, RowRules::gaps);
    }

    private static int gaps(int[] worked) {
        int units = 0;
        int n = worked.length;
        for (int i = 0; i < n; i++) {
            if (worked[i] == 1) {
                units += i == 0 || worked[i - 1] == 1 ? 0 : i;
                units += i == n - 1 || worked[i + 1] == 1 ? 0 : n - 1 - i;
            }
        }
        return units;
    }

    void identical(int rule, IdenticalWeekend r) {
        int[] letter = new int[ward.symbols()];
        for (int s = 0; s < letter.length; s++) {
            letter[s] = s;
        }
        block(rule, r.head(), r.weekend(), 0, letter, RowRules::differences);
    }

    private static int differences(int[] content) {
        int units = 0;
        for (int i = 0; i < content.length; i++) {
            boolean seen = content[i] == 0;
            for (int k = 0; k < i; k++) {
                seen |= content[k] == content[i];
            }
            for (int k = 0; !seen && k < content.length; k++) {
                units += content[k] == content[i] ? 0 : 1;
            }
        }
        return units;
    }

    void nightBeforeFreeWeekend(int rule, NoNightBeforeFreeWeekend r) {
        boolean[] night = ward.select(r.shifts());
        int[] letter = new int[ward.symbols()];
        for (int s = 1; s < letter.length; s++) {
            letter[s] = night[s] ? 2 : 1;
        }
        block(rule, r.head(), r.weekend(), 1, letter, content -> {
            for (int i = 1; i < content.length; i++) {
                if (content[i] != 0) {
                    return 0;
                }
            }
            return content[0] == 2 ? 1 : 0;
        });
    }

    /** Blocks of a weekend and so many days before it, wholly inside the rule's days. */
    private void block(
            int rule, RuleHead head, WeekendDefinition weekend, int before, int[] letter, BlockMachine.Units units) {
        int length = weekend.days() + before;
        int[] place = new int[ward.days()];
        int firstWeekday = Math.floorMod(weekend.first().getValue() - 1 - before, 7);
        for (int d = writer.first(head); d + length - 1 <= writer.last(head); d++) {
            if (ward.weekday(d) == firstWeekday) {
                for (int i = 0; i < length; i++) {
                    place[d + i] = i + 1;
                }
            }
        }
        write(rule, head, new BlockMachine(place, length, letter, units, Weights.none(head.enforcement())));
    }
}
