package io.github.hospitalhr.credentials.extraction;

import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document.
 *
 * @param type code of the type of credential, or null where no title was recognised
 * @param typeConfidence how sure the type is, 0 to 1; 0 without a type
 * @param fields the fields found, each at most once, in the order of {@link CertificateField}
 * @param engine what read the document
 */
public record ExtractedCertificate(
        @Nullable String type, double typeConfidence, List<ExtractedField> fields, String engine) {

    public ExtractedCertificate {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param field which
     * @return the field as found, or empty
     */
    public Optional<ExtractedField> field(CertificateField field) {
        return fields.stream().filter(f -> f.field() == field).findFirst();
    }

    /**
     * A draft of the fact, for a person to complete and to record. Its method is {@link Method#EXTRACTED}, on which no verification
     * rests: however sure the engine was, the credential does not count until somebody compared it with its source.
     *
     * @param subject the new id within the file
     * @param actor who had it read
     * @param evidenceHash hash of the document, or null
     * @param atLeast the least confidence of a field that is taken, 0 to 1
     * @return the draft, or empty where type or first day are not known well enough
     */
    public Optional<CredentialFact.Declared> draft(
            String subject, String actor, @Nullable String evidenceHash, double atLeast) {
        Optional<LocalDate> from = value(CertificateField.FROM, atLeast).map(LocalDate::parse);
        String code = type;
        if (code == null || typeConfidence < atLeast || from.isEmpty()) {
            return Optional.empty();
        }
        Certificate certificate = new Certificate(
                value(CertificateField.NUMBER, atLeast).orElse(null),
                value(CertificateField.ISSUER, atLeast).orElse(""),
                from.get(),
                value(CertificateField.LAST_DAY, atLeast)
                        .map(day -> LocalDate.parse(day).plusDays(1))
                        .orElse(null),
                value(CertificateField.PLACE, atLeast).map(List::of).orElse(List.of()),
                value(CertificateField.CATEGORY, atLeast).orElse(null),
                value(CertificateField.RANGE, atLeast).map(List::of).orElse(List.of()),
                0,
                null,
                value(CertificateField.DEVICE, atLeast).map(List::of).orElse(List.of()),
                List.of());
        Provenance provenance = new Provenance(actor, Method.EXTRACTED, engine, evidenceHash);
        return Optional.of(new CredentialFact.Declared(subject, provenance, code, certificate));
    }

    private Optional<String> value(CertificateField field, double atLeast) {
        return field(field).filter(f -> f.confidence() >= atLeast).map(ExtractedField::value);
    }

    /** Type and number of fields: the values are personal. */
    @Override
    public String toString() {
        return "ExtractedCertificate[" + type + ", " + fields.size() + " fields]";
    }
}
