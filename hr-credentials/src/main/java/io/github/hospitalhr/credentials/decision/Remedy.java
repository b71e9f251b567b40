package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * What would bring a no nearer to a yes.
 *
 * @param kind what to do
 * @param type code of the type of credential concerned
 * @param credential id of the credential concerned within the file; empty where none is held
 * @param sentence what to do, as a sentence
 */
public record Remedy(Kind kind, String type, String credential, Label sentence) {

    /** What to do. */
    public enum Kind {
        /** Get the credential. */
        OBTAIN,
        /** Have it verified. */
        VERIFY,
        /** Renew it. */
        RENEW,
        /** Do or repeat the duty. */
        DO_DUTY,
        /** Change place, category, scope, level or mode. */
        EXTEND,
        /** Wait until it begins or a suspension ends. */
        WAIT,
        /** Mend what it builds on. */
        MEND_BASIS
    }

    public Remedy {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(sentence, "sentence");
    }
}
