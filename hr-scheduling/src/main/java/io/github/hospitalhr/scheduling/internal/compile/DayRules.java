package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.StaffingPattern;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Rules that judge the heads of a day. */
final class DayRules {

    private final Ward ward;
    private final Lowering out;

    DayRules(Lowering out) {
        this.ward = out.ward();
        this.out = out;
    }

    private boolean @Nullable [] who(StaffSelector selector) {
        return selector.equals(StaffSelector.all()) ? null : ward.select(selector);
    }

    void coverage(int rule, Coverage r) {
        boolean[] duties = ward.duties(ward.select(r.shifts()), r.role());
        boolean[] on = ward.select(r.days(), r.head().validity());
        DayRule.@Nullable Demand demand =
                demand(r.head(), r.minimum(), r.preferred(), r.maximum(), r.belowPreferred(), r.aboveMaximum());
        for (int d = 0; d < ward.days(); d++) {
            if (on[d] && demand != null) {
                out.day(DayClause.demand(rule, d, duties, who(r.head().staff()), demand));
            }
        }
    }

    void daily(int rule, DailyCoverage r) {
        boolean[] duties = ward.duties(ward.select(r.shifts()), r.role());
        boolean[] valid = ward.select(DaySelector.every(), r.head().validity());
        for (DailyNeed need : r.needs()) {
            int d = ward.day(need.date());
            DayRule.@Nullable Demand demand = demand(
                    r.head(), need.minimum(), need.preferred(), need.maximum(), r.belowPreferred(), r.aboveMaximum());
            if (d >= 0 && d < ward.days() && valid[d] && demand != null) {
                out.day(DayClause.demand(rule, d, duties, who(r.head().staff()), demand));
            }
        }
    }

    private static DayRule.@Nullable Demand demand(
            RuleHead head,
            @Nullable Integer minimum,
            @Nullable Integer preferred,
            @Nullable Integer maximum,
            @Nullable Enforcement belowPreferred,
            @Nullable Enforcement aboveMaximum) {
        Enforcement own = head.enforcement();
        Integer least = minimum == null || minimum <= 0 ? null : minimum;
        Integer wanted = preferred == null || preferred <= 0 ? null : preferred;
        if (least == null && wanted == null && maximum == null) {
            return null;
        }
        Enforcement above = Weights.or(aboveMaximum, own);
        if (wanted == null) {
            return new DayRule.Demand(Weights.penalty(least, maximum, own, above), null);
        }
        Penalty want = Weights.penalty(wanted, maximum, Weights.or(belowPreferred, own), above);
        return least == null
                ? new DayRule.Demand(want, null)
                : new DayRule.Demand(Weights.penalty(least, null, own, own), want);
    }

    /** Exactly so many of the selected people. */
    void exactly(int rule, RuleHead head, boolean[] shifts, DaySelector days, int count) {
        boolean[] duties = ward.duties(shifts, null);
        boolean[] on = ward.select(days, head.validity());
        Penalty penalty = Weights.penalty(count, count, head.enforcement(), head.enforcement());
        for (int d = 0; d < ward.days(); d++) {
            if (on[d]) {
                out.day(DayClause.demand(rule, d, duties, who(head.staff()), new DayRule.Demand(penalty, null)));
            }
        }
    }

    void skillMix(int rule, SkillMix r) {
        boolean[] duties = ward.duties(ward.select(r.shifts()), null);
        tie(
                rule,
                r.head(),
                r.days(),
                new boolean[][] {duties, duties},
                new boolean[][] {everybody(), ward.select(r.head().staff())},
                n -> Math.max(0, (n[0] * r.percent() + 99) / 100 - n[1]));
    }

    private boolean[] everybody() {
        boolean[] all = new boolean[ward.people()];
        Arrays.fill(all, true);
        return all;
    }

    private void tie(
            int rule,
            RuleHead head,
            DaySelector days,
            boolean[][] duties,
            boolean[][] people,
            ToIntFunction<int[]> units) {
        boolean[] on = ward.select(days, head.validity());
        Penalty penalty = Weights.none(head.enforcement());
        for (int d = 0; d < ward.days(); d++) {
            if (on[d]) {
                out.day(DayClause.tied(rule, d, duties, people, units, penalty));
            }
        }
    }

    void alternatives(int rule, AlternativeStaffing r) {
        int terms = r.patterns().stream().mapToInt(p -> p.needs().size()).sum();
        boolean[][] duties = new boolean[terms][];
        boolean[][] people = new boolean[terms][];
        int[] minimum = new int[terms];
        int[] pattern = new int[terms];
        int[] surcharge = new int[r.patterns().size()];
        int i = 0;
        for (int k = 0; k < surcharge.length; k++) {
            surcharge[k] = r.patterns().get(k).surcharge();
            for (StaffingPattern.Need need : r.patterns().get(k).needs()) {
                duties[i] = ward.duties(ward.select(need.shifts()), null);
                people[i] = ward.select(need.staff());
                minimum[i] = need.minimum();
                pattern[i++] = k;
            }
        }
        tie(rule, r.head(), r.days(), duties, people, n -> nearest(n, minimum, pattern, surcharge));
    }

    private static int nearest(int[] counts, int[] minimum, int[] pattern, int[] surcharge) {
        int[] units = surcharge.clone();
        for (int i = 0; i < counts.length; i++) {
            units[pattern[i]] += Math.max(0, minimum[i] - counts[i]);
        }
        return Arrays.stream(units).min().orElse(0);
    }

    void pairing(int rule, Pairing r) {
        eachShift(
                r.shifts(),
                duties -> tie(
                        rule,
                        r.head(),
                        r.days(),
                        new boolean[][] {duties, duties},
                        new boolean[][] {ward.select(r.head().staff()), ward.select(r.mentors())},
                        n -> Math.max(0, n[0] - r.perMentor() * n[1])));
    }

    private void eachShift(ShiftSelector shifts, java.util.function.Consumer<boolean[]> action) {
        boolean[] in = ward.select(shifts);
        for (int s = 1; s <= ward.shiftTypes(); s++) {
            if (in[s]) {
                boolean[] one = new boolean[ward.symbols()];
                one[s] = true;
                action.accept(ward.duties(one, null));
            }
        }
    }

    void exclusion(int rule, Exclusion r) {
        boolean[] some = ward.select(r.head().staff());
        boolean[] others = ward.select(r.others());
        boolean same = Arrays.equals(some, others);
        for (int p = 0; p < some.length; p++) {
            others[p] = others[p] && !some[p];
        }
        ToIntFunction<int[]> pairs = n -> n[0] * (n[0] - 1) / 2;
        ToIntFunction<int[]> meetings = n -> n[0] * n[1];
        eachShift(
                r.shifts(),
                duties -> tie(
                        rule,
                        r.head(),
                        r.days(),
                        same ? new boolean[][] {duties} : new boolean[][] {duties, duties},
                        same ? new boolean[][] {some} : new boolean[][] {some, others},
                        same ? pairs : meetings));
    }

    void conditional(int rule, ConditionalPresence r) {
        tie(
                rule,
                r.head(),
                r.days(),
                new boolean[][] {
                    ward.duties(ward.select(r.shifts()), null), ward.duties(ward.select(r.neededShifts()), null)
                },
                new boolean[][] {ward.select(r.head().staff()), ward.select(r.needed())},
                n -> n[0] > 0 ? Math.max(0, r.minimum() - n[1]) : 0);
    }
}
