package io.github.hospitalhr.scheduling.rule;

import io.github.hospitalhr.domain.time.DateRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One rule of each kind, as a ward might state it; shown in the reference. */
final class RuleExamples {

    private static final ShiftSelector NIGHT = ShiftSelector.tagged("night");
    private static final StaffSelector NEW = StaffSelector.grade("N0");
    private static final StaffSelector SENIOR = StaffSelector.gradeAtLeast("N3");
    private static final WeekendDefinition WEEKEND = WeekendDefinition.SATURDAY_SUNDAY;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private RuleExamples() {}

    static List<Rule> all() {
        return List.of(
                Coverage.atLeast("need.N", NIGHT, 2).preferring(3, Enforcement.soft(10)),
                DailyCoverage.of(
                        "need.daily",
                        ShiftSelector.of("A"),
                        List.of(new DailyNeed(FIRST, 4, null, 6), new DailyNeed(FIRST.plusDays(1), 5, null, 7))),
                SkillMix.of("mix.N", NIGHT, 50).forStaff(SENIOR),
                AlternativeStaffing.of(
                        "staffing.N",
                        List.of(
                                new StaffingPattern(
                                        "3", List.of(new StaffingPattern.Need(NIGHT, StaffSelector.all(), 3)), 0),
                                new StaffingPattern("2+1", List.of(new StaffingPattern.Need(NIGHT, SENIOR, 2)), 1))),
                Pairing.of("mentor", NEW, SENIOR),
                Exclusion.of("apart", StaffSelector.ids("n1"), StaffSelector.ids("n2", "n3")),
                ConditionalPresence.of("escort", NIGHT, SENIOR, NIGHT, 1).forStaff(NEW),
                CountInWindow.assignments("nights.month", NIGHT, Window.month(), Limits.atMost(8)),
                ContractHours.of("hours", 165 * 60, 8 * 60).soft(20),
                WeekendsWorked.atMost("weekends", 3),
                ConsecutiveWork.atMost("work.run", 6),
                ConsecutiveRest.of("rest.run", Limits.atMost(5), BorderPolicy.HISTORY)
                        .soft(5),
                ConsecutiveShifts.atMost("night.run", NIGHT, 2),
                ConsecutiveWeekends.of("weekend.run", WEEKEND, Limits.atMost(2), BorderPolicy.HISTORY),
                AlternateWeekends.of("weekend.alternate", WEEKEND).soft(8),
                CompleteWeekend.of("weekend.complete", WEEKEND).soft(5),
                IdenticalWeekend.of("weekend.same", WEEKEND).soft(3),
                NoNightBeforeFreeWeekend.of("weekend.eve", WEEKEND, NIGHT).soft(6),
                ForbiddenSuccession.between("no-NA", NIGHT, ShiftSelector.of("A")),
                ForbiddenPattern.of(
                                "no-N-free-N",
                                List.of(PatternEntry.shift(NIGHT), PatternEntry.free(), PatternEntry.shift(NIGHT)))
                        .soft(4),
                RestBetweenShifts.hours("rest.hours", 11),
                RestAfterShifts.of("rest.nights", NIGHT, 2).soft(10),
                NightDedicated.of("dedicated", StaffSelector.group("nights"), NIGHT)
                        .during(DateRange.of(FIRST, FIRST.plusMonths(1))),
                new AvoidedShifts(
                        RuleHead.of("head.weekends").withStaff(StaffSelector.ids("n1")),
                        ShiftSelector.any(),
                        DaySelector.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                ShiftLength.atMost("length", 12 * 60),
                MotherhoodProtection.of("nursing").protectedFloor(),
                new HonourRequests(RuleHead.of("wishes"), true, Instant.parse("2026-11-20T16:00:00Z"), 4),
                Fairness.of("fair.nights", NIGHT, 1).softSquared(10),
                ShiftKindsPerWeek.atMost("kinds", 2),
                ForwardRotation.of("forward").soft(3),
                NoSingleDayOff.of("single").soft(3),
                ContinuityOfPlace.of("place").soft(2),
                BorrowedStaff.of("borrowed", StaffSelector.group("borrowed")).soft(50),
                OnCallTier.of("second-line", 2, ShiftSelector.of("L"), SENIOR));
    }
}
