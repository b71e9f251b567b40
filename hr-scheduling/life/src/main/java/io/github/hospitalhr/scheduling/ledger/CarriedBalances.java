package io.github.hospitalhr.scheduling.ledger;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Brings the balances of the fairness ledger into the next month's problem, where its {@link Fairness} rules read them. */
public final class CarriedBalances {

    private CarriedBalances() {}

    /**
     * A problem whose people carry their balances into each fairness rule of the same identifier as a line. A balance of points
     * becomes a number of shifts (divided by the points of one shift, rounded half up).
     *
     * @param problem next month's problem
     * @param scheme the lines
     * @param ledger the ledger; entries before the problem's first day count
     * @param mostShifts largest carried value either way, at least 0: what is more waits in the ledger for later months, so that
     *     nobody has to make up for half a year in one month
     * @return the problem with carried values set, in place of older ones under these identifiers
     */
    public static RosterProblem into(RosterProblem problem, PointScheme scheme, Ledger ledger, int mostShifts) {
        if (mostShifts < 0) {
            throw new IllegalArgumentException(
                    "mostShifts (" + mostShifts + ") must be 0 or more.\nMaybe 3: three shifts more or fewer a month.");
        }
        List<Staff> people = problem.staff();
        for (Rule rule : problem.rules()) {
            if (rule instanceof Fairness fairness) {
                for (PointLine line : scheme.lines()) {
                    if (line.id().equals(rule.id())) {
                        people = people.stream()
                                .map(p -> carry(p, fairness, line, problem, ledger, mostShifts))
                                .toList();
                    }
                }
            }
        }
        return problem.toBuilder().replaceStaff(people).build();
    }

    private static Staff carry(
            Staff person, Fairness rule, PointLine line, RosterProblem problem, Ledger ledger, int most) {
        if (!person.isIn(rule.head().staff(), problem.grades())) {
            return person;
        }
        BigDecimal balance =
                ledger.balanceBefore(person.id(), line.id(), problem.period().from());
        int shifts = balance.divide(line.points(), 0, RoundingMode.HALF_UP).intValue();
        return person.carried(rule.id(), Math.max(-most, Math.min(most, shifts)));
    }
}
