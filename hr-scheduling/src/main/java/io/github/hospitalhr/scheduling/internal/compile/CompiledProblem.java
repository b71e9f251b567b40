package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import java.util.List;

/**
 * A problem with its rules compiled: the model to be searched, and the clauses that explain it. Immutable.
 *
 * @param ward the problem in numbers
 * @param rules every rule, built-in ones last, in the order of the model's rule indexes
 * @param model the model
 * @param rows the clauses on each person's row
 * @param days the clauses on each day
 * @param cells the clauses on cells, {@code cells[person * days + day]}
 */
public record CompiledProblem(
        Ward ward,
        List<NamedRule> rules,
        RosterModel model,
        List<List<RowClause>> rows,
        List<List<DayClause>> days,
        List<List<CellClause>> cells) {

    /** The roster in numbers; what the problem does not know is left out. */
    public int[][] numbers(Roster roster) {
        int[][] cellsOf = new int[ward.people()][ward.days()];
        for (Assignment a : roster.assignments()) {
            int p = ward.personIndex(a.staff());
            int d = ward.day(a.date());
            int duty = ward.dutyIndex(new Duty(a.shift(), a.role()));
            if (p >= 0 && d >= 0 && d < ward.days() && duty > 0) {
                cellsOf[p][d] = duty;
            }
        }
        return cellsOf;
    }

    /** The roster of some numbers. */
    public Roster roster(int[][] numbers) {
        RosterBuilder builder =
                Roster.builder(ward.problem().unit().value(), ward.problem().period());
        for (int p = 0; p < numbers.length; p++) {
            String id = ward.person(p).id();
            builder.person(id);
            for (int d = 0; d < numbers[p].length; d++) {
                if (numbers[p][d] != 0) {
                    builder.set(id, ward.date(d), ward.duty(numbers[p][d]));
                }
            }
        }
        return builder.build();
    }
}
