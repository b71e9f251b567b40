package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.validation.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be kept in the audit (操作日志: 谁、何时、访问什么). GB/T 22239-2019 asks for time, type, subject, object and result.
 * Immutable.
 *
 * @param at when it happened (UTC, microseconds; finer parts are cut off)
 * @param actor the host's id of the user or program, 1 to 128 characters
 * @param onBehalfOf in whose name the actor acted, or null where in its own
 * @param action what was done
 * @param outcome what became of it
 * @param object what it was done to, such as {@code hr.person/p0001}; 1 to 256 characters, keys only
 * @param subject the id of the person whose data it is, or null where it is nobody's; at most 128 characters
 * @param fields the fields concerned, sorted, each once; at most 200 names of {@code [A-Za-z0-9._\[\]*-]{1,64}}
 * @param purpose for what, such as {@code roster}; a code, empty where none was told; at most 64 characters
 * @param detail anything personal that must be kept (a value before the change), or null; sealed under the subject's key, so that
 *     it goes with the person; needs a subject
 */
public record AuditEvent(
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        AuditAction action,
        AuditOutcome outcome,
        String object,
        @Nullable String subject,
        List<String> fields,
        String purpose,
        @Nullable String detail) {

    /** Most characters of a detail. */
    public static final int MAX_DETAIL = 4000;

    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        text("actor", actor, 128);
        if (onBehalfOf != null) {
            text("onBehalfOf", onBehalfOf, 128);
        }
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
        text("object", object, 256);
        if (subject != null) {
            text("subject", subject, 128);
        }
        fields = List.copyOf(new TreeSet<>(fields));
        if (fields.size() > 200 || fields.stream().anyMatch(f -> !f.matches("[A-Za-z0-9._\\[\\]*-]{1,64}"))) {
            throw new IllegalArgumentException(
                    "fields must be at most 200 names of [A-Za-z0-9._[]*-].\nMaybe a value was given for a name.");
        }
        if (!purpose.isEmpty()) {
            text("purpose", purpose, 64);
        }
        if (detail != null && (subject == null || detail.length() > MAX_DETAIL)) {
            throw new IllegalArgumentException("a detail needs a subject under whose key it is sealed, and has at most "
                    + MAX_DETAIL + " characters.\nMaybe name the person, or refer to a document.");
        }
    }

    private static void text(String variable, String value, int most) {
        if (value.isBlank() || value.length() > most || !value.matches(Texts.PLAIN)) {
            throw new IllegalArgumentException(variable + " must have 1 to " + most
                    + " characters of one line, but has " + value.length()
                    + ".\nMaybe use the id, not a description.");
        }
    }

    /**
     * Something done by an actor in its own name.
     *
     * @param at when
     * @param actor the host's id of the user or program
     * @param action what was done
     * @param object what it was done to
     * @return the event: done, nobody's data, no fields, no purpose
     */
    public static AuditEvent of(Instant at, String actor, AuditAction action, String object) {
        return new AuditEvent(at, actor, null, action, AuditOutcome.DONE, object, null, List.of(), "", null);
    }

    /**
     * This event about data of a person.
     *
     * @param person the person's id
     * @param names the fields concerned
     * @return the event
     */
    public AuditEvent about(String person, List<String> names) {
        return new AuditEvent(at, actor, onBehalfOf, action, outcome, object, person, names, purpose, detail);
    }

    /**
     * This event with another outcome.
     *
     * @param newOutcome what became of it
     * @return the event
     */
    public AuditEvent with(AuditOutcome newOutcome) {
        return new AuditEvent(at, actor, onBehalfOf, action, newOutcome, object, subject, fields, purpose, detail);
    }

    /**
     * This event for a purpose.
     *
     * @param code for what
     * @return the event
     */
    public AuditEvent purpose(String code) {
        return new AuditEvent(at, actor, onBehalfOf, action, outcome, object, subject, fields, code, detail);
    }

    /**
     * This event in somebody else's name.
     *
     * @param other in whose name the actor acted
     * @return the event
     */
    public AuditEvent onBehalfOf(@Nullable String other) {
        return new AuditEvent(at, actor, other, action, outcome, object, subject, fields, purpose, detail);
    }

    /**
     * This event with something personal to be kept under the subject's key.
     *
     * @param personal the text
     * @return the event
     */
    public AuditEvent detail(String personal) {
        return new AuditEvent(at, actor, onBehalfOf, action, outcome, object, subject, fields, purpose, personal);
    }

    /** Action, outcome and object, neither subject nor detail. */
    @Override
    public String toString() {
        return "AuditEvent[" + action + " " + outcome + " " + object + "]";
    }
}
