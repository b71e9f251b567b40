package io.github.hospitalhr.domain.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded something, and why.
 *
 * @param actor the host's id of the user or program, opaque to the SDK; 1 to {@value #MAX_ACTOR} characters
 * @param reason why, such as the number of an application (调岗申请); at most {@value #MAX_REASON} characters, null where none was
 *     given
 */
public record Origin(String actor, @Nullable String reason) {

    /** Longest id of an actor. */
    public static final int MAX_ACTOR = 128;

    /** Longest reason. */
    public static final int MAX_REASON = 500;

    @JsonCreator
    public Origin {
        Objects.requireNonNull(actor, "actor");
        if (actor.isBlank() || actor.length() > MAX_ACTOR) {
            throw new IllegalArgumentException("actor must have 1 to " + MAX_ACTOR + " characters, but has "
                    + actor.length() + ".\nMaybe pass the id of the account, not a description.");
        }
        if (reason != null && reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("reason must have at most " + MAX_REASON + " characters, but has "
                    + reason.length() + ".\nMaybe refer to a document.");
        }
    }

    /**
     * An actor without a reason.
     *
     * @param actor the host's id of the user or program
     * @return the origin
     */
    public static Origin of(String actor) {
        return new Origin(actor, null);
    }

    /**
     * The same actor, for a reason.
     *
     * @param why the reason
     * @return the origin
     */
    public Origin because(String why) {
        return new Origin(actor, Objects.requireNonNull(why, "why"));
    }

    /** The actor alone, since reasons may be personal. */
    @Override
    public String toString() {
        return "Origin[" + actor + "]";
    }
}
