package io.github.hospitalhr.credentials;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.credentials.audit.AuditedAct;
import io.github.hospitalhr.credentials.audit.StaffAudit;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.StandardPacks;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.AsOf;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas in the jar hold under a foreign validator: what is shipped and written fits, what is wrong does not. */
class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in = Credentials.class.getResourceAsStream("/META-INF/hr-schemas/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    @Test
    void shippedPacksFitAndBrokenOnesDoNot() throws IOException {
        JsonSchema schema = schema("hr.credential-pack-1");
        for (String name : StandardPacks.names()) {
            try (InputStream in = Catalogue.class.getResourceAsStream("pack/" + name + ".json")) {
                JsonNode pack = JSON.readTree(in);
                assertThat(schema.validate(pack)).as(name).isEmpty();
                ObjectNode unknown = pack.deepCopy();
                unknown.put("colour", "red");
                assertThat(schema.validate(unknown)).as(name).isNotEmpty();
                ObjectNode wrong = pack.deepCopy();
                ((ObjectNode) wrong.path("rows").get(0)).put("status", "RUMOUR");
                assertThat(schema.validate(wrong)).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void auditsFit() throws IOException {
        List<AuditedAct> asked = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            for (Act act : acts()) {
                asked.add(new AuditedAct(PersonId.of("p" + seed), act, HERE));
            }
        }
        String json = new StaffAudit(new FitnessRules(Catalogue.china()))
                .audit(
                        asked,
                        p -> new CredentialFile(
                                p,
                                random(Long.parseLong(p.value().substring(1))).facts()),
                        AsOf.of(day("2026-11-22"), noon(day("2026-11-22"))))
                .toJson();
        JsonSchema schema = schema("hr.credential-audit-1");
        assertThat(schema.validate(JSON.readTree(json))).isEmpty();
        assertThat(schema.validate(JSON.readTree(json.replaceFirst("\"DENY\"", "\"MAYBE\""))))
                .isNotEmpty();
    }
}
