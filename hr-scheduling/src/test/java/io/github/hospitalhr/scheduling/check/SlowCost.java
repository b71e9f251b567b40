package io.github.hospitalhr.scheduling.check;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.*;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The rules once more, as plainly as they can be said: dates, texts and loops, no numbers, no automata, no sharing. */
final class SlowCost {

    private final RosterProblem problem;
    private final Roster roster;

    SlowCost(RosterProblem problem, Roster roster) {
        this.problem = problem;
        this.roster = roster;
    }

    RosterCost of(Rule rule) {
        if (rule instanceof Coverage r) {
            return days(
                    r.head(),
                    r.days(),
                    d -> levels(
                            r.head(),
                            count(r.head().staff(), r.shifts(), d),
                            r.minimum(),
                            r.preferred(),
                            r.maximum(),
                            r.belowPreferred(),
                            r.aboveMaximum()));
        } else if (rule instanceof SkillMix r) {
            return days(
                    r.head(),
                    r.days(),
                    d -> none(
                            r,
                            Math.max(
                                    0,
                                    (int) Math.ceil(count(StaffSelector.all(), r.shifts(), d) * r.percent() / 100.0)
                                            - count(r.head().staff(), r.shifts(), d))));
        } else if (rule instanceof AlternativeStaffing r) {
            return days(r.head(), r.days(), d -> {
                long best = Long.MAX_VALUE;
                for (StaffingPattern p : r.patterns()) {
                    long units = p.surcharge();
                    for (StaffingPattern.Need n : p.needs()) {
                        units += Math.max(0, n.minimum() - count(n.staff(), n.shifts(), d));
                    }
                    best = Math.min(best, units);
                }
                return none(r, best);
            });
        } else if (rule instanceof Pairing r) {
            return days(
                    r.head(),
                    r.days(),
                    d -> shifts(
                            r.shifts(),
                            s -> none(
                                    r,
                                    Math.max(
                                            0,
                                            count(r.head().staff(), one(s), d)
                                                    - r.perMentor() * count(r.mentors(), one(s), d)))));
        } else if (rule instanceof Exclusion r) {
            return days(r.head(), r.days(), d -> shifts(r.shifts(), s -> none(r, meetings(r, one(s), d))));
        } else if (rule instanceof ConditionalPresence r) {
            return days(
                    r.head(),
                    r.days(),
                    d -> none(
                            r,
                            count(r.head().staff(), r.shifts(), d) == 0
                                    ? 0
                                    : Math.max(0, r.minimum() - count(r.needed(), r.neededShifts(), d))));
        }
        RosterCost sum = RosterCost.ZERO;
        if (rule instanceof OnCallTier r) {
            sum = sum.plus(days(
                    r.head(),
                    r.days(),
                    d -> levels(
                            r.head(),
                            count(r.head().staff(), r.shifts(), d),
                            r.perDay(),
                            null,
                            r.perDay(),
                            null,
                            null)));
            for (Staff p : problem.staff()) {
                for (LocalDate d : period()) {
                    if (!is(r.head().staff(), p) && on(r.days(), d) && is(r.shifts(), code(p, d))) {
                        sum = sum.plus(none(r, 1));
                    }
                }
            }
        }
        for (Staff p : problem.staff()) {
            if (is(rule.head().staff(), p)) {
                sum = sum.plus(row(rule, p));
            }
        }
        return sum;
    }

    private RosterCost row(Rule rule, Staff p) {
        if (rule instanceof ConsecutiveWork r) {
            return runs(p, r, c -> !c.equals("-"), r.limits(), r.border());
        } else if (rule instanceof ConsecutiveRest r) {
            return runs(p, r, c -> c.equals("-"), r.limits(), r.border());
        } else if (rule instanceof ConsecutiveShifts r) {
            return runs(p, r, c -> is(r.shifts(), c), r.limits(), r.border());
        } else if (rule instanceof NoSingleDayOff r) {
            return runs(p, r, c -> c.equals("-"), Limits.atLeast(2), BorderPolicy.HISTORY);
        } else if (rule instanceof AvoidedShifts r) {
            return cells(p, r, d -> on(r.days(), d) && is(r.shifts(), code(p, d)));
        } else if (rule instanceof NightDedicated r) {
            return cells(p, r, d -> !code(p, d).equals("-") && !is(r.nights(), code(p, d)));
        } else if (rule instanceof BorrowedStaff r) {
            return cells(p, r, d -> is(r.shifts(), code(p, d)));
        } else if (rule instanceof ShiftLength r) {
            return cells(
                    p, r, d -> is(r.shifts(), code(p, d)) && type(code(p, d)).clockMinutes() > r.maximumMinutes());
        } else if (rule instanceof ForbiddenSuccession r) {
            return inside(
                    p,
                    r,
                    d -> known(p, d.minusDays(1))
                            && r.successions().stream()
                                    .anyMatch(s -> is(s.first(), code(p, d.minusDays(1))) && is(s.next(), code(p, d))));
        } else if (rule instanceof ForwardRotation r) {
            return inside(
                    p,
                    r,
                    d -> known(p, d.minusDays(1))
                            && isType(code(p, d))
                            && isType(code(p, d.minusDays(1)))
                            && is(r.shifts(), code(p, d))
                            && is(r.shifts(), code(p, d.minusDays(1)))
                            && type(code(p, d))
                                    .start()
                                    .isBefore(type(code(p, d.minusDays(1))).start()));
        } else if (rule instanceof RestBetweenShifts r) {
            return inside(p, r, d -> tooSoon(p, r, d));
        } else if (rule instanceof RestAfterShifts r) {
            return inside(p, r, d -> owed(p, r.shifts(), r.runAtLeast(), r.daysOff(), d));
        } else if (rule instanceof OnCallTier r) {
            return inside(p, r, d -> owed(p, r.shifts(), 1, r.daysOffAfter(), d));
        } else if (rule instanceof ContinuityOfPlace r) {
            return inside(p, r, d -> moved(p, d));
        } else if (rule instanceof ShiftKindsPerWeek r) {
            return kinds(p, r);
        } else if (rule instanceof WeekendsWorked r) {
            return weekends(p, r);
        } else if (rule instanceof CompleteWeekend r) {
            return blocks(p, r, r.weekend(), days -> gaps(p, days));
        } else if (rule instanceof IdenticalWeekend r) {
            return blocks(p, r, r.weekend(), days -> mixed(p, days));
        } else if (rule instanceof NoNightBeforeFreeWeekend r) {
            return blocks(
                    p,
                    r,
                    r.weekend(),
                    days -> days.get(0).equals(first())
                            ? 0
                            : days.stream().allMatch(d -> code(p, d).equals("-"))
                                            && is(
                                                    r.shifts(),
                                                    code(p, days.get(0).minusDays(1)))
                                    ? 1
                                    : 0);
        } else if (rule instanceof ForbiddenPattern r) {
            return cells(p, r, d -> matches(p, r, d));
        } else if (rule instanceof CountInWindow r) {
            return count(p, r);
        }
        return RosterCost.ZERO;
    }

    /* time */

    private LocalDate first() {
        return problem.period().from();
    }

    private LocalDate end() {
        return problem.period().to();
    }

    private List<LocalDate> period() {
        return first().datesUntil(end()).toList();
    }

    private LocalDate firstKnown(Staff p) {
        return first().minusDays(p.history().size());
    }

    private LocalDate endKnown(Staff p) {
        return end().plusDays(p.lookAhead().size());
    }

    private boolean known(Staff p, LocalDate d) {
        return !d.isBefore(firstKnown(p)) && d.isBefore(endKnown(p));
    }

    private String code(Staff p, LocalDate d) {
        if (d.isBefore(first())) {
            return p.history().get((int) ChronoUnit.DAYS.between(firstKnown(p), d));
        }
        if (!d.isBefore(end())) {
            return p.lookAhead().get((int) ChronoUnit.DAYS.between(end(), d));
        }
        return roster.duty(p.id(), d).map(Duty::shift).orElse("-");
    }

    private boolean on(DaySelector s, LocalDate d) {
        return s.weekdays().isEmpty() || s.weekdays().contains(d.getDayOfWeek());
    }

    /* people and shifts */

    private boolean is(StaffSelector s, Staff p) {
        return (s.ids().isEmpty() || s.ids().contains(p.id()))
                && (s.skills().isEmpty() || p.skills().stream().anyMatch(s.skills()::contains));
    }

    private boolean isType(String code) {
        return problem.shifts().stream().anyMatch(t -> t.code().equals(code));
    }

    private ShiftType type(String code) {
        return problem.shifts().stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private boolean is(ShiftSelector s, String code) {
        if (code.equals("-")) {
            return false;
        }
        return s.isAny()
                || s.codes().contains(code)
                || (isType(code) && type(code).tags().stream().anyMatch(s.tags()::contains));
    }

    private static ShiftSelector one(String code) {
        return ShiftSelector.of(code);
    }

    private int count(StaffSelector who, ShiftSelector shifts, LocalDate d) {
        return (int) problem.staff().stream()
                .filter(p -> is(who, p) && is(shifts, code(p, d)))
                .count();
    }

    private long meetings(Exclusion r, ShiftSelector shift, LocalDate d) {
        List<Staff> there =
                problem.staff().stream().filter(p -> is(shift, code(p, d))).toList();
        boolean same = problem.staff().stream().allMatch(p -> is(r.head().staff(), p) == is(r.others(), p));
        long pairs = 0;
        for (Staff a : there) {
            for (Staff b : there) {
                if (same) {
                    pairs += is(r.head().staff(), a) && is(r.head().staff(), b) && a.id().compareTo(b.id()) < 0 ? 1 : 0;
                } else {
                    pairs += is(r.head().staff(), a)
                                    && is(r.others(), b)
                                    && !is(r.head().staff(), b)
                            ? 1
                            : 0;
                }
            }
        }
        return pairs;
    }

    /* cost */

    private static RosterCost cost(Enforcement e, long units) {
        if (units <= 0) {
            return RosterCost.ZERO;
        }
        if (e.mustHold()) {
            return new RosterCost(units, 0);
        }
        return new RosterCost(0, e.weight() * (e.growth() == Enforcement.Growth.SQUARED ? units * units : units));
    }

    private static RosterCost none(Rule rule, long units) {
        return cost(rule.head().enforcement(), units);
    }

    private static Enforcement or(Enforcement own, Enforcement rules) {
        return own == null ? rules : own;
    }

    private static RosterCost levels(
            RuleHead head, int n, Integer least, Integer wanted, Integer most, Enforcement below, Enforcement above) {
        RosterCost sum = RosterCost.ZERO;
        sum = sum.plus(least == null ? RosterCost.ZERO : cost(head.enforcement(), least - n));
        sum = sum.plus(wanted == null ? RosterCost.ZERO : cost(or(below, head.enforcement()), wanted - n));
        return sum.plus(most == null ? RosterCost.ZERO : cost(or(above, head.enforcement()), n - most));
    }

    private static RosterCost limits(Rule rule, Limits l, long n, boolean judgeLow) {
        Enforcement own = rule.head().enforcement();
        RosterCost low =
                l.minimum() == null || !judgeLow ? RosterCost.ZERO : cost(or(l.belowMinimum(), own), l.minimum() - n);
        return low.plus(l.maximum() == null ? RosterCost.ZERO : cost(or(l.aboveMaximum(), own), n - l.maximum()));
    }

    private RosterCost days(RuleHead head, DaySelector days, java.util.function.Function<LocalDate, RosterCost> cost) {
        RosterCost sum = RosterCost.ZERO;
        for (LocalDate d : period()) {
            sum = sum.plus(on(days, d) ? cost.apply(d) : RosterCost.ZERO);
        }
        return sum;
    }

    private RosterCost shifts(ShiftSelector shifts, java.util.function.Function<String, RosterCost> cost) {
        RosterCost sum = RosterCost.ZERO;
        for (ShiftType t : problem.shifts()) {
            sum = sum.plus(is(shifts, t.code()) ? cost.apply(t.code()) : RosterCost.ZERO);
        }
        return sum;
    }

    private RosterCost cells(Staff p, Rule r, Predicate<LocalDate> broken) {
        RosterCost sum = RosterCost.ZERO;
        for (LocalDate d : period()) {
            sum = sum.plus(none(r, broken.test(d) ? 1 : 0));
        }
        return sum;
    }

    /** Days of the period, and known days after it. */
    private RosterCost inside(Staff p, Rule r, Predicate<LocalDate> broken) {
        RosterCost sum = RosterCost.ZERO;
        for (LocalDate d = first(); d.isBefore(endKnown(p)); d = d.plusDays(1)) {
            sum = sum.plus(none(r, broken.test(d) ? 1 : 0));
        }
        return sum;
    }

    /* rows */

    private RosterCost runs(Staff p, Rule r, Predicate<String> in, Limits l, BorderPolicy border) {
        boolean outside = border == BorderPolicy.HISTORY;
        LocalDate from = outside ? firstKnown(p) : first();
        LocalDate to = outside ? endKnown(p) : end();
        RosterCost sum = RosterCost.ZERO;
        LocalDate d = from;
        while (d.isBefore(to)) {
            if (!in.test(code(p, d))) {
                d = d.plusDays(1);
                continue;
            }
            LocalDate start = d;
            while (d.isBefore(to) && in.test(code(p, d))) {
                d = d.plusDays(1);
            }
            if (d.isBefore(first())) {
                continue;
            }
            int length = (int) ChronoUnit.DAYS.between(start, d);
            int before = (int) Math.max(0, ChronoUnit.DAYS.between(start, first()));
            boolean openStart =
                    start.equals(first()) && (!outside || p.history().isEmpty()) && border != BorderPolicy.STRICT;
            boolean openEnd = d.equals(to) && border != BorderPolicy.STRICT;
            sum = sum.plus(
                    limits(r, new Limits(l.minimum(), null, l.belowMinimum(), null), length, !openStart && !openEnd));
            Limits most = new Limits(null, l.maximum(), null, l.aboveMaximum());
            sum = sum.plus(limits(r, most, length, false)).minus(limits(r, most, before, false));
        }
        return sum;
    }

    private boolean tooSoon(Staff p, RestBetweenShifts r, LocalDate d) {
        if (!isType(code(p, d))) {
            return false;
        }
        for (int k = 1; k <= 2 + r.minutes() / 1440; k++) {
            LocalDate b = d.minusDays(k);
            if (!known(p, b)) {
                return false;
            }
            if (!code(p, b).equals("-")) {
                if (!isType(code(p, b)) || !is(r.shifts(), code(p, b))) {
                    return false;
                }
                ShiftType before = type(code(p, b));
                ZonedDateTime end = b.plusDays(before.crossesMidnight() ? 1 : 0)
                        .atTime(before.end())
                        .atZone(problem.zone());
                ZonedDateTime start = d.atTime(type(code(p, d)).start()).atZone(problem.zone());
                return Duration.between(end, start).toMinutes() < r.minutes();
            }
        }
        return false;
    }

    /** Whether the day is worked although a run that ended shortly before still asks for rest. */
    private boolean owed(Staff p, ShiftSelector shifts, int runAtLeast, int daysOff, LocalDate d) {
        if (code(p, d).equals("-")) {
            return false;
        }
        for (int k = 1; k <= daysOff; k++) {
            LocalDate end = d.minusDays(k);
            if (!known(p, end)) {
                return false;
            }
            boolean anotherRun = false;
            for (LocalDate x = end.plusDays(1); x.isBefore(d); x = x.plusDays(1)) {
                anotherRun |= is(shifts, code(p, x));
            }
            boolean ended = is(shifts, code(p, end)) && !is(shifts, code(p, end.plusDays(1)));
            int run = 0;
            for (LocalDate x = end; known(p, x) && is(shifts, code(p, x)); x = x.minusDays(1)) {
                run++;
            }
            if (ended && run >= runAtLeast && !anotherRun) {
                return true;
            }
        }
        return false;
    }

    private boolean moved(Staff p, LocalDate d) {
        if (!isType(code(p, d)) || type(code(p, d)).place() == null) {
            return false;
        }
        for (LocalDate b = d.minusDays(1); known(p, b); b = b.minusDays(1)) {
            if (isType(code(p, b)) && type(code(p, b)).place() != null) {
                return !type(code(p, b)).place().equals(type(code(p, d)).place());
            }
        }
        return false;
    }

    private RosterCost kinds(Staff p, ShiftKindsPerWeek r) {
        RosterCost sum = RosterCost.ZERO;
        LocalDate monday = firstKnown(p).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; monday.isBefore(endKnown(p)); monday = monday.plusDays(7)) {
            Set<String> before = new HashSet<>();
            Set<String> all = new HashSet<>();
            for (LocalDate d = monday; d.isBefore(monday.plusDays(7)); d = d.plusDays(1)) {
                if (known(p, d) && isType(code(p, d)) && is(r.shifts(), code(p, d))) {
                    all.add(code(p, d));
                    if (d.isBefore(first())) {
                        before.add(code(p, d));
                    }
                }
            }
            sum = sum.plus(none(r, all.size() - r.maximum())).minus(none(r, before.size() - r.maximum()));
        }
        return sum;
    }

    private RosterCost weekends(Staff p, WeekendsWorked r) {
        long n = p.carried().getOrDefault(r.id(), 0);
        for (LocalDate d = first().minusDays(7); d.isBefore(end()); d = d.plusDays(1)) {
            if (d.getDayOfWeek() == r.weekend().first()) {
                boolean before = false;
                boolean inside = false;
                for (int i = 0; i < r.weekend().days(); i++) {
                    LocalDate x = d.plusDays(i);
                    boolean worked = known(p, x) && x.isBefore(end()) && is(r.shifts(), code(p, x));
                    before |= worked && x.isBefore(first());
                    inside |= worked && !x.isBefore(first());
                }
                n += inside && !before ? 1 : 0;
            }
        }
        return limits(r, r.limits(), n, true);
    }

    private RosterCost blocks(Staff p, Rule r, WeekendDefinition w, ToLongFunction<List<LocalDate>> units) {
        RosterCost sum = RosterCost.ZERO;
        for (LocalDate d : period()) {
            if (d.getDayOfWeek() == w.first() && !d.plusDays(w.days()).isAfter(end())) {
                sum = sum.plus(none(
                        r, units.applyAsLong(d.datesUntil(d.plusDays(w.days())).toList())));
            }
        }
        return sum;
    }

    private long gaps(Staff p, List<LocalDate> days) {
        long units = 0;
        for (int i = 0; i < days.size(); i++) {
            boolean here = !code(p, days.get(i)).equals("-");
            boolean starts = here && (i == 0 || code(p, days.get(i - 1)).equals("-"));
            boolean ends =
                    here && (i == days.size() - 1 || code(p, days.get(i + 1)).equals("-"));
            units += (starts ? i : 0) + (ends ? days.size() - 1 - i : 0);
        }
        return units;
    }

    private long mixed(Staff p, List<LocalDate> days) {
        long units = 0;
        Set<String> kinds = new HashSet<>();
        days.forEach(d -> kinds.add(code(p, d)));
        kinds.remove("-");
        for (String k : kinds) {
            units += days.stream().filter(d -> !code(p, d).equals(k)).count();
        }
        return units;
    }

    private boolean matches(Staff p, ForbiddenPattern r, LocalDate start) {
        if (start.plusDays(r.entries().size()).isAfter(end())) {
            return false;
        }
        boolean any = false;
        boolean worked = false;
        for (int i = 0; i < r.entries().size(); i++) {
            PatternEntry e = r.entries().get(i);
            LocalDate d = start.plusDays(i);
            if (e.weekday() != null && e.weekday() != d.getDayOfWeek()) {
                return false;
            }
            any |= e.kind() == PatternEntry.Kind.ANY;
            worked |= e.kind() == PatternEntry.Kind.ANY && !code(p, d).equals("-");
            if ((e.kind() == PatternEntry.Kind.SHIFT && !is(e.shifts(), code(p, d)))
                    || (e.kind() == PatternEntry.Kind.FREE && !code(p, d).equals("-"))) {
                return false;
            }
        }
        return !any || worked;
    }

    private RosterCost count(Staff p, CountInWindow r) {
        if (r.window().kind() == Window.Kind.PERIOD) {
            long n = p.carried().getOrDefault(r.id(), 0);
            for (LocalDate d : period()) {
                n += amount(p, r, d);
            }
            return limits(r, r.limits(), n, true);
        }
        RosterCost sum = RosterCost.ZERO;
        for (List<LocalDate> w : windows(p, r.window())) {
            long n = 0;
            long before = 0;
            boolean whole = true;
            boolean rolling = r.window().kind() == Window.Kind.ROLLING;
            for (LocalDate d : w) {
                whole &= known(p, d);
                n += known(p, d) ? amount(p, r, d) : 0;
                before += known(p, d) && d.isBefore(first()) ? amount(p, r, d) : 0;
            }
            Limits most =
                    new Limits(null, r.limits().maximum(), null, r.limits().aboveMaximum());
            Limits least = new Limits(r.limits().minimum(), null, r.limits().belowMinimum(), null);
            sum = sum.plus(limits(r, most, n, false)).minus(rolling ? RosterCost.ZERO : limits(r, most, before, false));
            sum = sum.plus(limits(r, least, n, whole));
        }
        return sum;
    }

    private List<List<LocalDate>> windows(Staff p, Window w) {
        List<List<LocalDate>> windows = new ArrayList<>();
        LocalDate from = first().minusDays(80);
        switch (w.kind()) {
            case ROLLING -> {
                for (LocalDate e = first(); e.isBefore(endKnown(p)); e = e.plusDays(1)) {
                    windows.add(
                            e.minusDays(w.days() - 1L).datesUntil(e.plusDays(1)).toList());
                }
            }
            case CALENDAR_WEEK -> {
                LocalDate m = from.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                for (; m.isBefore(endKnown(p)); m = m.plusDays(7)) {
                    windows.add(m.datesUntil(m.plusDays(7)).toList());
                }
            }
            case CALENDAR_MONTH -> {
                for (LocalDate m = from.withDayOfMonth(1); m.isBefore(endKnown(p)); m = m.plusMonths(1)) {
                    windows.add(m.datesUntil(m.plusMonths(1)).toList());
                }
            }
            default -> {
                for (LocalDate b = first().minusDays(w.days() * 20L);
                        b.isBefore(endKnown(p));
                        b = b.plusDays(w.days())) {
                    windows.add(b.datesUntil(b.plusDays(w.days())).toList());
                }
            }
        }
        windows.removeIf(days -> days.get(days.size() - 1).isBefore(first()));
        return windows;
    }

    private long amount(Staff p, CountInWindow r, LocalDate d) {
        String code = code(p, d);
        if (!on(r.days(), d)) {
            return 0;
        }
        if (r.measure() == Measure.FREE_DAYS) {
            return code.equals("-") ? 1 : 0;
        }
        if (!is(r.shifts(), code)) {
            return 0;
        }
        return r.measure() == Measure.ASSIGNMENTS
                ? 1
                : !isType(code)
                        ? 0
                        : r.measure() == Measure.MINUTES
                                ? type(code).paidMinutes()
                                : Math.round(type(code).paidMinutes() / 60.0);
    }

    /** Wishes under their own weights. */
    RosterCost requests() {
        RosterCost sum = RosterCost.ZERO;
        for (WorkRequest r : problem.requests()) {
            Staff p = problem.staff().stream()
                    .filter(s -> s.id().equals(r.staff()))
                    .findFirst()
                    .orElseThrow();
            String code = code(p, r.date());
            boolean does = r.shift() == null ? !code.equals("-") : code.equals(r.shift());
            boolean missed = (r.kind() == WorkRequest.Kind.ON) != does;
            sum = sum.plus(missed ? new RosterCost(0, r.weight()) : RosterCost.ZERO);
        }
        return sum;
    }
}
