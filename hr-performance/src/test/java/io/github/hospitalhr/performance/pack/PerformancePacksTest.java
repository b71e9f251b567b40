package io.github.hospitalhr.performance.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.performance.indicator.FormulaCurve;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped packs are golden files themselves: read, written back byte for byte, true to their schema. */
class PerformancePacksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .build();

    static Stream<PerformancePack> packs() {
        return Stream.of(
                PerformancePacks.nurse(),
                PerformancePacks.administrative(),
                PerformancePacks.physician(),
                PerformancePacks.technician());
    }

    private static byte[] shipped(PerformancePack pack) throws IOException {
        try (InputStream in = PerformancePack.class.getResourceAsStream(pack.pack() + ".json")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void isWrittenAsItIsShippedAndKeepsToItsSchema(PerformancePack pack) throws IOException {
        byte[] written = CODEC.write(PerformancePack.FORMAT, pack);
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, pack.pack() + ".json"), written);
        }
        assertThat(new String(written, UTF_8)).isEqualTo(new String(shipped(pack), UTF_8));
        assertThat(CODEC.read(PerformancePack.FORMAT, written)).isEqualTo(pack);
        assertThat(pack.library().indicators()).isNotEmpty();
        JsonNode schema;
        try (InputStream in = PerformancePack.class.getResourceAsStream(PerformancePack.FORMAT.schemaResource())) {
            schema = JSON.readTree(in);
        }
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(JSON.readTree(written)))
                .isEmpty();
    }

    private static List<String> weights(String id) {
        SchemeLibrary library = PerformancePacks.shippedLibrary();
        ResolvedScheme scheme = library.resolve(id, LocalDate.of(2026, 11, 1)).orElseThrow();
        assertThat(scheme.lines().stream().map(ResolvedScheme.Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        return scheme.groups().stream()
                .map(group -> group.name().zh() + group.weight().toPlainString())
                .toList();
    }

    @Test
    void weightsAreThoseOfTheProduct() {
        assertThat(weights("cn-nurse")).containsExactly("服务态度30", "护理质量40", "工作纪律30");
        assertThat(weights("cn-administrative")).containsExactly("工作纪律20", "团队协作30", "工作效率50");
        assertThat(weights("cn-physician")).hasSize(5);
        assertThat(weights("cn-technician")).hasSize(4);
    }

    @Test
    void shippedSchemesClaimNoAdoption() {
        assertThat(PerformancePacks.shippedLibrary().schemes()).allMatch(scheme -> scheme.adoption() == null);
    }

    private static String nurse() throws IOException {
        return new String(shipped(PerformancePacks.nurse()), UTF_8);
    }

    private static PerformancePack read(String json) {
        return CODEC.read(PerformancePack.FORMAT, json.getBytes(UTF_8));
    }

    @Test
    void hospitalsWriteFormulasInTheirPacks() throws IOException {
        String json = nurse().replaceFirst(
                        "(?s)\"curve\": \\{.*?\\}",
                        "\"curve\": {\"curve\": \"formula\", \"formula\": {\"text\": \"value / 2\", \"variables\": [\"value\"]}}");
        assertThat(read(json).indicators().get(0).curve()).isEqualTo(FormulaCurve.of("value / 2"));
        assertThatThrownBy(() -> read(json.replace("value / 2", "value ^ 9")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("indicators[0]");
        assertThatThrownBy(() -> read(json.replace("value / 2", "9".repeat(1_000_000))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everyFaultOfAPackIsNamedWithItsPlace() throws IOException {
        String json = nurse().replaceFirst("\"status\"", "\"statuss\": 1, \"status\"")
                .replaceFirst("\"minimumSample\": 5", "\"minimumSample\": \"5\"")
                .replaceFirst("\"zeroAt\": 60", "\"zeroAt\": \"60\"");
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("statuss")
                .hasMessageContaining("minimumSample")
                .hasMessageContaining("zeroAt");
        assertThatThrownBy(() ->
                        read(nurse().replaceFirst("\"packVersion\": 1", "\"packVersion\": 1, \"packVersion\": 2")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read(nurse().replaceFirst("\"minimumSample\": 5", "\"minimumSample\": NaN")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read(nurse().replaceFirst("\"zeroAt\": 60", "\"zeroAt\": 1E900000000")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("zeroAt");
        assertThatThrownBy(() -> read("[".repeat(5_000))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read(nurse().replaceFirst("\"minimumEvidence\": 15", "\"minimumEvidence\": 101")))
                .isInstanceOf(InvalidInputException.class);
    }
}
