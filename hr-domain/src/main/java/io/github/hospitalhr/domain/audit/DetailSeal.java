package io.github.hospitalhr.domain.audit;

import java.util.Optional;

/**
 * Seals the personal details of entries under the key of the person they are about, so that erasing the person erases them and
 * leaves the chain whole. {@code PersonDetails} in the package {@code seal} is the one shipped. Thread-safe.
 */
public interface DetailSeal {

    /**
     * Seals a detail.
     *
     * @param subject the person's id
     * @param detail the text
     * @return the sealed text, without tabs and line breaks
     */
    String seal(String subject, String detail);

    /**
     * Opens a sealed detail.
     *
     * @param subject the person's id
     * @param sealed what {@link #seal} gave
     * @return the text, or empty where the person was erased or the text was changed
     */
    Optional<String> open(String subject, String sealed);
}
