package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWeekends;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.ContractHours;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftKindsPerWeek;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import io.github.hospitalhr.scheduling.rule.WeekendsWorked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules with a limit moved just so far that given violations are none. */
final class Loosening {

    /**
     * A rule with a moved limit.
     *
     * @param rule the rule, with the head of the old one
     * @param from the limit as it was
     * @param to the limit as it is
     */
    record Moved(Rule rule, long from, long to) {}

    private Loosening() {}

    /** The rule for a person with some violations, or null if it has no number that could be moved. */
    static @Nullable Moved limit(Rule rule, List<Violation> violations) {
        Limits limits = rule instanceof ConsecutiveWeekends ? null : limits(rule);
        if (limits != null) {
            Limits moved = limits;
            long from = 0;
            long to = 0;
            for (Violation v : violations) {
                Integer high = moved.maximum();
                Integer low = moved.minimum();
                if (high != null && v.measured() > high) {
                    from = v.allowed();
                    to = v.measured();
                    moved = new Limits(low, (int) to, moved.belowMinimum(), moved.aboveMaximum());
                } else if (low != null && v.measured() < low) {
                    from = v.allowed();
                    to = v.measured();
                    moved = new Limits((int) to, high, moved.belowMinimum(), moved.aboveMaximum());
                }
            }
            return moved.equals(limits) ? null : new Moved(with(rule, moved), from, to);
        }
        return other(rule, violations);
    }

    private static @Nullable Moved other(Rule rule, List<Violation> violations) {
        long least = violations.stream().mapToLong(Violation::measured).min().orElse(0);
        long most = violations.stream().mapToLong(Violation::measured).max().orElse(0);
        long deviation = violations.stream()
                .mapToLong(v -> Math.abs(v.measured() - v.allowed()))
                .max()
                .orElse(0);
        if (rule instanceof RestBetweenShifts r && least >= 1) {
            return new Moved(new RestBetweenShifts(r.head(), (int) least, r.shifts()), r.minutes(), least);
        } else if (rule instanceof ShiftKindsPerWeek r && most > r.maximum() && most <= 7) {
            return new Moved(new ShiftKindsPerWeek(r.head(), (int) most, r.shifts()), r.maximum(), most);
        } else if (rule instanceof ContractHours r) {
            long to = r.toleranceMinutes() + deviation;
            return new Moved(new ContractHours(r.head(), r.fullTimeMinutes(), (int) to), r.toleranceMinutes(), to);
        } else if (rule instanceof Fairness r) {
            long to = r.tolerance() + deviation;
            return new Moved(
                    new Fairness(r.head(), r.shifts(), r.days(), r.fullTimeTarget(), (int) to), r.tolerance(), to);
        }
        return null;
    }

    private static @Nullable Limits limits(Rule rule) {
        if (rule instanceof CountInWindow r) {
            return r.limits();
        } else if (rule instanceof ConsecutiveWork r) {
            return r.limits();
        } else if (rule instanceof ConsecutiveRest r) {
            return r.limits();
        } else if (rule instanceof ConsecutiveShifts r) {
            return r.limits();
        } else if (rule instanceof ConsecutiveWeekends r) {
            return r.limits();
        }
        return rule instanceof WeekendsWorked r ? r.limits() : null;
    }

    private static Rule with(Rule rule, Limits limits) {
        if (rule instanceof CountInWindow r) {
            return new CountInWindow(r.head(), r.measure(), r.shifts(), r.days(), r.window(), limits);
        } else if (rule instanceof ConsecutiveWork r) {
            return new ConsecutiveWork(r.head(), limits, r.border());
        } else if (rule instanceof ConsecutiveRest r) {
            return new ConsecutiveRest(r.head(), limits, r.border());
        } else if (rule instanceof ConsecutiveShifts r) {
            return new ConsecutiveShifts(r.head(), r.shifts(), limits, r.border());
        } else if (rule instanceof ConsecutiveWeekends r) {
            return new ConsecutiveWeekends(r.head(), r.weekend(), limits, r.border());
        } else if (rule instanceof WeekendsWorked r) {
            return new WeekendsWorked(r.head(), r.weekend(), r.shifts(), limits);
        }
        return rule;
    }

    /** Whether a rule asks for at least something of each person. */
    static boolean asksForLeast(Rule rule) {
        Limits limits = limits(rule);
        return rule instanceof ContractHours
                || rule instanceof Fairness
                || (limits != null && limits.minimum() != null);
    }

    /** The rule on other days, or null if it has no days. */
    static @Nullable Rule on(Rule rule, DaySelector days) {
        if (rule instanceof Pairing r) {
            return new Pairing(r.head(), r.mentors(), r.shifts(), days, r.perMentor());
        } else if (rule instanceof Exclusion r) {
            return new Exclusion(r.head(), r.others(), r.shifts(), days);
        } else if (rule instanceof ConditionalPresence r) {
            return new ConditionalPresence(r.head(), r.shifts(), r.needed(), r.neededShifts(), r.minimum(), days);
        } else if (rule instanceof SkillMix r) {
            return new SkillMix(r.head(), r.shifts(), days, r.percent());
        } else if (rule instanceof AlternativeStaffing r) {
            return new AlternativeStaffing(r.head(), days, r.patterns());
        } else if (rule instanceof OnCallTier r) {
            return new OnCallTier(r.head(), r.shifts(), days, r.tier(), r.perDay(), r.daysOffAfter());
        }
        return null;
    }
}
