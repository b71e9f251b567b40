package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches clock events to the published roster. Each event belongs to the duty whose start (coming) or end (leaving) is nearest; the first
 * coming and the last leaving count. Events of no duty are presences without one. A duty during leave, and on-call duty, is not
 * expected. Immutable and safe for use by several threads.
 */
public final class AttendanceMatcher {

    private final AttendancePolicy policy;

    /**
     * A matcher.
     *
     * @param policy how attendance is judged
     */
    public AttendanceMatcher(AttendancePolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * Matches and judges.
     *
     * @param problem the problem of the roster
     * @param roster the published roster
     * @param events the events, in any order
     * @param corrections corrections of people of the ward; only approved ones count
     * @param asOf now; duties whose clocking-out may still come are not judged
     * @return what happened
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException naming every person and shift the problem does not know
     */
    public AttendanceReport match(
            RosterProblem problem,
            Roster roster,
            List<ClockEvent> events,
            List<AttendanceCorrection> corrections,
            Instant asOf) {
        roster.requireKnownTo(problem);
        Map<String, List<ClockEvent>> byPerson = new LinkedHashMap<>();
        problem.staff().forEach(person -> byPerson.put(person.id(), new ArrayList<>()));
        List<String> strangers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ClockEvent event : events) {
            List<ClockEvent> own = byPerson.get(event.person());
            if (own == null) {
                strangers.add(event.id());
            } else if (seen.add(event.id()) && !event.at().isAfter(asOf)) {
                own.add(event);
            }
        }
        List<AttendanceDay> days = new ArrayList<>();
        int open = 0;
        for (Staff person : problem.staff()) {
            List<ClockEvent> own = byPerson.getOrDefault(person.id(), List.of());
            own.sort(Comparator.comparing(ClockEvent::at).thenComparing(ClockEvent::id));
            List<MatchedDuty> duties = duties(problem, roster, person);
            List<AttendanceDay> judged =
                    new ArrayList<>(new Presences(problem.zone()).unplanned(person.id(), assign(own, duties)));
            correct(duties, corrections, person.id());
            for (int i = 0; i < duties.size(); i++) {
                MatchedDuty duty = duties.get(i);
                if (duty.to.plus(Duration.ofMinutes(policy.after())).isAfter(asOf) && !duty.ended) {
                    open++;
                } else {
                    MatchedDuty before = i == 0 ? null : duties.get(i - 1);
                    MatchedDuty next = i + 1 == duties.size() ? null : duties.get(i + 1);
                    judged.add(judge(person.id(), duty, before, next));
                }
            }
            judged.sort(Comparator.comparing(AttendanceMatcher::begin));
            days.addAll(judged);
        }
        return new AttendanceReport(problem.unit(), problem.period(), asOf, days, open, strangers);
    }

    private static Instant begin(AttendanceDay day) {
        Instant planned = day.plannedFrom();
        Instant in = day.in();
        return planned != null ? planned : in != null ? in : Objects.requireNonNull(day.out());
    }

    /** The duties that a person is expected at, by their start. */
    static List<MatchedDuty> duties(RosterProblem problem, Roster roster, Staff person) {
        List<MatchedDuty> duties = new ArrayList<>();
        for (Assignment a : roster.assignments()) {
            if (a.staff().equals(person.id()) && person.isPresent(a.date())) {
                ShiftType shift = problem.shift(a.shift()).orElseThrow();
                if (!shift.tags().contains(ShiftType.ON_CALL)) {
                    duties.add(new MatchedDuty(a.date(), shift, problem.zone()));
                }
            }
        }
        duties.sort(Comparator.comparing(duty -> duty.from));
        return duties;
    }

    /** Gives each event to a duty; the events that belong to none. */
    private List<ClockEvent> assign(List<ClockEvent> events, List<MatchedDuty> duties) {
        List<ClockEvent> left = new ArrayList<>();
        for (ClockEvent event : events) {
            MatchedDuty coming = nearest(duties, event, true);
            MatchedDuty leaving = nearest(duties, event, false);
            Duration toStart = coming == null ? null : coming.fromStart(event.at(), policy);
            Duration toEnd = leaving == null ? null : leaving.fromEnd(event.at(), policy);
            if (coming != null && toStart != null && isComing(event, leaving, toStart, toEnd)) {
                coming.clockIn(event.at());
            } else if (leaving != null) {
                leaving.clockOut(event.at(), event.direction() == ClockEvent.Direction.OUT);
            } else {
                left.add(event);
            }
        }
        duties.forEach(MatchedDuty::settle);
        return left;
    }

    /** Of a device that does not tell, the nearer border counts. */
    private static boolean isComing(
            ClockEvent event, @Nullable MatchedDuty leaving, Duration toStart, @Nullable Duration toEnd) {
        if (event.direction() != ClockEvent.Direction.UNKNOWN || leaving == null || toEnd == null) {
            return true;
        }
        int nearer = toStart.compareTo(toEnd);
        return nearer < 0 || (nearer == 0 && leaving.out != null);
    }

    private @Nullable MatchedDuty nearest(List<MatchedDuty> duties, ClockEvent event, boolean coming) {
        ClockEvent.Direction other = coming ? ClockEvent.Direction.OUT : ClockEvent.Direction.IN;
        MatchedDuty best = null;
        Duration least = null;
        if (event.direction() != other) {
            for (MatchedDuty duty : duties) {
                Duration far = coming ? duty.fromStart(event.at(), policy) : duty.fromEnd(event.at(), policy);
                if (far != null && (least == null || far.compareTo(least) < 0)) {
                    best = duty;
                    least = far;
                }
            }
        }
        return best;
    }

    private static void correct(List<MatchedDuty> duties, List<AttendanceCorrection> corrections, String person) {
        for (AttendanceCorrection correction : corrections) {
            if (correction.person().equals(person) && correction.state() == AttendanceCorrection.State.APPROVED) {
                duties.stream().filter(d -> d.date.equals(correction.date())).forEach(duty -> {
                    duty.in = correction.in() == null ? duty.in : correction.in();
                    duty.out = correction.out() == null ? duty.out : correction.out();
                    duty.corrected = true;
                    duty.ended |= correction.out() != null;
                });
            }
        }
    }

    private AttendanceDay judge(
            String person, MatchedDuty duty, @Nullable MatchedDuty before, @Nullable MatchedDuty next) {
        // Duties that follow on without a gap need no clocking between them.
        boolean follows = before != null && before.to.equals(duty.from) && before.in != null && duty.out != null;
        boolean goesOn = next != null && duty.to.equals(next.from) && duty.in != null && next.out != null;
        Instant in = duty.in == null && follows ? duty.from : duty.in;
        Instant out = duty.out == null && goesOn ? duty.to : duty.out;
        List<AttendanceException> exceptions = new ArrayList<>();
        long worked = 0;
        long overtime = 0;
        if (in == null && out == null) {
            exceptions.add(new AttendanceException(
                    AttendanceException.Kind.ABSENT,
                    Duration.between(duty.from, duty.to).toMinutes()));
        } else if (in == null) {
            exceptions.add(new AttendanceException(AttendanceException.Kind.NO_CLOCK_IN, 0));
        } else if (out == null) {
            exceptions.add(new AttendanceException(AttendanceException.Kind.NO_CLOCK_OUT, 0));
        }
        if (in != null) {
            exceed(exceptions, AttendanceException.Kind.LATE, duty.from, in, policy.lateGrace());
        }
        if (out != null) {
            exceed(exceptions, AttendanceException.Kind.EARLY_LEAVE, out, duty.to, policy.earlyGrace());
        }
        if (in != null && out != null) {
            worked = worked(duty, in, out);
            long stayed = Duration.between(duty.to, out).toMinutes();
            overtime = policy.overtimeFrom() > 0 && stayed >= policy.overtimeFrom() ? stayed : 0;
        }
        return new AttendanceDay(
                person,
                duty.date,
                duty.shift.code(),
                duty.from,
                duty.to,
                in,
                out,
                worked,
                overtime,
                exceptions,
                duty.corrected);
    }

    private static void exceed(
            List<AttendanceException> exceptions,
            AttendanceException.Kind kind,
            Instant first,
            Instant second,
            int grace) {
        long minutes = Duration.between(first, second).toMinutes();
        if (minutes > grace) {
            exceptions.add(new AttendanceException(kind, minutes));
        }
    }

    /** Presence inside the planned time; the unpaid break is taken off whoever was there more than half of it. */
    private static long worked(MatchedDuty duty, Instant in, Instant out) {
        Instant first = in.isAfter(duty.from) ? in : duty.from;
        Instant last = out.isBefore(duty.to) ? out : duty.to;
        long present = Math.max(0, Duration.between(first, last).toMinutes());
        long rest = Math.max(0, duty.shift.clockMinutes() - duty.shift.paidMinutes());
        return present * 2 > duty.shift.clockMinutes() ? present - Math.min(present, rest) : present;
    }
}
