package io.github.hospitalhr.domain.validation;

import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints stand at the type argument of {@link Dated}; their faults are found at {@code value}. */
final class DatedValueExtractor implements ValueExtractor<Dated<@ExtractedValue ?>> {

    @Override
    public void extractValues(Dated<?> dated, ValueReceiver receiver) {
        receiver.value("value", dated.value());
    }
}
