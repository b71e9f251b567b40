package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a scheme is meant. An empty list, and a missing unit, stand for everybody.
 *
 * @param occupations kinds of post
 * @param positions codes of positions
 * @param employmentTypes relations to the hospital: 事业编 and 合同制 may have schemes of their own
 * @param unit the unit, with all units below it, or null
 */
public record Applicability(
        List<Occupation> occupations,
        List<String> positions,
        List<EmploymentType> employmentTypes,
        @Nullable UnitId unit) {

    /** For everybody. */
    public static final Applicability EVERYBODY = new Applicability(List.of(), List.of(), List.of(), null);

    public Applicability {
        occupations = occupations == null ? List.of() : List.copyOf(occupations);
        positions = positions == null ? List.of() : List.copyOf(positions);
        employmentTypes = employmentTypes == null ? List.of() : List.copyOf(employmentTypes);
    }

    /**
     * For the people of some kinds of post.
     *
     * @param occupations the kinds
     * @return the applicability
     */
    public static Applicability of(Occupation... occupations) {
        return new Applicability(List.of(occupations), List.of(), List.of(), null);
    }

    /**
     * The same people as far as their relation to the hospital is one of these.
     *
     * @param types the relations
     * @return the narrower applicability
     */
    public Applicability employed(EmploymentType... types) {
        return new Applicability(occupations, positions, List.of(types), unit);
    }

    /**
     * The same people as far as they work in this unit or below it.
     *
     * @param where the unit
     * @return the narrower applicability
     */
    public Applicability in(UnitId where) {
        return new Applicability(occupations, positions, employmentTypes, where);
    }

    /**
     * Whether a post is meant.
     *
     * @param post the post
     * @return true if every condition holds
     */
    public boolean includes(PostProfile post) {
        return (occupations.isEmpty() || occupations.contains(post.position().occupation()))
                && (positions.isEmpty() || positions.contains(post.position().code()))
                && (employmentTypes.isEmpty() || employmentTypes.contains(post.employmentType()))
                && (unit == null || post.units().contains(unit));
    }

    /**
     * How narrow the applicability is: a position counts more than a unit, a unit more than a kind of post, that more than
     * a relation to the hospital.
     *
     * @return a number from 0 (everybody) to 15
     */
    public int narrowness() {
        return (positions.isEmpty() ? 0 : 8)
                + (unit == null ? 0 : 4)
                + (occupations.isEmpty() ? 0 : 2)
                + (employmentTypes.isEmpty() ? 0 : 1);
    }
}
