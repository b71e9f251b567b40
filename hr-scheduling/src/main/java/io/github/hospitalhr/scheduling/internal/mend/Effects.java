package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.SpecialDay;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.replace.BeforeAfter;
import io.github.hospitalhr.scheduling.replace.PersonEffect;
import io.github.hospitalhr.scheduling.replace.SkillEffect;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What changed cells mean for people and shifts. */
final class Effects {

    /** Days around a change that are looked at for rest and runs. */
    private static final int AROUND = 7;

    private final Ward ward;
    private final boolean[] rest;
    private final boolean[] night;

    Effects(CompiledProblem compiled) {
        this.ward = compiled.ward();
        Map<LocalDate, SpecialDay.Kind> special = new LinkedHashMap<>();
        ward.problem().specialDays().forEach(day -> special.put(day.date(), day.kind()));
        this.rest = new boolean[ward.days()];
        for (int d = 0; d < rest.length; d++) {
            SpecialDay.Kind kind = special.get(ward.date(d));
            boolean weekend = ward.date(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            rest[d] = kind == null ? weekend : kind != SpecialDay.Kind.WORKDAY;
        }
        this.night = new boolean[ward.dutyCount()];
        for (int j = 1; j < night.length; j++) {
            night[j] = shift(j).tags().contains(ShiftType.NIGHT);
        }
    }

    private ShiftType shift(int duty) {
        return ward.shift(ward.shiftOfDuty()[duty]);
    }

    boolean isRest(int d) {
        return rest[d];
    }

    boolean isNight(int duty) {
        return night[duty];
    }

    /** What changed for the people with a changed cell, in the order of the moves. */
    List<PersonEffect> people(int[][] before, int[][] after, List<Move> moves) {
        Map<Integer, int[]> spans = new LinkedHashMap<>();
        for (Move m : moves) {
            int[] span = spans.computeIfAbsent(m.person(), k -> new int[] {m.day(), m.day()});
            span[0] = Math.min(span[0], m.day());
            span[1] = Math.max(span[1], m.day());
        }
        int nights = 0;
        for (int[] row : before) {
            nights += nights(row);
        }
        int peer = Math.round((float) nights / Math.max(1, before.length));
        List<PersonEffect> effects = new ArrayList<>();
        spans.forEach((p, span) -> {
            int from = Math.max(0, span[0] - AROUND);
            int to = Math.min(ward.days() - 1, span[1] + AROUND);
            int[] was = before[p];
            int[] is = after[p];
            effects.add(new PersonEffect(
                    ward.person(p).id(),
                    new BeforeAfter(minutes(was), minutes(is)),
                    new BeforeAfter(nights(was), nights(is)),
                    new BeforeAfter(restDays(was), restDays(is)),
                    peer,
                    new BeforeAfter(shortestRest(was, from, to), shortestRest(is, from, to)),
                    new BeforeAfter(run(was, from, to, true), run(is, from, to, true)),
                    new BeforeAfter(run(was, from, to, false), run(is, from, to, false))));
        });
        return effects;
    }

    private int minutes(int[] row) {
        int sum = 0;
        for (int duty : row) {
            sum += duty == 0 ? 0 : shift(duty).paidMinutes();
        }
        return sum;
    }

    private int nights(int[] row) {
        int sum = 0;
        for (int duty : row) {
            sum += night[duty] ? 1 : 0;
        }
        return sum;
    }

    private int restDays(int[] row) {
        int sum = 0;
        for (int d = 0; d < row.length; d++) {
            sum += rest[d] && row[d] != 0 ? 1 : 0;
        }
        return sum;
    }

    private int shortestRest(int[] row, int from, int to) {
        int shortest = PersonEffect.NO_REST_KNOWN;
        int end = -1;
        for (int d = from; d <= to; d++) {
            if (row[d] != 0) {
                int start = d * 1440 + shift(row[d]).start().toSecondOfDay() / 60;
                shortest = end < 0 ? shortest : Math.min(shortest, start - end);
                end = start + shift(row[d]).clockMinutes();
            }
        }
        return shortest;
    }

    private int run(int[] row, int from, int to, boolean nightsOnly) {
        int longest = 0;
        int run = 0;
        for (int d = from; d <= to; d++) {
            run = row[d] != 0 && (!nightsOnly || night[row[d]]) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** What changed on each shift with other people, by day. */
    List<SkillEffect> skills(int[][] before, int[][] after, List<Move> moves) {
        Map<Integer, Set<Integer>> shifts = new TreeMap<>();
        for (Move m : moves) {
            Set<Integer> ofDay = shifts.computeIfAbsent(m.day(), k -> new LinkedHashSet<>());
            ofDay.add(ward.shiftOfDuty()[m.from()]);
            ofDay.add(ward.shiftOfDuty()[m.to()]);
        }
        List<SkillEffect> effects = new ArrayList<>();
        shifts.forEach((d, numbers) -> numbers.stream()
                .filter(s -> s != 0)
                .map(s -> skills(d, s, on(before, d, s), on(after, d, s)))
                .forEach(effects::add));
        return effects;
    }

    private List<Staff> on(int[][] cells, int d, int shift) {
        List<Staff> people = new ArrayList<>();
        for (int p = 0; p < cells.length; p++) {
            if (ward.shiftOfDuty()[cells[p][d]] == shift) {
                people.add(ward.person(p));
            }
        }
        return people;
    }

    private SkillEffect skills(int d, int shift, List<Staff> before, List<Staff> after) {
        Set<String> had = new LinkedHashSet<>();
        before.forEach(p -> had.addAll(p.skills()));
        Set<String> has = new LinkedHashSet<>();
        after.forEach(p -> has.addAll(p.skills()));
        int top = before.stream().mapToInt(p -> rank(p.grade())).max().orElse(-1);
        return new SkillEffect(
                ward.date(d),
                ward.shift(shift).code(),
                new BeforeAfter(before.size(), after.size()),
                had.stream().filter(s -> !has.contains(s)).toList(),
                has.stream().filter(s -> !had.contains(s)).toList(),
                new BeforeAfter(atLeast(before, top), atLeast(after, top)));
    }

    private int atLeast(List<Staff> people, int rank) {
        return rank < 0
                ? 0
                : (int) people.stream().filter(p -> rank(p.grade()) >= rank).count();
    }

    private int rank(@Nullable String grade) {
        return grade == null ? -1 : ward.problem().grades().indexOf(grade);
    }
}
