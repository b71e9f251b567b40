package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.quickstart.page.Bilingual;

/**
 * A person as the month's end sees them.
 *
 * @param id identity
 * @param name name
 * @param post title and post
 * @param position code of the position
 * @param occupation kind of post
 * @param type relation to the hospital
 * @param unit unit of the main posting
 * @param department its department
 * @param unitName name of the unit
 */
public record StaffMember(
        PersonId id,
        String name,
        Bilingual post,
        String position,
        Occupation occupation,
        EmploymentType type,
        UnitId unit,
        UnitId department,
        Bilingual unitName) {

    /** The position only. */
    @Override
    public String toString() {
        return "StaffMember[" + position + "]";
    }
}
