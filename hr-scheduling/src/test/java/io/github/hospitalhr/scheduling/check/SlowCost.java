package io.github.hospitalhr.scheduling.check;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.*;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private final LocalDate first;
    private final LocalDate end;

    SlowCost(RosterProblem problem, Roster roster) {
        this(problem, roster, problem.period().from(), problem.period().to());
    }

    private SlowCost(RosterProblem problem, Roster roster, LocalDate first, LocalDate end) {
        this.problem = problem;
        this.roster = roster;
        this.first = first;
        this.end = end;
    }

    /** A rule looks at the days of its validity only, as if the period were no longer. */
    RosterCost of(Rule rule) {
        DateRange validity = rule.head().validity();
        if (validity == null) {
            return valid(rule);
        }
        LocalDate from = validity.isUnboundedStart() || validity.from().isBefore(first) ? first : validity.from();
        LocalDate to = validity.isUnboundedEnd() || validity.to().isAfter(end) ? end : validity.to();
        return from.isBefore(to) ? new SlowCost(problem, roster, from, to).valid(rule) : RosterCost.ZERO;
    }

    private RosterCost valid(Rule rule) {
        if (rule instanceof HonourRequests r) {
            return honoured(r);
        } else if (rule instanceof DailyCoverage r) {
            return daily(r);
        }
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
        return otherRow(rule, p);
    }

    private RosterCost otherRow(Rule rule, Staff p) {
        if (rule instanceof ConsecutiveWeekends r) {
            return weekendRuns(p, r, r.weekend(), r.limits(), r.border());
        } else if (rule instanceof AlternateWeekends r) {
            return weekendRuns(p, r, r.weekend(), Limits.atMost(1), BorderPolicy.HISTORY);
        } else if (rule instanceof MotherhoodProtection r) {
            return cells(p, r, d -> endangered(p, r, code(p, d), d));
        } else if (rule instanceof ContractHours r) {
            return hours(p, r);
        } else if (rule instanceof Fairness r) {
            return fair(p, r);
        }
        return RosterCost.ZERO;
    }

    /* time */

    private LocalDate first() {
        return first;
    }

    private LocalDate end() {
        return end;
    }

    private List<LocalDate> period() {
        return first().datesUntil(end()).toList();
    }

    private LocalDate firstKnown(Staff p) {
        return first.equals(problem.period().from())
                ? first.minusDays(p.history().size())
                : first;
    }

    private LocalDate endKnown(Staff p) {
        return end.equals(problem.period().to()) ? end.plusDays(p.lookAhead().size()) : end;
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
            boolean openStart = start.equals(first())
                    && (!outside || firstKnown(p).equals(first()))
                    && border != BorderPolicy.STRICT;
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

    /** Minutes that must hold count in the steps in which the selected shifts can add up. */
    private static boolean countsInSteps(CountInWindow r) {
        Enforcement below = or(r.limits().belowMinimum(), r.head().enforcement());
        Enforcement above = or(r.limits().aboveMaximum(), r.head().enforcement());
        boolean hard = (r.limits().minimum() == null || below.mustHold())
                && (r.limits().maximum() == null || above.mustHold());
        return r.measure() == Measure.MINUTES && hard;
    }

    private int step(ShiftSelector shifts) {
        int step = 0;
        for (ShiftType t : problem.shifts()) {
            step = is(shifts, t.code())
                    ? java.math.BigInteger.valueOf(step)
                            .gcd(java.math.BigInteger.valueOf(t.paidMinutes()))
                            .intValue()
                    : step;
        }
        return Math.max(1, step);
    }

    private RosterCost count(Staff p, CountInWindow r) {
        if (countsInSteps(r)) {
            int step = step(r.shifts());
            Integer low = r.limits().minimum();
            Integer high = r.limits().maximum();
            Limits limits = new Limits(
                    low == null ? null : Integer.valueOf((low + step - 1) / step),
                    high == null ? null : Integer.valueOf(high / step),
                    r.limits().belowMinimum(),
                    r.limits().aboveMaximum());
            return count(p, new CountInWindow(r.head(), r.measure(), r.shifts(), r.days(), r.window(), limits), step);
        }
        return count(p, r, 1);
    }

    private RosterCost count(Staff p, CountInWindow r, int step) {
        if (r.window().kind() == Window.Kind.PERIOD) {
            long n = p.carried().getOrDefault(r.id(), 0) / step;
            for (LocalDate d : period()) {
                n += amount(p, r, d) / step;
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
                n += known(p, d) ? amount(p, r, d) / step : 0;
                before += known(p, d) && d.isBefore(first()) ? amount(p, r, d) / step : 0;
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
                for (LocalDate b = problem.period().from().minusDays(w.days() * 100L);
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

    /* weekends in a row */

    private RosterCost weekendRuns(Staff p, Rule r, WeekendDefinition w, Limits l, BorderPolicy border) {
        LocalDate from = border == BorderPolicy.HISTORY ? firstKnown(p) : first;
        LocalDate to = border == BorderPolicy.HISTORY ? endKnown(p) : end;
        List<LocalDate> lastDays = new ArrayList<>();
        List<Boolean> worked = new ArrayList<>();
        for (LocalDate sat = from.minusDays(7); sat.isBefore(to); sat = sat.plusDays(1)) {
            LocalDate last = sat.plusDays(w.days() - 1L);
            if (sat.getDayOfWeek() != w.first() || last.isBefore(from)) {
                continue;
            }
            boolean any = false;
            for (LocalDate d = sat; !d.isAfter(last); d = d.plusDays(1)) {
                any |= !d.isBefore(from) && d.isBefore(to) && !code(p, d).equals("-");
            }
            if (any || last.isBefore(to)) {
                lastDays.add(last);
                worked.add(any);
            }
        }
        RosterCost sum = RosterCost.ZERO;
        int i = 0;
        while (i < worked.size()) {
            int start = i;
            int before = 0;
            while (i < worked.size() && worked.get(i)) {
                before += lastDays.get(i).isBefore(first) ? 1 : 0;
                i++;
            }
            boolean over = i < worked.size() && lastDays.get(i).isBefore(first);
            if (i > start && !over) {
                boolean strict = border == BorderPolicy.STRICT;
                boolean exempt = !strict && (i == worked.size() || (start == 0 && from.equals(first)));
                Limits most = new Limits(null, l.maximum(), null, l.aboveMaximum());
                Limits least = new Limits(l.minimum(), null, l.belowMinimum(), null);
                sum = sum.plus(limits(r, most, i - start, false)).minus(limits(r, most, before, false));
                sum = sum.plus(limits(r, least, i - start, !exempt));
            }
            i++;
        }
        return sum;
    }

    /* protection, hours, fair shares */

    private boolean endangered(Staff p, MotherhoodProtection r, String code, LocalDate d) {
        boolean isProtected = p.protections().stream()
                .anyMatch(x -> (r.kinds().isEmpty() || r.kinds().contains(x.kind()))
                        && x.days().contains(d));
        if (!isProtected || code.equals("-")) {
            return false;
        }
        ShiftType type = type(code);
        LocalDateTime start = d.atTime(type.start());
        boolean night = false;
        for (int k = -1; k <= 1; k++) {
            LocalDateTime from = d.plusDays(k).atTime(r.nightFrom());
            LocalDateTime to =
                    (r.nightTo().isAfter(r.nightFrom()) ? d.plusDays(k) : d.plusDays(k + 1L)).atTime(r.nightTo());
            night |= start.isBefore(to) && from.isBefore(start.plusMinutes(type.clockMinutes()));
        }
        return night || (r.maximumMinutes() > 0 && type.clockMinutes() > r.maximumMinutes());
    }

    private RosterCost hours(Staff p, ContractHours r) {
        int step = step(ShiftSelector.any());
        long worked = 0;
        for (LocalDate d : period()) {
            worked += isType(code(p, d)) ? type(code(p, d)).paidMinutes() : 0;
        }
        long target =
                r.fullTimeMinutes() * p.contractPercent() / 100 - p.carried().getOrDefault(r.id(), 0);
        for (LocalDate d = problem.period().from(); d.isBefore(problem.period().to()); d = d.plusDays(1)) {
            for (var leave : p.leaves()) {
                target -= leave.days().contains(d) ? leave.creditedMinutes() : 0;
            }
        }
        long low = Math.floorDiv(target - r.toleranceMinutes() + step - 1, (long) step) * step;
        long high = Math.floorDiv(target + r.toleranceMinutes(), (long) step) * step;
        if (low > high) {
            low = Math.floorDiv(target + step / 2, (long) step) * step;
            high = low;
        }
        long steps = Math.max(0, Math.max(low - worked, worked - high)) / step;
        Enforcement e = r.head().enforcement();
        if (e.mustHold()) {
            return new RosterCost(steps, 0);
        }
        double hoursPerStep = step / 60.0;
        boolean squared = e.growth() == Enforcement.Growth.SQUARED;
        long unit = Math.max(1, Math.round(e.weight() * hoursPerStep * (squared ? hoursPerStep : 1)));
        return new RosterCost(0, unit * (squared ? steps * steps : steps));
    }

    private RosterCost fair(Staff p, Fairness r) {
        long n = p.carried().getOrDefault(r.id(), 0);
        for (LocalDate d : period()) {
            n += on(r.days(), d) && is(r.shifts(), code(p, d)) ? 1 : 0;
        }
        Integer fullTime = r.fullTimeTarget();
        long target = fullTime == null ? derived(p, r) : Math.floorDiv(fullTime * p.contractPercent() + 50, 100);
        int low = (int) target - r.tolerance();
        int high = (int) target + r.tolerance();
        return limits(r, new Limits(low, high, null, null), n, true);
    }

    private long derived(Staff p, Fairness r) {
        long all = 0;
        for (Staff s : problem.staff()) {
            all += share(s, r);
        }
        long everybody = 0;
        long some = 0;
        for (Rule rule : problem.rules()) {
            boolean isTier = rule instanceof OnCallTier;
            long need = required(rule, r);
            everybody += isTier || rule.head().staff().equals(StaffSelector.all()) ? need : 0;
            some += isTier || rule.head().staff().equals(StaffSelector.all()) ? 0 : need;
        }
        long need = everybody > 0 ? everybody : some;
        return all == 0 ? 0 : (2 * need * share(p, r) + all) / (2 * all);
    }

    private long share(Staff p, Fairness r) {
        long share = 0;
        for (LocalDate d : period()) {
            boolean any = false;
            for (ShiftType t : problem.shifts()) {
                any |= is(r.shifts(), t.code()) && isOpen(p, d, t.code());
            }
            share += any && on(r.days(), d) ? p.contractPercent() : 0;
        }
        return share;
    }

    /** Whether no hard rule on cells forbids a shift. */
    private boolean isOpen(Staff p, LocalDate d, String code) {
        if (p.leaves().stream().anyMatch(l -> l.days().contains(d))) {
            return false;
        }
        for (Rule rule : problem.rules()) {
            DateRange validity = rule.head().validity();
            boolean binds = rule.head().enforcement().mustHold() && (validity == null || validity.contains(d));
            boolean mine = is(rule.head().staff(), p);
            boolean closed = rule instanceof AvoidedShifts r && mine && on(r.days(), d) && is(r.shifts(), code)
                    || rule instanceof NightDedicated n && mine && !is(n.nights(), code)
                    || rule instanceof BorrowedStaff b && mine && is(b.shifts(), code)
                    || rule instanceof ShiftLength l
                            && mine
                            && is(l.shifts(), code)
                            && type(code).clockMinutes() > l.maximumMinutes()
                    || rule instanceof MotherhoodProtection m && mine && endangered(p, m, code, d)
                    || rule instanceof OnCallTier t && !mine && on(t.days(), d) && is(t.shifts(), code)
                    || rule instanceof HonourRequests h && !h.ownWeights() && missed(h, p, d, code);
            if (binds && closed) {
                return false;
            }
        }
        return true;
    }

    private long required(Rule rule, Fairness r) {
        ShiftSelector shifts = rule instanceof Coverage c
                ? c.shifts()
                : rule instanceof DailyCoverage c ? c.shifts() : rule instanceof OnCallTier t ? t.shifts() : null;
        if (shifts == null) {
            return 0;
        }
        List<String> codes = problem.shifts().stream()
                .map(ShiftType::code)
                .filter(code -> is(shifts, code))
                .toList();
        if (codes.isEmpty() || !codes.stream().allMatch(code -> is(r.shifts(), code))) {
            return 0;
        }
        long sum = 0;
        for (LocalDate d : period()) {
            DateRange validity = rule.head().validity();
            boolean valid = on(r.days(), d) && (validity == null || validity.contains(d));
            if (valid && rule instanceof Coverage c && on(c.days(), d)) {
                sum += greater(c.minimum(), c.preferred());
            } else if (valid && rule instanceof OnCallTier t && on(t.days(), d)) {
                sum += t.perDay();
            }
            if (rule instanceof DailyCoverage c && on(r.days(), d)) {
                sum += c.needs().stream()
                        .filter(need -> need.date().equals(d))
                        .mapToLong(need -> greater(need.minimum(), need.preferred()))
                        .sum();
            }
        }
        return sum;
    }

    private static long greater(Integer a, Integer b) {
        return Math.max(a == null ? 0 : a, b == null ? 0 : b);
    }

    /* needs of dates, wishes */

    private RosterCost daily(DailyCoverage r) {
        RosterCost sum = RosterCost.ZERO;
        for (DailyNeed need : r.needs()) {
            if (!need.date().isBefore(first) && need.date().isBefore(end)) {
                sum = sum.plus(levels(
                        r.head(),
                        count(r.head().staff(), r.shifts(), need.date()),
                        need.minimum(),
                        need.preferred(),
                        need.maximum(),
                        r.belowPreferred(),
                        r.aboveMaximum()));
            }
        }
        return sum;
    }

    /** The wishes that a rule counts. */
    private List<WorkRequest> counted(HonourRequests r) {
        List<WorkRequest> inTime = new ArrayList<>(problem.requests().stream()
                .filter(w -> r.deadline() == null
                        || w.submittedAt() == null
                        || !w.submittedAt().isAfter(r.deadline()))
                .toList());
        inTime.sort((a, b) -> {
            Instant x = a.submittedAt() == null ? Instant.MIN : a.submittedAt();
            Instant y = b.submittedAt() == null ? Instant.MIN : b.submittedAt();
            return x.compareTo(y);
        });
        List<WorkRequest> counted = new ArrayList<>();
        for (WorkRequest w : inTime) {
            long earlier = inTime.subList(0, inTime.indexOf(w)).stream()
                    .filter(x -> x.staff().equals(w.staff()))
                    .count();
            if (r.quota() == null || earlier < r.quota()) {
                counted.add(w);
            }
        }
        return counted;
    }

    private static boolean isMissed(WorkRequest w, String code) {
        boolean does = w.shift() == null ? !code.equals("-") : code.equals(w.shift());
        return (w.kind() == WorkRequest.Kind.ON) != does;
    }

    private boolean missed(HonourRequests r, Staff p, LocalDate d, String code) {
        return is(r.head().staff(), p)
                && counted(r).stream()
                        .anyMatch(w -> w.staff().equals(p.id()) && w.date().equals(d) && isMissed(w, code));
    }

    private RosterCost honoured(HonourRequests r) {
        RosterCost sum = RosterCost.ZERO;
        for (WorkRequest w : counted(r)) {
            Staff p = problem.staff().stream()
                    .filter(s -> s.id().equals(w.staff()))
                    .findFirst()
                    .orElseThrow();
            boolean valid = !w.date().isBefore(first) && w.date().isBefore(end);
            if (valid && is(r.head().staff(), p) && isMissed(w, code(p, w.date()))) {
                sum = sum.plus(r.ownWeights() ? new RosterCost(0, w.weight()) : none(r, 1));
            }
        }
        return sum;
    }

    /** Wishes under their own weights, unless a rule says which count. */
    RosterCost requests() {
        RosterCost sum = RosterCost.ZERO;
        if (problem.rules().stream().anyMatch(HonourRequests.class::isInstance)) {
            return sum;
        }
        for (WorkRequest r : problem.requests()) {
            Staff p = problem.staff().stream()
                    .filter(s -> s.id().equals(r.staff()))
                    .findFirst()
                    .orElseThrow();
            sum = sum.plus(isMissed(r, code(p, r.date())) ? new RosterCost(0, r.weight()) : RosterCost.ZERO);
        }
        return sum;
    }
}
