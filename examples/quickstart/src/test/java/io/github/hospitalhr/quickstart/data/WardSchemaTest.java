package io.github.hospitalhr.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the wards keep to the JSON Schema in the jar, under a validator that is not ours. */
class WardSchemaTest {

    @Test
    void everyWardKeepsToTheSchema() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonSchema schema;
        try (InputStream in = RosterProblem.class.getResourceAsStream(RosterProblem.FORMAT.schemaResource())) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(json.readTree(in));
        }
        List<Path> wards;
        try (Stream<Path> files = Files.list(Path.of("hospital", "wards"))) {
            wards = files.sorted().toList();
        }
        assertThat(wards).isNotEmpty();
        for (Path ward : wards) {
            assertThat(schema.validate(json.readTree(ward.toFile())))
                    .as("%s", ward)
                    .isEmpty();
        }
    }
}
