package io.github.hospitalhr.scheduling.check;

import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A roster being edited cell by cell, with its cost always at hand. Not safe for use by several threads. */
public interface RosterEdit {

    /**
     * The cost as it stands.
     *
     * @return cost of the edited roster
     */
    RosterCost cost();

    /**
     * The change of cost that a change of one cell would make; the quickest question.
     *
     * @param staff a person of the problem
     * @param date a day of the period
     * @param duty the duty, or null for free
     * @return change of cost; negative parts are better
     * @throws IllegalArgumentException if the problem does not know the person, the duty or the day
     */
    RosterCost delta(String staff, LocalDate date, @Nullable Duty duty);

    /**
     * What a change of one cell would break and mend.
     *
     * @param staff a person of the problem
     * @param date a day of the period
     * @param duty the duty, or null for free
     * @return the change, not applied
     * @throws IllegalArgumentException if the problem does not know the person, the duty or the day
     */
    CellChange preview(String staff, LocalDate date, @Nullable Duty duty);

    /**
     * Changes one cell.
     *
     * @param staff a person of the problem
     * @param date a day of the period
     * @param duty the duty, or null for free
     * @return the change of cost
     * @throws IllegalArgumentException if the problem does not know the person, the duty or the day
     */
    RosterCost set(String staff, LocalDate date, @Nullable Duty duty);

    /**
     * The roster as it stands.
     *
     * @return a copy
     */
    Roster roster();
}
