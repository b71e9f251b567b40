package io.github.hospitalhr.scheduling.pack;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.ConsecutiveRest;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.RestAfterShifts;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftLength;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import org.jspecify.annotations.Nullable;

/** Whether a changed rule surely allows nothing that the old one did not. What is not known to be safe counts as looser. */
final class Strictness {

    private Strictness() {}

    static boolean atLeastAsStrict(Rule old, Rule changed) {
        return old.getClass() == changed.getClass()
                && head(old.head(), changed.head())
                && (old.withHead(changed.head()).equals(changed) || content(old, changed));
    }

    private static boolean head(RuleHead old, RuleHead changed) {
        boolean on = old.disabled() || !changed.disabled();
        boolean people =
                changed.staff().equals(StaffSelector.all()) || changed.staff().equals(old.staff());
        return on
                && people
                && encloses(changed.validity(), old.validity())
                && enforcement(old.enforcement(), changed.enforcement())
                && old.legal().equals(changed.legal());
    }

    private static boolean encloses(@Nullable DateRange outer, @Nullable DateRange inner) {
        return outer == null || (inner != null && outer.encloses(inner));
    }

    private static boolean enforcement(Enforcement old, Enforcement changed) {
        if (old.mustHold()) {
            return changed.mustHold()
                    && (old.kind() != Enforcement.Kind.PROTECTED || changed.kind() == Enforcement.Kind.PROTECTED);
        }
        return changed.mustHold()
                || (changed.weight() >= old.weight()
                        && (old.growth() == changed.growth() || changed.growth() == Enforcement.Growth.SQUARED));
    }

    private static boolean content(Rule old, Rule changed) {
        if (old instanceof ConsecutiveWork a && changed instanceof ConsecutiveWork b) {
            return a.border() == b.border() && limits(a.limits(), b.limits());
        }
        if (old instanceof ConsecutiveRest a && changed instanceof ConsecutiveRest b) {
            return a.border() == b.border() && limits(a.limits(), b.limits());
        }
        if (old instanceof ConsecutiveShifts a && changed instanceof ConsecutiveShifts b) {
            return a.border() == b.border() && a.shifts().equals(b.shifts()) && limits(a.limits(), b.limits());
        }
        if (old instanceof CountInWindow a && changed instanceof CountInWindow b) {
            return a.measure() == b.measure()
                    && a.shifts().equals(b.shifts())
                    && a.days().equals(b.days())
                    && a.window().equals(b.window())
                    && limits(a.limits(), b.limits());
        }
        if (old instanceof RestBetweenShifts a && changed instanceof RestBetweenShifts b) {
            return b.minutes() >= a.minutes()
                    && (b.shifts().isAny() || b.shifts().equals(a.shifts()));
        }
        if (old instanceof RestAfterShifts a && changed instanceof RestAfterShifts b) {
            return b.daysOff() >= a.daysOff()
                    && b.runAtLeast() <= a.runAtLeast()
                    && b.shifts().equals(a.shifts());
        }
        if (old instanceof ShiftLength a && changed instanceof ShiftLength b) {
            return b.maximumMinutes() <= a.maximumMinutes()
                    && (b.shifts().isAny() || b.shifts().equals(a.shifts()));
        }
        return old instanceof MotherhoodProtection a && changed instanceof MotherhoodProtection b && motherhood(a, b);
    }

    private static boolean motherhood(MotherhoodProtection a, MotherhoodProtection b) {
        boolean kinds =
                b.kinds().isEmpty() || (!a.kinds().isEmpty() && b.kinds().containsAll(a.kinds()));
        boolean length =
                a.maximumMinutes() == 0 || (b.maximumMinutes() > 0 && b.maximumMinutes() <= a.maximumMinutes());
        int from = a.nightFrom().toSecondOfDay() - b.nightFrom().toSecondOfDay();
        int to = b.nightTo().toSecondOfDay() - a.nightTo().toSecondOfDay();
        boolean sameSide = a.nightFrom().isAfter(a.nightTo()) == b.nightFrom().isAfter(b.nightTo());
        return kinds && length && sameSide && from >= 0 && to >= 0;
    }

    private static boolean limits(Limits old, Limits changed) {
        Integer low = old.minimum();
        Integer high = old.maximum();
        Integer newLow = changed.minimum();
        Integer newHigh = changed.maximum();
        return (low == null || (newLow != null && newLow >= low))
                && (high == null || (newHigh != null && newHigh <= high))
                && java.util.Objects.equals(old.belowMinimum(), changed.belowMinimum())
                && java.util.Objects.equals(old.aboveMaximum(), changed.aboveMaximum());
    }
}
