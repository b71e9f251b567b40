package io.github.hospitalhr.credentials.file;

import io.github.hospitalhr.domain.time.DateRange;
import java.util.List;
import java.util.Objects;

/**
 * One term of a credential as recorded, first or renewed.
 *
 * @param days the days
 * @param statedEnd whether an end was stated; where not, the type's term applies
 * @param recordedBy who recorded it
 * @param grantedHere whether it rests on evidence by itself: a decision of the hospital or an authority
 * @param verifiers who found it right since it was recorded, each once, in order
 * @param mismatch whether the latest comparison did not match
 */
public record Term(
        DateRange days,
        boolean statedEnd,
        String recordedBy,
        boolean grantedHere,
        List<String> verifiers,
        boolean mismatch) {

    public Term {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(recordedBy, "recordedBy");
        verifiers = List.copyOf(verifiers);
    }
}
