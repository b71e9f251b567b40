package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import org.jspecify.annotations.Nullable;

/**
 * What would be a fair number of shifts for each person: the required work, shared by contract and by the days on which a
 * person may do it. Needs for a selection of people ("one senior") are part of the needs for everybody and are counted only
 * where no need for everybody is stated.
 */
final class FairShare {

    private final Ward ward;
    private final Fairness rule;
    private final boolean[] in;
    private final int[] weight;
    private final long total;
    private final int first;
    private final int last;

    FairShare(Lowering out, Fairness rule, int first, int last) {
        this.ward = out.ward();
        this.rule = rule;
        this.first = first;
        this.last = last;
        this.in = ward.select(rule.shifts());
        boolean[] duties = ward.duties(in, null);
        this.weight = new int[ward.people()];
        long sum = 0;
        for (int p = 0; p < weight.length; p++) {
            for (int d = first; d <= last; d++) {
                weight[p] += ward.matches(rule.days(), d) && open(out, p, d, duties)
                        ? ward.person(p).contractPercent()
                        : 0;
            }
            sum += weight[p];
        }
        this.total = sum;
    }

    private static boolean open(Lowering out, int p, int d, boolean[] duties) {
        for (int j = 1; j < duties.length; j++) {
            if (duties[j] && out.open(p, d, j)) {
                return true;
            }
        }
        return false;
    }

    /** Fair number of shifts of a person, rounded half up. */
    int target(int p) {
        Integer fullTime = rule.fullTimeTarget();
        if (fullTime != null) {
            return Math.floorDiv(fullTime * ward.person(p).contractPercent() + 50, 100);
        }
        return total == 0 ? 0 : (int) ((2 * required() * weight[p] + total) / (2 * total));
    }

    private long required() {
        long all = 0;
        long some = 0;
        for (Rule r : ward.problem().rules()) {
            long need = r.head().disabled() ? 0 : need(r);
            boolean everybody = r.head().staff().equals(StaffSelector.all()) || r instanceof OnCallTier;
            all += everybody ? need : 0;
            some += everybody ? 0 : need;
        }
        return all > 0 ? all : some;
    }

    private long need(Rule r) {
        if (r instanceof Coverage c) {
            return counts(c.shifts()) ? days(c.head(), c.days()) * greater(c.minimum(), c.preferred()) : 0;
        }
        if (r instanceof OnCallTier t) {
            return counts(t.shifts()) ? days(t.head(), t.days()) * t.perDay() : 0;
        }
        if (r instanceof DailyCoverage c && counts(c.shifts())) {
            long sum = 0;
            for (DailyNeed need : c.needs()) {
                int d = ward.day(need.date());
                boolean counted = d >= first && d <= last && ward.matches(rule.days(), d);
                sum += counted ? greater(need.minimum(), need.preferred()) : 0;
            }
            return sum;
        }
        return 0;
    }

    private boolean counts(ShiftSelector shifts) {
        boolean[] of = ward.select(shifts);
        boolean any = false;
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            if (of[s] && !in[s]) {
                return false;
            }
            any |= of[s];
        }
        return any;
    }

    private long days(RuleHead head, io.github.hospitalhr.scheduling.rule.DaySelector days) {
        boolean[] on = ward.select(days, head.validity());
        long count = 0;
        for (int d = first; d <= last; d++) {
            count += on[d] && ward.matches(rule.days(), d) ? 1 : 0;
        }
        return count;
    }

    private static long greater(@Nullable Integer a, @Nullable Integer b) {
        return Math.max(a == null ? 0 : a, b == null ? 0 : b);
    }
}
