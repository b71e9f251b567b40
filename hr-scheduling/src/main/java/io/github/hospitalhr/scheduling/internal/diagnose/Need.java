package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a hard rule asks of the heads of one day.
 *
 * @param rule index of the rule
 * @param day the day
 * @param duties which duties count
 * @param people who counts
 * @param least least number of heads, 0 for none
 * @param most greatest number of heads, {@link Integer#MAX_VALUE} for none
 */
record Need(int rule, int day, boolean[] duties, boolean[] people, int least, int most) {

    /** The needs of a model whose soft parts were left out. */
    static List<Need> of(RosterModel strict) {
        List<Need> needs = new ArrayList<>();
        for (DayRule rule : strict.dayRules()) {
            if (rule.function() instanceof DayRule.Demand demand) {
                int least = 0;
                int most = Integer.MAX_VALUE;
                for (Penalty p : Arrays.asList(demand.minimum(), demand.preferred())) {
                    if (p != null) {
                        least = p.under() > 0 ? Math.max(least, p.low()) : least;
                        most = p.over() > 0 ? Math.min(most, p.high()) : most;
                    }
                }
                boolean[] people = rule.people() == null ? null : rule.people()[0];
                needs.add(new Need(
                        rule.rule(),
                        rule.day(),
                        rule.duties()[0],
                        people == null ? everybody(strict.people()) : people,
                        least,
                        most));
            }
        }
        return needs;
    }

    private static boolean[] everybody(int people) {
        boolean[] all = new boolean[people];
        Arrays.fill(all, true);
        return all;
    }

    /** Whether one assignment can never count for both. */
    boolean isDisjoint(Need other) {
        return !meet(duties, other.duties) || !meet(people, other.people);
    }

    private static boolean meet(boolean[] a, boolean[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] && b[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether whatever counts here counts there. */
    boolean isWithin(Need other) {
        return within(duties, other.duties) && within(people, other.people);
    }

    private static boolean within(boolean[] a, boolean[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] && !b[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a person can count here by a duty that is open. */
    boolean canCount(RosterModel model, int person) {
        for (int j = 1; j < duties.length && people[person]; j++) {
            if (duties[j] && RowSpace.open(model, person, day, j)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person must count here, since no other duty is open. */
    boolean mustCount(RosterModel model, int person) {
        boolean any = false;
        for (int j = 0; j < duties.length; j++) {
            if (RowSpace.open(model, person, day, j)) {
                if (!duties[j] || !people[person]) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
