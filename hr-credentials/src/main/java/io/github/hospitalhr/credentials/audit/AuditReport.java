package io.github.hospitalhr.credentials.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An audit, for the inspector: every person and act with decision, reasons, articles and evidence.
 *
 * @param format the format's name
 * @param version the format's version
 * @param asOf the day audited
 * @param knownAt the moment whose knowledge counts; null for all that is known
 * @param catalogue fingerprint of the packs by which was decided
 * @param permitted how many lines are permitted
 * @param supervised how many are permitted under supervision
 * @param denied how many are denied
 * @param lines the lines, in the order asked
 */
public record AuditReport(
        String format,
        int version,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String catalogue,
        int permitted,
        int supervised,
        int denied,
        List<Line> lines) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public AuditReport {
        lines = List.copyOf(lines);
    }

    /**
     * One person and act.
     *
     * @param person whom
     * @param act the code of the act
     * @param level its level, 0 for none
     * @param institution where
     * @param verdict the decision
     * @param reasons why not, with articles
     * @param warnings what is overdue though permitted
     * @param evidence the credentials it rests on
     * @param validUntil the last day on which the decision surely holds, without new facts; null for no end
     */
    public record Line(
            PersonId person,
            String act,
            int level,
            String institution,
            Verdict verdict,
            List<Reason> reasons,
            List<Reason> warnings,
            List<Evidence> evidence,
            @Nullable LocalDate validUntil) {

        public Line {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(verdict, "verdict");
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A credential a decision rests on, without its number.
     *
     * @param credential its id within the file
     * @param type code of its type
     * @param name name of its type
     * @param from first day of its latest term
     * @param to day after its last day, or null
     * @param granted whether it rests on a decision of the hospital itself, so that no outside source is asked
     * @param verifiers who verified the latest term
     * @param evidenceHashes hashes of the evidence recorded with it, in order
     */
    public record Evidence(
            String credential,
            String type,
            Label name,
            LocalDate from,
            @Nullable LocalDate to,
            boolean granted,
            List<String> verifiers,
            List<String> evidenceHashes) {

        public Evidence {
            verifiers = List.copyOf(verifiers);
            evidenceHashes = List.copyOf(evidenceHashes);
        }
    }

    /**
     * The report as JSON.
     *
     * @return the text, the same for the same report
     */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit cannot be written as JSON", e);
        }
    }
}
