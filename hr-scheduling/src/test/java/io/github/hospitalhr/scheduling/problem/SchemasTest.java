package io.github.hospitalhr.scheduling.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.pack.RulePack;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.roster.RosterDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON Schemas in the jar, under a validator that is not ours. */
class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = RosterProblem.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return JSON.readTree(in);
        }
    }

    private static List<String> faults(DocumentFormat<?> format, JsonNode document) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource(format.schemaResource()));
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    @Test
    void goldenDocumentsAndPacksKeepToTheSchemas() throws IOException {
        assertThat(faults(RosterProblem.FORMAT, resource("/golden/roster-problem.json")))
                .isEmpty();
        assertThat(faults(RosterDocument.FORMAT, resource("/golden/roster.json")))
                .isEmpty();
        assertThat(faults(Amendment.FORMAT, resource("/golden/roster-amendment.json")))
                .isEmpty();
        assertThat(faults(RosterEdition.FORMAT, resource("/golden/roster-edition.json")))
                .isEmpty();
        assertThat(faults(Offer.FORMAT, resource("/golden/market-offer.json"))).isEmpty();
        for (String pack : List.of("cn-labour", "cn-nurse", "hospital-default")) {
            String name = "/io/github/hospitalhr/scheduling/pack/" + pack + ".json";
            assertThat(faults(RulePack.FORMAT, resource(name))).as(pack).isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatTheCodecRefuses() throws IOException {
        for (String member : List.of("unit", "period", "format", "version")) {
            ObjectNode document = (ObjectNode) resource("/golden/roster-problem.json");
            document.remove(member);
            assertThat(faults(RosterProblem.FORMAT, document)).as(member).hasSize(1);
        }
        ObjectNode document = (ObjectNode) resource("/golden/roster-problem.json");
        ((ObjectNode) document.at("/staff/0/carried")).put("fair", "x");
        assertThat(faults(RosterProblem.FORMAT, document))
                .singleElement()
                .asString()
                .contains("carried");

        for (String fault : List.of("head", "rule")) {
            ObjectNode headless = (ObjectNode) resource("/golden/roster-problem.json");
            ((ObjectNode) headless.at("/rules/0")).remove(fault);
            assertThat(faults(RosterProblem.FORMAT, headless)).as(fault).isNotEmpty();
        }
        ObjectNode unheard = (ObjectNode) resource("/golden/roster-problem.json");
        ((ObjectNode) unheard.at("/rules/0")).put("unheard", 1);
        assertThat(faults(RosterProblem.FORMAT, unheard)).isNotEmpty();
    }

    @Test
    void aChangeOfAPublishedSchemaIsSeenInReview() throws IOException {
        for (DocumentFormat<?> format : List.of(
                RosterProblem.FORMAT,
                RosterDocument.FORMAT,
                RulePack.FORMAT,
                Amendment.FORMAT,
                RosterEdition.FORMAT,
                Offer.FORMAT)) {
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
