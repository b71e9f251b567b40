package io.github.hospitalhr.scheduling.roster;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells that two rosters hold differently. Immutable.
 *
 * @param cells the cells, by person and then by day; each cell at most once
 */
public record RosterDifference(List<CellDifference> cells) {

    public RosterDifference {
        cells = ImmutableList.copyOf(cells);
    }

    /**
     * The difference of two rosters; days outside one of the periods count as free there.
     *
     * @param before the first roster
     * @param after the second roster
     * @return what changes from the first to the second; empty if they hold the same
     */
    public static RosterDifference between(Roster before, Roster after) {
        List<CellDifference> cells = new ArrayList<>();
        TreeSet<String> people = new TreeSet<>(before.staff());
        people.addAll(after.staff());
        for (String person : people) {
            Map<LocalDate, @Nullable Duty[]> days = new java.util.TreeMap<>();
            collect(before, person, days, 0);
            collect(after, person, days, 1);
            days.forEach((date, duties) -> {
                if (!Objects.equals(duties[0], duties[1])) {
                    cells.add(new CellDifference(person, date, duties[0], duties[1]));
                }
            });
        }
        return new RosterDifference(cells);
    }

    private static void collect(Roster roster, String person, Map<LocalDate, @Nullable Duty[]> days, int side) {
        for (LocalDate d = roster.period().from(); d.isBefore(roster.period().to()); d = d.plusDays(1)) {
            Duty duty = roster.duty(person, d).orElse(null);
            if (duty != null) {
                days.computeIfAbsent(d, k -> new Duty[2])[side] = duty;
            }
        }
    }

    /**
     * The people with a changed cell.
     *
     * @return staff identifiers, in the order of the cells
     */
    public List<String> people() {
        Map<String, Boolean> people = new LinkedHashMap<>();
        cells.forEach(cell -> people.put(cell.staff(), true));
        return List.copyOf(people.keySet());
    }

    /**
     * Makes the changes in a roster, whatever its cells hold.
     *
     * @param roster the roster
     * @return a changed copy
     * @throws IllegalArgumentException if a day lies outside the period
     */
    public Roster applyTo(Roster roster) {
        RosterBuilder builder = roster.toBuilder();
        cells.forEach(cell -> builder.set(cell.staff(), cell.date(), cell.after()));
        return builder.build();
    }
}
