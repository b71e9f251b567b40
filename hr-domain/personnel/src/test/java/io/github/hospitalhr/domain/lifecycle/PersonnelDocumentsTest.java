package io.github.hospitalhr.domain.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.domain.establishment.EmploymentPolicies;
import io.github.hospitalhr.domain.establishment.EstablishmentDocument;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataCopy;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of lifecycle, establishment and privacy: shipped ones are canonical, schemas are in the jar. */
class PersonnelDocumentsTest {

    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC)))
            .build();

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PersonnelDocumentsTest.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static <T> void canonical(DocumentFormat<T> format, String name) throws IOException {
        byte[] bytes = resource(name);
        assertThat(new String(CODEC.write(format, CODEC.read(format, bytes)), UTF_8))
                .isEqualTo(new String(bytes, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onboarding", "transfer", "leave", "exit", "contract-review"})
    void shippedTemplatesAreWrittenAsTheyAreRead(String name) throws IOException {
        canonical(ProcessTemplate.FORMAT, "/io/github/hospitalhr/domain/lifecycle/" + name + ".json");
    }

    @Test
    void shippedPoliciesAreWrittenAsTheyAreRead() throws IOException {
        canonical(EmploymentPolicies.FORMAT, "/io/github/hospitalhr/domain/establishment/employment-policies.json");
    }

    @Test
    void everyDocumentHasItsSchema() throws IOException {
        for (DocumentFormat<?> format : List.of(
                ProcessTemplate.FORMAT,
                ProcessCase.FORMAT,
                Revocation.FORMAT,
                EstablishmentDocument.FORMAT,
                EmploymentPolicies.FORMAT,
                PersonalDataCopy.FORMAT)) {
            JsonNode schema = new ObjectMapper().readTree(resource(format.schemaResource()));
            assertThat(schema.path("title").asText()).isEqualTo(format.name() + " " + format.version());
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @Test
    void aRevocationIsWrittenLikeThis() {
        Instant noon = Instant.parse("2026-12-01T04:00:00Z");
        Revocation order = new Revocation(
                "x1", "revocation", PersonId.of("p1"), "his", noon, noon, noon, null, List.of("acct"), 1);
        assertThat(new String(CODEC.write(Revocation.FORMAT, order), UTF_8)).isEqualTo("""
                {
                  "format": "hr.revocation",
                  "version": 1,
                  "caseId": "x1",
                  "step": "revocation",
                  "person": "p1",
                  "system": "his",
                  "orderedAt": "2026-12-01T04:00:00Z",
                  "effective": "2026-12-01T04:00:00Z",
                  "acknowledgedAt": "2026-12-01T04:00:00Z",
                  "active": [
                    "acct"
                  ],
                  "attempts": 1
                }
                """);
    }
}
