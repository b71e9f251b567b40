package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.time.DateRange;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every rule has.
 *
 * @param id identifier, unique in a problem, such as {@code cn-labour.rest-week}
 * @param enforcement how strictly it binds
 * @param staff whom it binds (for rules on a day's heads: who counts)
 * @param validity the days on which it binds; the rule does not look at other days. Null for always
 * @param legal where it comes from
 * @param disabled whether it is switched off (unconfirmed rows of packs)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleHead(
        @NotNull String id,
        Enforcement enforcement,
        StaffSelector staff,
        @Nullable DateRange validity,
        LegalBasis legal,
        boolean disabled) {

    public RuleHead {
        Objects.requireNonNull(id, "id");
        enforcement = enforcement == null ? Enforcement.hard() : enforcement;
        staff = staff == null ? StaffSelector.all() : staff;
        legal = legal == null ? LegalBasis.hospital() : legal;
    }

    /**
     * A hard rule on everybody, always, by the hospital's own policy.
     *
     * @param id identifier of the rule
     * @return the head
     */
    public static RuleHead of(String id) {
        return new RuleHead(id, Enforcement.hard(), StaffSelector.all(), null, LegalBasis.hospital(), false);
    }

    /**
     * Bound otherwise.
     *
     * @param newEnforcement how strictly it binds
     * @return a copy bound so
     */
    public RuleHead withEnforcement(Enforcement newEnforcement) {
        return new RuleHead(id, newEnforcement, staff, validity, legal, disabled);
    }

    /**
     * For some people.
     *
     * @param newStaff whom it binds
     * @return a copy for these
     */
    public RuleHead withStaff(StaffSelector newStaff) {
        return new RuleHead(id, enforcement, newStaff, validity, legal, disabled);
    }

    /**
     * During some days.
     *
     * @param newValidity the days on which it binds
     * @return a copy for these
     */
    public RuleHead withValidity(DateRange newValidity) {
        return new RuleHead(id, enforcement, staff, newValidity, legal, disabled);
    }

    /**
     * From another source.
     *
     * @param newLegal where it comes from
     * @return a copy with this source
     */
    public RuleHead withLegal(LegalBasis newLegal) {
        return new RuleHead(id, enforcement, staff, validity, newLegal, disabled);
    }

    /**
     * Switched on or off.
     *
     * @param off whether it is switched off
     * @return a copy so switched
     */
    public RuleHead withDisabled(boolean off) {
        return new RuleHead(id, enforcement, staff, validity, legal, off);
    }
}
