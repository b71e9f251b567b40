package io.github.hospitalhr.quickstart.balance;

import io.github.hospitalhr.scheduling.attendance.ClockEvent;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up clock events for a roster: most people are in time, some are late, leave early, forget to clock out or stay away. */
final class ClockDesk {

    private ClockDesk() {}

    static List<ClockEvent> events(RosterProblem problem, Roster roster, long seed) {
        Random random = new Random(seed * 31 + problem.unit().value().hashCode());
        List<ClockEvent> events = new ArrayList<>();
        for (Assignment a : roster.assignments()) {
            ShiftType shift = problem.shift(a.shift()).orElseThrow();
            LocalDate endDay = shift.crossesMidnight() ? a.date().plusDays(1) : a.date();
            Instant start =
                    a.date().atTime(shift.start()).atZone(problem.zone()).toInstant();
            Instant end = endDay.atTime(shift.end()).atZone(problem.zone()).toInstant();
            String id = a.staff() + "/" + a.date();
            int luck = random.nextInt(400);
            int early = random.nextInt(15);
            int stays = random.nextInt(20);
            if (luck > 0) {
                long minutes = luck < 7 ? -6L - random.nextInt(30) : early;
                events.add(ClockEvent.of(
                        id + "/in", a.staff(), start.minusSeconds(60 * minutes), ClockEvent.Direction.IN));
            }
            if (luck > 0 && (luck < 393 || luck > 395)) {
                long minutes = luck < 397 ? stays : -8L - random.nextInt(40);
                events.add(
                        ClockEvent.of(id + "/out", a.staff(), end.plusSeconds(60 * minutes), ClockEvent.Direction.OUT));
            }
        }
        return events;
    }
}
