package io.github.hospitalhr.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clock events against the roster. */
class AttendanceMatcherTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AttendanceMatcher MATCHER = new AttendanceMatcher(AttendancePolicy.DEFAULT);

    private final RosterProblem ward = ward(CHINA);
    private int events;

    private static RosterProblem ward(ZoneId zone) {
        return RosterProblem.builder("icu", YearMonth.of(2026, 10))
                .zone(zone)
                .shift(
                        ShiftType.of("A", "白班", "08:00", "17:00").paidMinutes(480),
                        ShiftType.of("P", "小夜", "17:00", "00:00"),
                        ShiftType.of("O", "大夜", "00:00", "08:00"),
                        ShiftType.of("N", "夜班", "20:00", "08:00"),
                        ShiftType.of("C", "听班", "08:00", "17:00").tags(ShiftType.ON_CALL))
                .staff(Staff.of("a", ""), Staff.of("b", ""))
                .build();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private ClockEvent in(String time) {
        return event(time, ClockEvent.Direction.IN, CHINA);
    }

    private ClockEvent out(String time) {
        return event(time, ClockEvent.Direction.OUT, CHINA);
    }

    private ClockEvent event(String time, ClockEvent.Direction direction, ZoneId zone) {
        return ClockEvent.of(
                "e" + events++,
                "a",
                LocalDateTime.parse("2026-10-" + time).atZone(zone).toInstant(),
                direction);
    }

    private static List<AttendanceDay> match(RosterProblem ward, Roster roster, List<ClockEvent> events) {
        return MATCHER.match(ward, roster, events, List.of(), Instant.parse("2026-11-02T00:00:00Z"))
                .days();
    }

    private List<AttendanceDay> onDay(String shift, ClockEvent... events) {
        Roster roster =
                Roster.builder("icu", ward.period()).assign("a", day(12), shift).build();
        return match(ward, roster, List.of(events));
    }

    private static List<String> told(List<AttendanceDay> days) {
        return days.stream()
                .map(d -> d.date().getDayOfMonth() + " " + d.shift() + " " + d.workedMinutes() + "+"
                        + d.overtimeMinutes() + " "
                        + d.exceptions().stream()
                                .map(e -> e.kind() + ":" + e.minutes())
                                .toList())
                .toList();
    }

    @Test
    void inTimeAndWithinGraceIsNothingToLookAt() {
        assertThat(told(onDay("A", in("12T07:50"), out("12T17:10")))).containsExactly("12 A 480+0 []");
        assertThat(told(onDay("A", in("12T08:05"), out("12T16:55")))).containsExactly("12 A 470+0 []");
        assertThat(told(onDay("A", in("12T08:00"), out("12T17:30")))).containsExactly("12 A 480+30 []");
    }

    @Test
    void lateEarlyAbsentAndForgottenAreTold() {
        assertThat(told(onDay("A", in("12T08:06"), out("12T16:54"))))
                .containsExactly("12 A 468+0 [LATE:6, EARLY_LEAVE:6]");
        assertThat(told(onDay("A"))).containsExactly("12 A 0+0 [ABSENT:540]");
        assertThat(told(onDay("A", in("12T08:00")))).containsExactly("12 A 0+0 [NO_CLOCK_OUT:0]");
        assertThat(told(onDay("A", out("12T17:00")))).containsExactly("12 A 0+0 [NO_CLOCK_IN:0]");
        assertThat(told(onDay("A", in("12T13:00"), out("12T17:00")))).containsExactly("12 A 240+0 [LATE:300]");
    }

    @Test
    void aNightAcrossMidnightBelongsToTheDayItBegan() {
        assertThat(told(onDay("N", in("12T19:55"), out("13T08:02")))).containsExactly("12 N 720+0 []");
        assertThat(told(onDay("N", in("13T00:30"), out("13T08:00")))).containsExactly("12 N 450+0 [LATE:270]");
    }

    @Test
    void aPresenceWithoutDutyIsToldAndAnOnCallDutyIsNotExpected() {
        assertThat(told(onDay("C"))).isEmpty();
        assertThat(told(onDay("A", in("12T08:00"), out("12T17:00"), in("14T09:00"), out("14T11:30"))))
                .containsExactly("12 A 480+0 []", "14 null 0+0 [UNPLANNED:150]");
        assertThat(told(onDay("A", out("12T17:00"), in("12T08:00"), out("20T11:30"))))
                .containsExactly("12 A 480+0 []", "20 null 0+0 [UNPLANNED:0]");
    }

    @Test
    void dutiesThatFollowOnNeedNoClockingBetweenThem() {
        Roster roster = Roster.builder("icu", ward.period())
                .assign("a", day(12), "P")
                .assign("a", day(13), "O")
                .build();

        assertThat(told(match(ward, roster, List.of(in("12T17:00"), out("13T08:00")))))
                .containsExactly("12 P 420+0 []", "13 O 480+0 []");
    }

    @Test
    void aDeviceThatDoesNotTellTheDirectionIsUnderstood() {
        List<ClockEvent> plain = List.of(
                event("12T07:55", ClockEvent.Direction.UNKNOWN, CHINA),
                event("12T12:00", ClockEvent.Direction.UNKNOWN, CHINA),
                event("12T17:03", ClockEvent.Direction.UNKNOWN, CHINA));
        assertThat(told(onDay("A", plain.toArray(ClockEvent[]::new)))).containsExactly("12 A 480+0 []");
        assertThat(told(onDay("A", plain.get(2)))).containsExactly("12 A 0+0 [NO_CLOCK_IN:0]");
        assertThat(told(onDay(
                        "A",
                        event("12T14:00", ClockEvent.Direction.UNKNOWN, CHINA),
                        event("12T17:00", ClockEvent.Direction.UNKNOWN, CHINA))))
                .containsExactly("12 A 180+0 [LATE:360]");
    }

    @Test
    void aNightInWhichTheClocksGoBackIsAnHourLongerAndForwardAnHourShorter() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        RosterProblem there = ward(berlin);
        Roster roster =
                Roster.builder("icu", there.period()).assign("a", day(24), "N").build();
        List<ClockEvent> night = List.of(
                event("24T20:00", ClockEvent.Direction.IN, berlin),
                event("25T08:00", ClockEvent.Direction.OUT, berlin));
        assertThat(told(match(there, roster, night))).containsExactly("24 N 780+0 []");

        RosterProblem march = RosterProblem.builder("icu", YearMonth.of(2026, 3))
                .zone(berlin)
                .shift(ShiftType.of("N", "夜班", "20:00", "08:00"))
                .staff(Staff.of("a", ""))
                .build();
        Roster spring = Roster.builder("icu", march.period())
                .assign("a", LocalDate.of(2026, 3, 28), "N")
                .build();
        Instant start = LocalDateTime.parse("2026-03-28T20:00").atZone(berlin).toInstant();
        List<ClockEvent> shorter = List.of(
                ClockEvent.of("s1", "a", start, ClockEvent.Direction.IN),
                ClockEvent.of("s2", "a", start.plus(Duration.ofHours(11)), ClockEvent.Direction.OUT));
        assertThat(told(match(march, spring, shorter))).containsExactly("28 N 660+0 []");
    }

    @Test
    void whatIsNotOverIsOpenAndLeaveIsNotAbsence() {
        RosterProblem sick = ward.toBuilder()
                .replaceStaff(List.of(
                        Staff.of("a", "").leave(Leave.of(DateRange.of(day(12), day(13)), "sick")), Staff.of("b", "")))
                .build();
        Roster roster = Roster.builder("icu", ward.period())
                .assign("a", day(12), "A")
                .assign("b", day(13), "A")
                .build();

        // 17:00 in Shanghai is 9:00 UTC; clocking out may still come until 13:00.
        AttendanceReport report =
                MATCHER.match(sick, roster, List.of(), List.of(), Instant.parse("2026-10-13T12:59:59Z"));
        assertThat(report.days()).isEmpty();
        assertThat(report.open()).isOne();
        assertThat(MATCHER.match(sick, roster, List.of(), List.of(), Instant.parse("2026-10-13T13:00:00Z"))
                        .days())
                .singleElement()
                .matches(d -> d.has(AttendanceException.Kind.ABSENT));
    }

    @Test
    void strangersAndRepeatedEventsAreToldNotLost() {
        ClockEvent stranger =
                ClockEvent.of("x1", "gone", Instant.parse("2026-10-12T00:00:00Z"), ClockEvent.Direction.IN);
        ClockEvent in = in("12T08:00");
        Roster roster =
                Roster.builder("icu", ward.period()).assign("a", day(12), "A").build();

        AttendanceReport report = MATCHER.match(
                ward,
                roster,
                List.of(stranger, in, in, out("12T17:00")),
                List.of(),
                Instant.parse("2026-11-02T00:00:00Z"));

        assertThat(report.strangers()).containsExactly("x1");
        assertThat(told(report.days())).containsExactly("12 A 480+0 []");
    }

    @Test
    void whoeverComesAndGoesInTimeHasNoExceptionWhateverTheOrderOfEvents() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            var roster = Roster.builder("icu", ward.period());
            List<ClockEvent> events = new ArrayList<>();
            int duties = 0;
            Instant free = Instant.MIN;
            for (int d = 1; d <= 31; d++) {
                int code = random.nextInt(6);
                if (code < 4) {
                    ShiftType shift = ward.shifts().get(code);
                    Instant from = day(d).atTime(shift.start()).atZone(CHINA).toInstant();
                    if (!from.isAfter(free.plus(Duration.ofHours(6)))) {
                        continue;
                    }
                    Instant to = from.plus(Duration.ofMinutes(shift.clockMinutes()));
                    free = to;
                    duties++;
                    roster.assign("a", day(d), shift.code());
                    boolean knows = random.nextBoolean();
                    events.add(ClockEvent.of(
                            seed + "i" + d,
                            "a",
                            from.minusSeconds(random.nextInt(3600)),
                            knows ? ClockEvent.Direction.IN : ClockEvent.Direction.UNKNOWN));
                    events.add(ClockEvent.of(
                            seed + "o" + d,
                            "a",
                            to.plusSeconds(random.nextInt(3600)),
                            knows ? ClockEvent.Direction.OUT : ClockEvent.Direction.UNKNOWN));
                }
            }
            Collections.shuffle(events, random);

            List<AttendanceDay> days = match(ward, roster.build(), events);

            assertThat(days)
                    .as("seed %d", seed)
                    .hasSize(duties)
                    .allMatch(d -> d.exceptions().isEmpty());
        }
    }
}
