package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem in numbers: people, days, shifts and duties by index. Shift 0 is free, 1 to {@code shiftTypes} are the shift
 * types, {@code shiftTypes + 1} is work of an unknown shift (only outside the period). Duty 0 is free.
 */
public final class Ward {

    private final RosterProblem problem;
    private final int days;
    private final Map<String, Integer> personOf = new HashMap<>();
    private final Map<String, Integer> shiftOf = new HashMap<>();
    private final Map<Duty, Integer> dutyOf = new HashMap<>();
    private final List<@Nullable Duty> duties = new ArrayList<>();
    private final int[] shiftOfDuty;
    private final int[][] history;
    private final int[][] ahead;

    /**
     * Numbers a problem.
     *
     * @param problem a problem without faults
     */
    public Ward(RosterProblem problem) {
        this.problem = problem;
        this.days = problem.days();
        for (Staff s : problem.staff()) {
            personOf.put(s.id(), personOf.size());
        }
        List<Integer> shiftNumbers = new ArrayList<>(List.of(0));
        duties.add(null);
        for (ShiftType type : problem.shifts()) {
            int number = shiftOf.size() + 1;
            shiftOf.put(type.code(), number);
            for (String role : type.roles()) {
                addDuty(new Duty(type.code(), role), number, shiftNumbers);
            }
            if (type.roles().isEmpty()) {
                addDuty(Duty.of(type.code()), number, shiftNumbers);
            }
        }
        this.shiftOfDuty = shiftNumbers.stream().mapToInt(Integer::intValue).toArray();
        this.history = new int[people()][];
        this.ahead = new int[people()][];
        for (int p = 0; p < people(); p++) {
            history[p] = codes(person(p).history());
            ahead[p] = codes(person(p).lookAhead());
        }
    }

    private void addDuty(Duty duty, int shift, List<Integer> shiftNumbers) {
        dutyOf.put(duty, duties.size());
        duties.add(duty);
        shiftNumbers.add(shift);
    }

    private int[] codes(List<String> codes) {
        int[] numbers = new int[codes.size()];
        for (int i = 0; i < numbers.length; i++) {
            String code = codes.get(i);
            numbers[i] = code.equals(Staff.FREE) ? 0 : shiftOf.getOrDefault(code, shiftTypes() + 1);
        }
        return numbers;
    }

    /** The problem. */
    public RosterProblem problem() {
        return problem;
    }

    /** Number of days of the period. */
    public int days() {
        return days;
    }

    /** Number of people. */
    public int people() {
        return problem.staff().size();
    }

    /** A person. */
    public Staff person(int p) {
        return problem.staff().get(p);
    }

    /** Index of a person, or -1. */
    public int personIndex(String id) {
        return personOf.getOrDefault(id, -1);
    }

    /** Number of shift types. */
    public int shiftTypes() {
        return problem.shifts().size();
    }

    /** Number of shift symbols: free, the shift types, unknown work. */
    int symbols() {
        return shiftTypes() + 2;
    }

    /** The shift type with a number from 1. */
    public ShiftType shift(int number) {
        return problem.shifts().get(number - 1);
    }

    /** Number of a shift type, or -1. */
    public int shiftIndex(String code) {
        return shiftOf.getOrDefault(code, -1);
    }

    /** Number of duties, free included. */
    public int dutyCount() {
        return duties.size();
    }

    /** A duty; null for free. */
    public @Nullable Duty duty(int number) {
        return duties.get(number);
    }

    /** Number of a duty, or -1 for one the problem does not know. */
    public int dutyIndex(@Nullable Duty duty) {
        return duty == null ? 0 : dutyOf.getOrDefault(duty, -1);
    }

    /** Shift of each duty; not to be written. */
    public int[] shiftOfDuty() {
        return shiftOfDuty;
    }

    /** Shifts of the known days before the period, oldest first; not to be written. */
    int[] history(int p) {
        return history[p];
    }

    /** Shifts of the known days after the period; not to be written. */
    int[] ahead(int p) {
        return ahead[p];
    }

    /** Date of a day; days outside the period are allowed. */
    public LocalDate date(int day) {
        return problem.period().from().plusDays(day);
    }

    /** Day of a date, possibly outside the period. */
    public int day(LocalDate date) {
        return (int) (date.toEpochDay() - problem.period().from().toEpochDay());
    }

    /** Day of the week, 0 for Monday; days outside the period are allowed. */
    int weekday(int day) {
        return (int) Math.floorMod(date(day).toEpochDay() + 3, 7L);
    }

    /** Which shift symbols are selected; free never is, unknown work only by the selector of any shift. */
    boolean[] select(ShiftSelector selector) {
        boolean[] in = new boolean[symbols()];
        for (int s = 1; s <= shiftTypes(); s++) {
            in[s] = shift(s).isIn(selector);
        }
        in[symbols() - 1] = selector.isAny();
        return in;
    }

    /** Which duties are selected: those of selected shifts, in the role if one is given. */
    boolean[] duties(boolean[] shifts, @Nullable String role) {
        boolean[] in = new boolean[dutyCount()];
        for (int j = 1; j < in.length; j++) {
            Duty duty = duties.get(j);
            in[j] = shifts[shiftOfDuty[j]] && (role == null || (duty != null && role.equals(duty.role())));
        }
        return in;
    }

    /** Which days are selected and within a validity. */
    boolean[] select(DaySelector selector, @Nullable DateRange validity) {
        boolean[] in = new boolean[days];
        for (int d = 0; d < days; d++) {
            in[d] = matches(selector, d) && (validity == null || validity.contains(date(d)));
        }
        return in;
    }

    /** Whether a day, possibly outside the period, is selected. */
    boolean matches(DaySelector selector, int day) {
        return problem.selects(selector, date(day));
    }

    /** Which people are selected. */
    boolean[] select(StaffSelector selector) {
        boolean[] in = new boolean[people()];
        for (int p = 0; p < in.length; p++) {
            in[p] = person(p).isIn(selector, problem.grades());
        }
        return in;
    }

    /** The selected people, by index. */
    int[] people(StaffSelector selector) {
        boolean[] in = select(selector);
        return java.util.stream.IntStream.range(0, in.length).filter(p -> in[p]).toArray();
    }
}
