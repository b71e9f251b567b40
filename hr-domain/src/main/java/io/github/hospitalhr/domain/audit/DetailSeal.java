package io.github.hospitalhr.domain.audit;

import java.util.Optional;

/**
 * Seals the personal details of entries under the key of the person they are about, so that erasing the person erases them and
 * leaves the chain whole. {@code PersonDetails} in the package {@code seal} is the one shipped. {@code DetailSealContract} in the
 * testkit has a test for each rule under the same number.
 *
 * <ol>
 *   <li><b>D1 round trip.</b> What was sealed opens to the same text, any characters, up to {@value AuditEvent#MAX_DETAIL} of them.
 *   <li><b>D2 bound.</b> Under another person nothing opens.
 *   <li><b>D3 tamper.</b> What was changed or cut, or is no sealed text, does not open; that is no exception.
 *   <li><b>D4 hidden.</b> The sealed text is one line, says nothing of the detail, and is never the same twice.
 *   <li><b>D5 erased.</b> After a person was erased its details do not open, everybody else's do; what is sealed after it opens.
 *   <li><b>D6 concurrent.</b> Thread-safe.
 * </ol>
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
