package io.github.hospitalhr.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.domain.access.AccessPolicy;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents of access: shipped ones are canonical, schemas are in the jar. */
class TrustDocumentsTest {

    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC)))
            .build();

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TrustDocumentsTest.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static <T> void canonical(DocumentFormat<T> format, String name) throws IOException {
        byte[] bytes = resource(name);
        assertThat(new String(CODEC.write(format, CODEC.read(format, bytes)), UTF_8))
                .isEqualTo(new String(bytes, UTF_8));
    }

    @Test
    void shippedPoliciesAreWrittenAsTheyAreRead() throws IOException {
        canonical(AccessPolicy.FORMAT, "/io/github/hospitalhr/domain/access/three-tier.json");
    }

    @Test
    void everyDocumentHasItsSchema() throws IOException {
        for (DocumentFormat<?> format : List.of(AccessPolicy.FORMAT)) {
            JsonNode schema = new ObjectMapper().readTree(resource(format.schemaResource()));
            assertThat(schema.path("title").asText()).isEqualTo(format.name() + " " + format.version());
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @Test
    void badPoliciesNameEveryFault() {
        String bad =
                "{\"format\":\"hr.access-policy\",\"version\":1,\"id\":\"x\",\"revision\":0,\"roles\":[{\"code\":\"\",\"label\":"
                        + "{\"zh\":\"甲\",\"en\":\"a\"},\"inherits\":[],\"rules\":[{\"id\":\"r\",\"data\":\"contact\",\"modes\":[\"DELETE\"],"
                        + "\"relation\":\"ANY\",\"purposes\":[],\"masked\":[]}],\"extra\":1}]}";
        assertThatThrownBy(() -> CODEC.read(AccessPolicy.FORMAT, bad.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .extracting(f -> f.path())
                                .contains("revision", "roles[0].code", "roles[0].extra", "roles[0].rules[0].modes[0]"));
    }
}
