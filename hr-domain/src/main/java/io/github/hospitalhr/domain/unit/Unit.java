package io.github.hospitalhr.domain.unit;

import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation, as it holds on some days. The constructor accepts everything; entry points report all
 * faults at once, {@link UnitTree} those of the structure.
 *
 * @param id the identity
 * @param kind hospital, campus, department or ward
 * @param name the name to show, 1 to 100 characters
 * @param parent the unit directly above; null for a hospital only
 * @param zone the time zone; given for a campus, null for all others, which take that of their campus
 * @param beds open beds (实际开放床位), 0 to 10000, or null where that says nothing
 */
public record Unit(
        @NotNull UnitId id,
        @NotNull UnitKind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE)
        String name,

        @Nullable UnitId parent,
        @Nullable ZoneId zone,
        @Min(0) @Max(10_000) @Nullable Integer beds) {

    /**
     * A hospital.
     *
     * @param id the identity
     * @param name the name to show
     * @return the unit
     */
    public static Unit hospital(UnitId id, String name) {
        return new Unit(id, UnitKind.HOSPITAL, name, null, null, null);
    }

    /**
     * A campus of a hospital.
     *
     * @param id the identity
     * @param name the name to show
     * @param hospital the hospital
     * @param zone its time zone
     * @return the unit
     */
    public static Unit campus(UnitId id, String name, UnitId hospital, ZoneId zone) {
        return new Unit(id, UnitKind.CAMPUS, name, hospital, zone, null);
    }

    /**
     * A department.
     *
     * @param id the identity
     * @param name the name to show
     * @param parent the campus or the larger department
     * @return the unit
     */
    public static Unit department(UnitId id, String name, UnitId parent) {
        return new Unit(id, UnitKind.DEPARTMENT, name, parent, null, null);
    }

    /**
     * A ward of a department.
     *
     * @param id the identity
     * @param name the name to show
     * @param department the department
     * @param beds open beds
     * @return the unit
     */
    public static Unit ward(UnitId id, String name, UnitId department, int beds) {
        return new Unit(id, UnitKind.WARD, name, department, null, beds);
    }

    /**
     * This unit below another one.
     *
     * @param newParent the unit directly above
     * @return the changed copy
     */
    public Unit withParent(UnitId newParent) {
        return new Unit(id, kind, name, newParent, zone, beds);
    }
}
