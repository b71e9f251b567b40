package io.github.hospitalhr.scheduling.check;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.rule.*;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded random problems with random rules of the whole vocabulary, and random rosters for them. */
final class RandomWards {

    private static final String[] CODES = {"A", "P", "N", "L"};

    private final SplittableRandom random;
    private LocalDate from = LocalDate.EPOCH;

    RandomWards(long seed) {
        random = new SplittableRandom(seed);
    }

    private int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    RosterProblem problem() {
        from = LocalDate.of(2026, 3, 20).plusDays(between(0, 9));
        int days = between(1, 24);
        RosterProblemBuilder b = RosterProblem.builder("w", DateRange.of(from, from.plusDays(days)))
                .zone(ZoneId.of("Europe/Berlin"))
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00").place("east"),
                        ShiftType.of("P", "小夜", "16:00", "00:00").place("west"),
                        ShiftType.of("N", "大夜", "21:30", "07:30"),
                        ShiftType.of("L", "值班", "08:00", "08:00").place("west"));
        int people = between(1, 6);
        for (int i = 0; i < people; i++) {
            Staff p = Staff.of("n" + i, "").skills(random.nextBoolean() ? new String[] {"RN"} : new String[] {"AS"});
            p = p.history(codes(random.nextInt(3) == 0 ? 0 : between(0, 12)))
                    .lookAhead(codes(random.nextInt(3) == 0 ? between(1, 5) : 0));
            p = random.nextInt(3) == 0 ? p.contractPercent(between(40, 120)) : p;
            if (random.nextInt(4) == 0) {
                LocalDate leave = from.plusDays(between(0, days));
                p = p.leave(new Leave(DateRange.of(leave, leave.plusDays(between(1, 3))), "annual", between(0, 480)));
            }
            if (random.nextInt(4) == 0) {
                LocalDate start = from.plusDays(between(-3, days));
                p = p.protection(new Protection(
                        ProtectionKind.values()[random.nextInt(4)],
                        DateRange.of(start, start.plusDays(between(1, 9)))));
            }
            b.staff(random.nextBoolean() ? p.carried("r0", between(0, 3)).carried("r1", between(-2, 3)) : p);
            for (int k = between(0, 2); k > 0; k--) {
                String shift = random.nextBoolean() ? null : CODES[random.nextInt(4)];
                WorkRequest.Kind kind = random.nextBoolean() ? WorkRequest.Kind.ON : WorkRequest.Kind.OFF;
                b.request(new WorkRequest(
                        "n" + i,
                        from.plusDays(between(0, days - 1)),
                        kind,
                        shift,
                        between(0, 50),
                        random.nextBoolean() ? null : Instant.EPOCH.plusSeconds(between(0, 9))));
            }
        }
        int rules = between(1, 6);
        for (int i = 0; i < rules; i++) {
            b.rule(bound(rule("r" + i)));
        }
        return b.build();
    }

    private String[] codes(int length) {
        String[] codes = new String[length];
        for (int i = 0; i < length; i++) {
            codes[i] = random.nextInt(8) == 0 ? "*" : random.nextInt(2) == 0 ? "-" : CODES[random.nextInt(4)];
        }
        return codes;
    }

    private Rule bound(Rule rule) {
        Rule r = switch (between(0, 4)) {
            case 0 -> rule.soft(between(1, 30));
            case 1 -> rule.softSquared(between(1, 30));
            case 2 -> rule.protectedFloor();
            default -> rule;
        };
        if (random.nextInt(4) == 0) {
            LocalDate start = from.plusDays(between(-4, 6));
            r = r.during(
                    random.nextInt(3) == 0
                            ? DateRange.startingOn(start)
                            : DateRange.of(start, start.plusDays(between(1, 12))));
        }
        boolean keepsStaff = rule instanceof Pairing || rule instanceof Exclusion || rule instanceof OnCallTier;
        return keepsStaff || random.nextInt(3) > 0 ? r : r.forStaff(who());
    }

    private StaffSelector who() {
        return switch (between(0, 2)) {
            case 0 -> StaffSelector.ids("n0");
            case 1 ->
                new StaffSelector(
                        List.of(),
                        List.of(),
                        List.of("RN", "AS"),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        java.util.Map.of(),
                        null,
                        null);
            default -> StaffSelector.all();
        };
    }

    private ShiftSelector shifts() {
        return switch (between(0, 3)) {
            case 0 -> ShiftSelector.any();
            case 1 -> ShiftSelector.tagged("night");
            case 2 -> ShiftSelector.of("A", "P");
            default -> ShiftSelector.of(CODES[random.nextInt(4)]);
        };
    }

    private DaySelector days() {
        return random.nextBoolean()
                ? DaySelector.every()
                : DaySelector.on(DayOfWeek.of(between(1, 7)), DayOfWeek.SUNDAY);
    }

    private Limits limits(int most) {
        int low = between(0, most);
        int high = between(low, most + 1);
        Enforcement other = random.nextInt(3) == 0 ? Enforcement.soft(between(1, 9)) : null;
        return switch (between(0, 2)) {
            case 0 -> Limits.atMost(high);
            case 1 -> Limits.atLeast(low);
            default -> new Limits(low, high, other, null);
        };
    }

    private BorderPolicy border() {
        return BorderPolicy.values()[random.nextInt(3)];
    }

    private WeekendDefinition weekend() {
        return WeekendDefinition.values()[random.nextInt(4)];
    }

    private Window window() {
        return switch (between(0, 4)) {
            case 0 -> Window.week();
            case 1 -> Window.month();
            case 2 -> Window.rolling(between(2, 7));
            case 3 -> Window.blocks(between(1, 9));
            default -> Window.period();
        };
    }

    private Rule rule(String id) {
        return switch (between(0, 34)) {
            case 0 -> Coverage.atLeast(id, shifts(), between(0, 3)).onDays(days());
            case 1 ->
                Coverage.atLeast(id, shifts(), between(0, 2))
                        .preferring(between(2, 3), Enforcement.soft(7))
                        .atMost(between(3, 4), Enforcement.softSquared(2));
            case 2 -> new SkillMix(RuleHead.of(id).withStaff(who()), shifts(), days(), between(1, 100));
            case 3 ->
                AlternativeStaffing.of(
                        id,
                        List.of(
                                new StaffingPattern("a", List.of(new StaffingPattern.Need(shifts(), who(), 3)), 0),
                                new StaffingPattern(
                                        "b",
                                        List.of(
                                                new StaffingPattern.Need(shifts(), who(), 1),
                                                new StaffingPattern.Need(shifts(), StaffSelector.all(), 2)),
                                        1)));
            case 4 -> Pairing.of(id, StaffSelector.ids("n0"), who());
            case 5 -> Exclusion.of(id, StaffSelector.all(), StaffSelector.all());
            case 6 -> Exclusion.of(id, StaffSelector.ids("n0"), StaffSelector.all());
            case 7 -> new ConditionalPresence(RuleHead.of(id), shifts(), who(), shifts(), between(1, 2), days());
            case 8 -> count(id);
            case 9 -> count(id);
            case 10 -> new WeekendsWorked(RuleHead.of(id), weekend(), shifts(), limits(3));
            case 11 -> ConsecutiveWork.of(id, limits(5), border());
            case 12 -> ConsecutiveRest.of(id, limits(4), border());
            case 13 -> ConsecutiveShifts.of(id, shifts(), limits(4), border());
            case 14 -> CompleteWeekend.of(id, weekend());
            case 15 -> IdenticalWeekend.of(id, weekend());
            case 16 -> NoNightBeforeFreeWeekend.of(id, weekend(), shifts());
            case 17 ->
                ForbiddenSuccession.of(
                        id, List.of(new Succession(shifts(), shifts()), new Succession(shifts(), shifts())));
            case 18 -> pattern(id);
            case 19 -> new RestBetweenShifts(RuleHead.of(id), between(300, 3000), shifts());
            case 20 -> new RestAfterShifts(RuleHead.of(id), shifts(), between(1, 3), between(1, 3));
            case 21 -> new AvoidedShifts(RuleHead.of(id), shifts(), days());
            case 22 -> ShiftKindsPerWeek.atMost(id, between(1, 3));
            case 23 -> random.nextBoolean() ? ForwardRotation.of(id) : NoSingleDayOff.of(id);
            case 24 -> ContinuityOfPlace.of(id);
            case 25 -> random.nextBoolean() ? NightDedicated.of(id, who(), shifts()) : ShiftLength.atMost(id, 600);
            case 26 -> OnCallTier.of(id, 1, ShiftSelector.of("L"), who());
            case 27 -> ConsecutiveWeekends.of(id, weekend(), limits(2), border());
            case 28 -> random.nextBoolean() ? AlternateWeekends.of(id, weekend()) : BorrowedStaff.of(id, who());
            case 29 -> daily(id);
            case 30 ->
                new MotherhoodProtection(
                        RuleHead.of(id),
                        random.nextBoolean() ? List.of() : List.of(ProtectionKind.NURSING),
                        LocalTime.of(between(20, 23), 0),
                        LocalTime.of(between(4, 7), 30),
                        random.nextBoolean() ? 0 : 500);
            case 31 ->
                new HonourRequests(
                        RuleHead.of(id),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : Instant.EPOCH.plusSeconds(between(0, 9)),
                        random.nextBoolean() ? null : Integer.valueOf(between(0, 2)));
            case 32 -> ContractHours.of(id, between(0, 80) * 60, between(0, 10) * 60);
            case 33 -> new Fairness(RuleHead.of(id), shifts(), days(), between(0, 5), between(0, 2));
            default -> new Fairness(RuleHead.of(id), shifts(), days(), null, between(0, 1));
        };
    }

    private Rule daily(String id) {
        List<DailyNeed> needs = new ArrayList<>();
        for (int d = 0; d < 8; d++) {
            if (random.nextBoolean()) {
                int low = between(0, 3);
                needs.add(new DailyNeed(
                        from.plusDays(d),
                        low,
                        random.nextBoolean() ? null : Integer.valueOf(low + 1),
                        low + between(1, 2)));
            }
        }
        return new DailyCoverage(
                RuleHead.of(id), shifts(), null, needs, Enforcement.soft(between(1, 9)), Enforcement.softSquared(3));
    }

    private Rule count(String id) {
        Window window = window();
        boolean rolling = window.kind() == Window.Kind.ROLLING;
        Measure measure = rolling
                ? pick(List.of(Measure.ASSIGNMENTS, Measure.FREE_DAYS))
                : pick(List.of(Measure.ASSIGNMENTS, Measure.FREE_DAYS, Measure.HOURS, Measure.MINUTES));
        Limits limits = limits(measure == Measure.HOURS ? 60 : measure == Measure.MINUTES ? 3600 : 4);
        return new CountInWindow(
                RuleHead.of(id), measure, shifts(), rolling ? DaySelector.every() : days(), window, limits);
    }

    private Rule pattern(String id) {
        List<PatternEntry> entries = new ArrayList<>();
        int length = between(1, 5);
        DayOfWeek day = DayOfWeek.of(between(1, 7));
        boolean anchored = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            PatternEntry e = switch (between(0, 2)) {
                case 0 -> PatternEntry.free();
                case 1 -> PatternEntry.any();
                default -> PatternEntry.shift(shifts());
            };
            entries.add(anchored ? e.on(day.plus(i)) : e);
        }
        return ForbiddenPattern.of(id, entries);
    }

    Roster roster(RosterProblem problem) {
        double free = random.nextDouble();
        double stay = random.nextDouble();
        RosterBuilder b = Roster.builder("w", problem.period());
        for (Staff p : problem.staff()) {
            String last = "-";
            for (int d = 0; d < problem.days(); d++) {
                if (random.nextDouble() > stay) {
                    last = random.nextDouble() < free ? "-" : CODES[random.nextInt(4)];
                }
                if (!last.equals("-")) {
                    b.set(p.id(), problem.date(d), Duty.of(last));
                }
            }
        }
        return b.build();
    }

    String code() {
        return CODES[random.nextInt(4)];
    }

    int number(int bound) {
        return random.nextInt(bound);
    }
}
