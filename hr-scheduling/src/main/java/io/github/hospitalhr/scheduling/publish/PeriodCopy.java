package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.problem.CellBan;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.FixedCell;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last period's roster brought into a new one (复制上期), weekday by weekday: a day takes the duties of the same weekday a
 * whole number of weeks before. The shift is the shortest that leads from the first new day into the old period; days beyond its
 * end take those of its last weeks again. Fixed cells win; leave, bans, absence and shifts that are not there any more stay free
 * and are listed. The copy is a start for the planner and may break rules: check it.
 *
 * @param roster the new roster, with every person of the problem
 * @param skipped duties that were not copied, by person and then by day
 */
public record PeriodCopy(Roster roster, List<Skipped> skipped) {

    /**
     * A duty that was not copied.
     *
     * @param staff the person
     * @param date the day it would have come to
     * @param duty the duty
     * @param reason why
     */
    public record Skipped(String staff, LocalDate date, Duty duty, Label reason) {}

    public PeriodCopy {
        Objects.requireNonNull(roster, "roster");
        skipped = ImmutableList.copyOf(skipped);
    }

    /**
     * Copies a roster into the period of a problem.
     *
     * @param problem the new period
     * @param last the roster of an earlier period of at least 7 days, usually the one just before
     * @return the copy
     * @throws IllegalArgumentException if the earlier roster is shorter than a week or does not begin before the period
     */
    public static PeriodCopy of(RosterProblem problem, Roster last) {
        DateRange old = last.period();
        if (old.lengthInDays() < 7 || !old.from().isBefore(problem.period().from())) {
            throw new IllegalArgumentException("last (" + old + ") must have 7 days or more and begin before "
                    + problem.period().from() + ".\nMaybe the two rosters were mixed up.");
        }
        return new Copying(problem, last).run();
    }

    /** One copy in the making. */
    private static final class Copying {

        private final RosterProblem problem;
        private final Roster last;
        private final Map<Map.Entry<String, LocalDate>, FixedCell> fixed = new HashMap<>();
        private final Map<Map.Entry<String, LocalDate>, List<CellBan>> bans = new HashMap<>();
        private final Set<Duty> duties = new HashSet<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Copying(RosterProblem problem, Roster last) {
            this.problem = problem;
            this.last = last;
            problem.fixedCells().forEach(f -> fixed.putIfAbsent(Map.entry(f.staff(), f.date()), f));
            problem.bans()
                    .forEach(b -> bans.computeIfAbsent(Map.entry(b.staff(), b.date()), k -> new ArrayList<>())
                            .add(b));
            for (ShiftType shift : problem.shifts()) {
                if (shift.roles().isEmpty()) {
                    duties.add(Duty.of(shift.code()));
                }
                shift.roles().forEach(role -> duties.add(new Duty(shift.code(), role)));
            }
        }

        PeriodCopy run() {
            RosterBuilder roster = Roster.builder(problem.unit().value(), problem.period());
            for (Staff person : problem.staff()) {
                roster.person(person.id());
                for (int d = 0; d < problem.days(); d++) {
                    cell(person, problem.date(d), roster);
                }
            }
            return new PeriodCopy(roster.build(), skipped);
        }

        private void cell(Staff person, LocalDate date, RosterBuilder roster) {
            FixedCell given = fixed.get(Map.entry(person.id(), date));
            Duty duty = last.duty(person.id(), source(date)).orElse(null);
            if (given != null) {
                roster.set(person.id(), date, given.duty());
            }
            if (duty == null || (given != null && duty.equals(given.duty()))) {
                return;
            }
            Label reason = given != null ? Label.of("该格已固定", "the cell is fixed") : obstacle(person, date, duty);
            if (reason == null) {
                roster.set(person.id(), date, duty);
            } else {
                skipped.add(new Skipped(person.id(), date, duty, reason));
            }
        }

        /** The same weekday in the old period. */
        private LocalDate source(LocalDate date) {
            LocalDate first = problem.period().from();
            long gap = first.toEpochDay() - last.period().to().toEpochDay();
            long weeks = Math.floorDiv(gap, 7) + 1;
            LocalDate day = date.minusDays(7 * weeks);
            while (!day.isBefore(last.period().to())) {
                day = day.minusDays(7);
            }
            return day;
        }

        private @Nullable Label obstacle(Staff person, LocalDate date, Duty duty) {
            if (!duties.contains(duty)) {
                return Label.of("本期没有班次 " + duty, "there is no shift " + duty + " any more");
            }
            for (Leave leave : person.leaves()) {
                if (leave.days().contains(date)) {
                    return Label.of("当日休假", "on leave that day");
                }
            }
            if (!person.available().isEmpty() && person.available().stream().noneMatch(range -> range.contains(date))) {
                return Label.of("当日不在岗", "not available that day");
            }
            for (CellBan ban : bans.getOrDefault(Map.entry(person.id(), date), List.of())) {
                if (ban.shift() == null || ban.shift().equals(duty.shift())) {
                    return Label.of("当日不能上此班", "must not work it that day");
                }
            }
            return null;
        }
    }
}
