package io.github.hospitalhr.performance.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.pack.PerformancePack;
import io.github.hospitalhr.performance.pool.PoolDocument;
import io.github.hospitalhr.performance.pool.Portion;
import io.github.hospitalhr.performance.score.ScoreFixture;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents for other systems: they read back equal, keep to their schemas, and refuse what does not add up. */
class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC);
    private static final DocumentCodec CODEC =
            DocumentCodec.builder(new InputValidator(CLOCK)).build();

    private static ScorecardsDocument scorecards() {
        var scheme = ScoreFixture.scheme(
                List.of(
                        ScoreFixture.ofFive("goal", MissingData.RENORMALISE),
                        ScoreFixture.ofFive("peer", MissingData.RENORMALISE)),
                "60",
                "40");
        var goal = ScoreFixture.entry("g", "goal", ScoreFixture.MONTH.atDay(3), "4", MeasureUnit.POINT);
        PeriodBook book = new PeriodBook(CLOCK);
        RunOutcome closed =
                book.close(ScoreFixture.MONTH, List.of(ScoreFixture.score(scheme, List.of(goal))), PersonId.of("hr"));
        return ScorecardsDocument.of(((RunOutcome.Done) closed).run());
    }

    private static PoolDocument pool() {
        return PoolDocument.of(
                new BigDecimal("100"),
                List.of(
                        new Portion("n01", new BigDecimal("33.34"), Portion.Bound.NONE),
                        new Portion("n02", new BigDecimal("66.66"), Portion.Bound.CAP)));
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = ScorecardsDocument.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return JSON.readTree(in);
        }
    }

    private static <T> List<String> faults(DocumentFormat<T> format, JsonNode document) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource(format.schemaResource()))
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void scorecardsReadBackEqualAndKeepToTheirSchema() throws IOException {
        byte[] json = CODEC.write(ScorecardsDocument.FORMAT, scorecards());
        assertThat(CODEC.read(ScorecardsDocument.FORMAT, json)).isEqualTo(scorecards());
        assertThat(faults(ScorecardsDocument.FORMAT, JSON.readTree(json))).isEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"score\": 80.00", "test/g r1");
        ObjectNode stateless = (ObjectNode) JSON.readTree(json);
        ((ObjectNode) stateless.at("/scores/0")).remove("state");
        assertThat(faults(ScorecardsDocument.FORMAT, stateless)).hasSize(1);
    }

    @Test
    void aPoolReadsBackEqualKeepsToItsSchemaAndAddsUp() throws IOException {
        byte[] json = CODEC.write(PoolDocument.FORMAT, pool());
        assertThat(CODEC.read(PoolDocument.FORMAT, json)).isEqualTo(pool());
        assertThat(faults(PoolDocument.FORMAT, JSON.readTree(json))).isEmpty();
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"pool\": \"100.00\"", "\"person\": \"n01\"", "\"amount\": \"33.34\"");

        String missing = new String(json, StandardCharsets.UTF_8).replace("66.66", "66.65");
        assertThatThrownBy(() -> CODEC.read(PoolDocument.FORMAT, missing.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("99.99");
        String fraction = new String(json, StandardCharsets.UTF_8).replace("\"33.34\"", "\"33.345\"");
        assertThatThrownBy(() -> CODEC.read(PoolDocument.FORMAT, fraction.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("amount");
        assertThat(faults(PoolDocument.FORMAT, JSON.readTree(fraction))).isNotEmpty();
    }

    @Test
    void aChangeOfAPublishedSchemaIsSeenInReview() throws IOException {
        for (DocumentFormat<?> format :
                List.of(PoolDocument.FORMAT, ScorecardsDocument.FORMAT, PerformancePack.FORMAT)) {
            String name =
                    format.schemaResource().substring(format.schemaResource().lastIndexOf('/') + 1);
            assertThat(resource(format.schemaResource()).toPrettyString())
                    .as(
                            "schema of %s; where the change is meant, copy target/classes%s over the golden file",
                            format.name(), format.schemaResource())
                    .isEqualTo(resource("/golden/" + name).toPrettyString());
        }
    }
}
