package io.github.hospitalhr.scheduling.ledger;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;

/** Random wards and rosters of a month, as values of a seed; the rosters keep no rule. */
public final class SmallMonths {

    private SmallMonths() {}

    /** A ward of 1 to 8 people with random contracts and leave. */
    public static RosterProblem ward(Random random, String unit, YearMonth month) {
        var builder = RosterProblem.builder(unit, month)
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("P", "小夜", "16:00", "00:00"),
                        ShiftType.of("N", "大夜", "00:00", "08:00").tags(ShiftType.NIGHT));
        int people = 1 + random.nextInt(8);
        for (int p = 0; p < people; p++) {
            Staff person = Staff.of("n" + p, "护士" + p).contractPercent(10 + 10 * random.nextInt(10));
            if (random.nextInt(3) == 0) {
                LocalDate from = month.atDay(1 + random.nextInt(20));
                person = person.leave(Leave.of(DateRange.of(from, from.plusDays(1 + random.nextInt(8))), "annual"));
            }
            builder.staff(person);
        }
        return builder.build();
    }

    /** Random duties, none during leave. */
    public static Roster roster(Random random, RosterProblem ward) {
        RosterBuilder roster = Roster.builder(ward.unit().value(), ward.period());
        for (Staff person : ward.staff()) {
            for (int d = 0; d < ward.days(); d++) {
                LocalDate day = ward.date(d);
                int code = random.nextInt(5);
                if (code < 3 && person.leaves().stream().noneMatch(l -> l.days().contains(day))) {
                    roster.assign(person.id(), day, "APN".substring(code, code + 1));
                }
            }
        }
        return roster.build();
    }
}
