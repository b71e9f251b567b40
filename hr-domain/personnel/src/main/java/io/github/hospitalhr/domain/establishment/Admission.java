package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.eligibility.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a posting fits the establishment.
 *
 * @param verdict within, over and refused, or over with a basis
 * @param reasons one for each quota that would be passed, with its numbers
 */
public record Admission(Verdict verdict, List<Reason> reasons) {

    /** What can come out. */
    public enum Verdict {
        /** Every quota has room, or none counts it. */
        WITHIN,
        /** A quota would be passed, and nobody gave a basis. */
        REFUSED,
        /** A quota would be passed on a basis, which has to be recorded (超编备案). */
        OVER_WITH_BASIS
    }

    public Admission {
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
    }

    static Admission of(List<Reason> over, @Nullable String basis) {
        if (over.isEmpty()) {
            return new Admission(Verdict.WITHIN, over);
        }
        boolean allowed = basis != null && !basis.isBlank();
        return new Admission(allowed ? Verdict.OVER_WITH_BASIS : Verdict.REFUSED, over);
    }

    /**
     * Whether the posting may be written.
     *
     * @return false where it is refused
     */
    public boolean isAdmitted() {
        return verdict != Verdict.REFUSED;
    }
}
