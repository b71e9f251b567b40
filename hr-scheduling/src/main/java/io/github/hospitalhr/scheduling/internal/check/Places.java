package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers of people, days and duties that a caller names. */
final class Places {

    private Places() {}

    static int person(Ward ward, String staff) {
        int p = ward.personIndex(staff);
        if (p < 0) {
            throw new IllegalArgumentException(
                    "staff (" + staff + ") is not in the problem.\nMaybe the person belongs to another ward.");
        }
        return p;
    }

    static int day(Ward ward, LocalDate date) {
        int d = ward.day(date);
        if (d < 0 || d >= ward.days()) {
            throw new IllegalArgumentException("date (" + date + ") lies outside the period "
                    + ward.problem().period() + ".\nMaybe another month is meant.");
        }
        return d;
    }

    static int duty(Ward ward, @Nullable Duty duty) {
        int number = ward.dutyIndex(duty);
        if (number < 0) {
            throw new IllegalArgumentException("duty (" + duty
                    + ") is not in the problem.\nMaybe the shift needs a role, or its code is spelt otherwise.");
        }
        return number;
    }
}
