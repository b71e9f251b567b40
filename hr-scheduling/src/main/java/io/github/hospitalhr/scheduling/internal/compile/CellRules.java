package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.HonourRequests;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules that judge single cells. */
final class CellRules {

    private final Ward ward;
    private final Lowering out;

    CellRules(Lowering out) {
        this.ward = out.ward();
        this.out = out;
    }

    /** A cost on some duties of some people on some days. */
    void avoid(int rule, RuleHead head, boolean[] shifts, DaySelector days) {
        boolean[] duties = ward.duties(shifts, null);
        boolean[] on = ward.select(days, head.validity());
        long cost = Weights.of(head.enforcement());
        for (int p : ward.people(head.staff())) {
            for (int d = 0; d < ward.days(); d++) {
                if (on[d]) {
                    out.cell(new CellClause(rule, p, d, duties, cost));
                }
            }
        }
    }

    /** Shifts other than the given ones. */
    boolean[] others(boolean[] shifts) {
        boolean[] in = new boolean[shifts.length];
        for (int s = 1; s < in.length; s++) {
            in[s] = !shifts[s];
        }
        return in;
    }

    /** Shifts longer than a limit. */
    boolean[] longer(boolean[] shifts, int minutes) {
        boolean[] in = new boolean[shifts.length];
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            in[s] = shifts[s] && ward.shift(s).clockMinutes() > minutes;
        }
        return in;
    }

    void motherhood(int rule, MotherhoodProtection r) {
        boolean[] shifts = new boolean[ward.symbols()];
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            ShiftType type = ward.shift(s);
            shifts[s] = overlapsNight(type, r) || (r.maximumMinutes() > 0 && type.clockMinutes() > r.maximumMinutes());
        }
        boolean[] duties = ward.duties(shifts, null);
        long cost = Weights.of(r.head().enforcement());
        boolean[] valid = ward.select(DaySelector.every(), r.head().validity());
        for (int p : ward.people(r.head().staff())) {
            for (int d = 0; d < ward.days(); d++) {
                if (valid[d] && isProtected(ward.person(p), d, r)) {
                    out.cell(new CellClause(rule, p, d, duties, cost));
                }
            }
        }
    }

    private boolean isProtected(Staff person, int day, MotherhoodProtection r) {
        for (Protection protection : person.protections()) {
            if ((r.kinds().isEmpty() || r.kinds().contains(protection.kind()))
                    && protection.days().contains(ward.date(day))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlapsNight(ShiftType type, MotherhoodProtection r) {
        int from = type.start().toSecondOfDay() / 60;
        int to = from + type.clockMinutes();
        int nightFrom = r.nightFrom().toSecondOfDay() / 60;
        int nightTo = r.nightTo().toSecondOfDay() / 60;
        int length = Math.floorMod(nightTo - nightFrom, 1440);
        for (int shift = -1440; shift <= 1440; shift += 1440) {
            if (from < nightFrom + shift + length && nightFrom + shift < to) {
                return true;
            }
        }
        return false;
    }

    /** Built-in rule: no work outside availability or during leave. */
    void availability(int rule) {
        boolean[] work = work();
        for (int p = 0; p < ward.people(); p++) {
            Staff person = ward.person(p);
            for (int d = 0; d < ward.days(); d++) {
                if (isAway(person, d)) {
                    out.cell(new CellClause(rule, p, d, work, Cost.HARD));
                }
            }
        }
    }

    private boolean isAway(Staff person, int day) {
        for (Leave leave : person.leaves()) {
            if (leave.days().contains(ward.date(day))) {
                return true;
            }
        }
        for (DateRange range : person.available()) {
            if (range.contains(ward.date(day))) {
                return false;
            }
        }
        return !person.available().isEmpty();
    }

    private boolean[] work() {
        boolean[] work = new boolean[ward.dutyCount()];
        java.util.Arrays.fill(work, 1, work.length, true);
        return work;
    }

    /** Built-in rule: required skills and roles. */
    void qualification(int rule) {
        for (int p = 0; p < ward.people(); p++) {
            List<String> skills = ward.person(p).skills();
            boolean[] banned = new boolean[ward.dutyCount()];
            boolean any = false;
            for (int j = 1; j < banned.length; j++) {
                Duty duty = ward.duty(j);
                String role = duty == null ? null : duty.role();
                banned[j] =
                        !skills.containsAll(ward.shift(ward.shiftOfDuty()[j]).requiredSkills())
                                || (role != null && !skills.contains(role));
                any |= banned[j];
            }
            for (int d = 0; any && d < ward.days(); d++) {
                out.cell(new CellClause(rule, p, d, banned, Cost.HARD));
            }
        }
    }

    /** Built-in rule: fixed cells. Returns which cells are fixed to what, -1 for not fixed. */
    int[][] fixed(int rule) {
        int[][] fixedTo = new int[ward.people()][ward.days()];
        for (int[] row : fixedTo) {
            java.util.Arrays.fill(row, -1);
        }
        for (FixedCell cell : ward.problem().fixedCells()) {
            int p = ward.personIndex(cell.staff());
            int d = ward.day(cell.date());
            int duty = ward.dutyIndex(cell.duty());
            if (fixedTo[p][d] < 0) {
                boolean[] other = new boolean[ward.dutyCount()];
                java.util.Arrays.fill(other, true);
                other[duty] = false;
                fixedTo[p][d] = duty;
                out.cell(new CellClause(rule, p, d, other, Cost.HARD));
            }
        }
        return fixedTo;
    }

    /** Built-in rule: excluded cells. */
    void bans(int rule) {
        for (CellBan ban : ward.problem().bans()) {
            boolean[] duties = duties(ban.shift());
            out.cell(new CellClause(rule, ward.personIndex(ban.staff()), ward.day(ban.date()), duties, Cost.HARD));
        }
    }

    private boolean[] duties(@Nullable String shift) {
        if (shift == null) {
            return work();
        }
        boolean[] in = new boolean[ward.symbols()];
        in[ward.shiftIndex(shift)] = true;
        return ward.duties(in, null);
    }

    /** Wishes, under a rule or the built-in one (null). */
    void requests(int rule, @Nullable HonourRequests r) {
        List<WorkRequest> inTime = new ArrayList<>();
        for (WorkRequest request : ward.problem().requests()) {
            Instant submitted = request.submittedAt();
            Instant deadline = r == null ? null : r.deadline();
            if (deadline == null || submitted == null || !submitted.isAfter(deadline)) {
                inTime.add(request);
            }
        }
        inTime.sort(Comparator.comparing(
                WorkRequest::submittedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
        boolean[] who = r == null ? null : ward.select(r.head().staff());
        boolean[] valid =
                ward.select(DaySelector.every(), r == null ? null : r.head().validity());
        Map<String, Integer> used = new HashMap<>();
        for (WorkRequest request : inTime) {
            int p = ward.personIndex(request.staff());
            int d = ward.day(request.date());
            int number = used.merge(request.staff(), 1, Integer::sum);
            Integer quota = r == null ? null : r.quota();
            if ((who == null || who[p]) && valid[d] && (quota == null || number <= quota)) {
                request(rule, r, request, p, d);
            }
        }
    }

    private void request(int rule, @Nullable HonourRequests r, WorkRequest request, int p, int d) {
        boolean[] costs = duties(request.shift()).clone();
        if (request.kind() == WorkRequest.Kind.ON) {
            for (int j = 0; j < costs.length; j++) {
                costs[j] = !costs[j];
            }
        }
        long cost = r == null || r.ownWeights()
                ? request.weight()
                : Weights.of(r.head().enforcement());
        if (cost > 0) {
            out.cell(new CellClause(rule, p, d, costs, cost));
        }
    }

    /** Nobody but the qualified stands in a line of duty. */
    void unqualified(int rule, OnCallTier r) {
        boolean[] qualified = ward.select(r.head().staff());
        boolean[] duties = ward.duties(ward.select(r.shifts()), null);
        boolean[] on = ward.select(r.days(), r.head().validity());
        long cost = Weights.of(r.head().enforcement());
        for (int p = 0; p < ward.people(); p++) {
            for (int d = 0; d < ward.days(); d++) {
                if (!qualified[p] && on[d]) {
                    out.cell(new CellClause(rule, p, d, duties, cost));
                }
            }
        }
    }
}
