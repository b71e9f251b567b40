package io.github.hospitalhr.scheduling.diagnose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.check.RosterCost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documents hr.diagnosis and hr.relaxation-list: golden files, schemas. */
class DiagnosisDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .build();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);

    private static Label label(String what) {
        return Label.of("句子" + what, "sentence " + what);
    }

    private static Diagnosis diagnosis() {
        FixChange change = new FixChange(
                FixChange.Kind.NEED_LOWERED, "night", List.of(), List.of(DAY, DAY.plusDays(1)), 3, 2, label("c"));
        return new Diagnosis(
                UnitId.of("icu"),
                DateRange.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)),
                Diagnosis.Outcome.INFEASIBLE,
                Diagnosis.End.STEPS,
                label("s"),
                List.of(InputFault.of("staff", "", "staff.empty", label("f"))),
                List.of(new Certificate(
                        Certificate.Kind.TOO_LITTLE,
                        Certificate.Measure.HEADS,
                        List.of("night", "availability"),
                        List.of("n1", "n2"),
                        List.of(DAY),
                        true,
                        3,
                        2,
                        2,
                        label("a"))),
                List.of(new DeadEnd("n3", List.of("run", "fixed-cell"), List.of(DAY), true, label("d"))),
                List.of(new HistoryBreach("run", "n3", List.of(DAY.minusDays(20)), 6, 5, label("h"))),
                List.of(new RuleConflict(List.of("night", "run"), List.of(), false, label("r"))),
                List.of(
                        new Fix(List.of(change), true, new RosterCost(0, 120), 0, 2, 960, label("e")),
                        new Fix(List.of(change), false, null, 0, 2, 960, label("e"))));
    }

    private static RelaxationList relaxation() {
        return RelaxationList.of(
                "icu",
                RelaxationStep.of("night", "流感高峰", "护理部").atMost(3),
                new RelaxationStep("hours", 0, "流感高峰", "护理部", "劳动法 art. 42"));
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = DiagnosisDocumentsTest.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return JSON.readTree(in);
        }
    }

    private static <T> void isGolden(DocumentFormat<T> format, T document, String file) throws IOException {
        byte[] written = CODEC.write(format, document);
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, file), written);
        }
        try (InputStream in = DiagnosisDocumentsTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(in).as("golden file %s", file).isNotNull();
            assertThat(new String(written, UTF_8)).isEqualTo(new String(in.readAllBytes(), UTF_8));
        }
        assertThat(CODEC.read(format, written)).isEqualTo(document);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(resource(format.schemaResource()))
                        .validate(JSON.readTree(written)))
                .isEmpty();
        String schema =
                format.schemaResource().substring(format.schemaResource().lastIndexOf('/') + 1);
        assertThat(resource(format.schemaResource()).toPrettyString())
                .as("schema of %s; where the change is meant, copy it from target/classes", format.name())
                .isEqualTo(resource("/golden/" + schema).toPrettyString());
    }

    @Test
    void aDiagnosisIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        isGolden(Diagnosis.FORMAT, diagnosis(), "diagnosis.json");
    }

    @Test
    void aRelaxationListIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        isGolden(RelaxationList.FORMAT, relaxation(), "relaxation-list.json");
    }
}
