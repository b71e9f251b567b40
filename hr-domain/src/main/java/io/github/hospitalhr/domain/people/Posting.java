package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A posting (任职): a person works at a unit in a position, as it holds on some days. A move (调岗) ends one posting and
 * begins another.
 *
 * @param id the posting's key, unique among the postings of the person, 1 to 64 characters; the same key on other days
 *     is the same posting under changed terms
 * @param unit the unit; any kind of unit may have staff
 * @param position the position
 * @param percent share of a full post, 1 to 100 percent; the postings of a person on one day sum to at most 100
 * @param leads whether the person leads the unit (负责人): ward head nurse, head of department
 */
public record Posting(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull UnitId unit,
        @NotNull @Valid Position position,
        @Min(1) @Max(100) int percent,
        boolean leads) {

    /**
     * A full posting without leadership.
     *
     * @param id the posting's key
     * @param unit the unit
     * @param position the position
     * @return the posting
     */
    public static Posting of(String id, UnitId unit, Position position) {
        return new Posting(id, unit, position, 100, false);
    }

    /**
     * This posting with another share of a full post.
     *
     * @param newPercent the share, 1 to 100
     * @return the changed copy
     */
    public Posting withPercent(int newPercent) {
        return new Posting(id, unit, position, newPercent, leads);
    }

    /**
     * This posting as leader of the unit.
     *
     * @return the changed copy
     */
    public Posting asLeader() {
        return new Posting(id, unit, position, percent, true);
    }
}
