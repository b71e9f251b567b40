package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a scheme as it is written, before inheritance.
 *
 * @param id identity, the same over all versions
 * @param version the version, from 1
 * @param name name shown to people
 * @param level for whom it is written
 * @param parent identity of the scheme it inherits from, or null
 * @param applies for whom it is meant
 * @param valid the days on which this version holds; versions of one scheme do not overlap
 * @param groups groups it adds, or puts in place of the parent's group of the same identity
 * @param without identities of the parent's groups it leaves out
 * @param minimumEvidence percent of the weight that facts must stand behind for a score, 0 to 100, or null for the parent's, 0 without
 *     one: a single fact is needed always
 * @param adoption evidence of its adoption, or null where there is none yet
 */
public record Scheme(
        String id,
        int version,
        Label name,
        SchemeLevel level,
        @Nullable String parent,
        Applicability applies,
        DateRange valid,
        List<SchemeGroup> groups,
        List<String> without,
        @Nullable BigDecimal minimumEvidence,
        @Nullable Adoption adoption) {

    public Scheme {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(valid, "valid");
        applies = applies == null ? Applicability.EVERYBODY : applies;
        groups = groups == null ? List.of() : List.copyOf(groups);
        without = without == null ? List.of() : List.copyOf(without);
        if (minimumEvidence != null
                && (minimumEvidence.signum() < 0 || minimumEvidence.compareTo(Decimals.HUNDRED) > 0)) {
            throw new IllegalArgumentException(
                    "minimumEvidence (" + minimumEvidence + ") is not within 0 to 100.\nMaybe a percent is meant.");
        }
        if (id.isBlank() || version < 1) {
            throw new IllegalArgumentException(
                    "id is blank or version (" + version + ") below 1.\nMaybe a field was left out.");
        }
    }

    /**
     * A scheme without a parent.
     *
     * @param id identity
     * @param name name shown to people
     * @param applies for whom it is meant
     * @param valid the days on which it holds
     * @param groups its groups
     * @return version 1 of the scheme, at the level of the hospital, without evidence of adoption
     */
    public static Scheme of(String id, Label name, Applicability applies, DateRange valid, SchemeGroup... groups) {
        return new Scheme(
                id, 1, name, SchemeLevel.HOSPITAL, null, applies, valid, List.of(groups), List.of(), null, null);
    }

    /**
     * This scheme, inheriting from another.
     *
     * @param parentId the wider scheme
     * @param at the level of this one
     * @param leavingOut identities of the parent's groups to leave out
     * @return the changed copy
     */
    public Scheme under(String parentId, SchemeLevel at, String... leavingOut) {
        return new Scheme(
                id,
                version,
                name,
                at,
                parentId,
                applies,
                valid,
                groups,
                List.of(leavingOut),
                minimumEvidence,
                adoption);
    }

    /**
     * This scheme with another minimum of evidence.
     *
     * @param percent percent of the weight that facts must stand behind, 0 to 100
     * @return the changed copy
     */
    public Scheme needing(String percent) {
        return new Scheme(
                id, version, name, level, parent, applies, valid, groups, without, new BigDecimal(percent), adoption);
    }

    /**
     * This scheme with evidence of its adoption.
     *
     * @param evidence the evidence
     * @return the changed copy
     */
    public Scheme adopted(Adoption evidence) {
        return new Scheme(id, version, name, level, parent, applies, valid, groups, without, minimumEvidence, evidence);
    }

    /**
     * This scheme as another version.
     *
     * @param number the version
     * @param days the days on which it holds
     * @return the changed copy
     */
    public Scheme version(int number, DateRange days) {
        return new Scheme(id, number, name, level, parent, applies, days, groups, without, minimumEvidence, adoption);
    }
}
