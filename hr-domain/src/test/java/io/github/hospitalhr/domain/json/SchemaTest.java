package io.github.hospitalhr.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.calendar.CalendarYear;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.event.PeopleEvent;
import io.github.hospitalhr.domain.event.PlannedChange;
import io.github.hospitalhr.domain.event.PlannedDuty;
import io.github.hospitalhr.domain.event.RosterEvent;
import io.github.hospitalhr.domain.event.UnitEvent;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas in the jar were written by this build and agree with the golden documents. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            return JSON.readTree(in);
        }
    }

    /** Checks as much of JSON Schema as our schemas use. */
    private static void check(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring("#/$defs/".length());
            check(root, root.get("$defs").get(name), value, path, faults);
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(path + ": const");
        }
        if (schema.has("enum") && !values(schema.get("enum")).contains(value)) {
            faults.add(path + ": enum");
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.get("pattern").asText())) {
            faults.add(path + ": pattern");
        }
        if (schema.has("oneOf")) {
            oneOf(root, schema, value, path, faults);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(root, schema, value, path, faults);
            case "array" -> {
                for (int i = 0; i < value.size(); i++) {
                    check(root, schema.get("items"), value.get(i), path + "[" + i + "]", faults);
                }
                expect(value.isArray(), path, "array", faults);
            }
            case "string" -> expect(value.isTextual(), path, "string", faults);
            case "integer" -> expect(value.isIntegralNumber(), path, "integer", faults);
            case "number" -> expect(value.isNumber(), path, "number", faults);
            case "boolean" -> expect(value.isBoolean(), path, "boolean", faults);
            default -> expect(schema.has("const"), path, "a type in the schema", faults);
        }
    }

    private static void oneOf(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        for (JsonNode kind : schema.get("oneOf")) {
            if (kind.at("/properties/type/const").equals(value.path("type"))) {
                check(root, kind, value, path, faults);
                return;
            }
        }
        faults.add(path + ".type: oneOf");
    }

    private static void object(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> faults) {
        expect(value.isObject(), path, "object", faults);
        expect(!schema.path("additionalProperties").asBoolean(true), path, "a closed schema", faults);
        for (JsonNode required : schema.path("required")) {
            expect(value.has(required.asText()), path + "." + required.asText(), "required", faults);
        }
        value.fieldNames().forEachRemaining(name -> {
            JsonNode property = schema.path("properties").path(name);
            if (property.isMissingNode()) {
                faults.add(path + "." + name + ": unknown");
            } else {
                check(root, property, value.get(name), path + "." + name, faults);
            }
        });
    }

    private static void expect(boolean right, String path, String what, List<String> faults) {
        if (!right) {
            faults.add(path + ": " + what);
        }
    }

    private static List<JsonNode> values(JsonNode array) {
        List<JsonNode> values = new ArrayList<>();
        array.forEach(values::add);
        return values;
    }

    private static List<String> faults(DocumentFormat<?> format, JsonNode document) throws IOException {
        JsonNode schema = resource(format.schemaResource());
        List<String> faults = new ArrayList<>();
        check(schema, schema, document, "", faults);
        return faults;
    }

    @Test
    void goldenDocumentsKeepToTheSchemas() throws IOException {
        assertThat(faults(PeopleDocument.FORMAT, resource("/golden/people.json")))
                .isEmpty();
        assertThat(faults(UnitsDocument.FORMAT, resource("/golden/units.json"))).isEmpty();
        assertThat(faults(CalendarYear.FORMAT, resource("/golden/calendar-year.json")))
                .isEmpty();
        for (CalendarYear year : WorkCalendar.builder().china().build().years()) {
            String name = "/io/github/hospitalhr/domain/calendar/china-" + year.year() + ".json";
            assertThat(faults(CalendarYear.FORMAT, resource(name))).isEmpty();
        }
    }

    @Test
    void eventsKeepToTheirSchema() throws IOException {
        Instant at = Instant.parse("2026-11-22T00:00:00Z");
        PersonId person = PersonId.of("p1");
        UnitId unit = UnitId.of("u1");
        LocalDate day = LocalDate.of(2028, 2, 29);
        WorkFact fact = new WorkFact(
                "r/1", 1, person, unit, day, at, at, FactKind.NIGHT, new BigDecimal("1.50"), FactUnit.COUNT);
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(Clock.fixed(at, ZoneOffset.UTC)))
                .build();
        for (DomainEvent event : List.of(
                new PeopleEvent.Registered("k", at, person),
                new PeopleEvent.Employed("k", at, person, "e", EmploymentType.REHIRED, DateRange.startingOn(day)),
                new UnitEvent.Closed("k", at, unit, DateRange.startingOn(day)),
                new RosterEvent.Amended(
                        "k",
                        at,
                        unit,
                        DateRange.startingOn(day),
                        2,
                        List.of(new PlannedChange(person, day, new PlannedDuty("A", at, at, 480), null))),
                new FactEvent("k", at, List.of(fact)))) {
            ObjectNode written = (ObjectNode) JSON.readTree(codec.write(DomainEvent.FORMAT, event));
            assertThat(faults(DomainEvent.FORMAT, written)).as("%s", event).isEmpty();
            assertThat(faults(DomainEvent.FORMAT, written.put("type", "person.unheard")))
                    .containsExactly(".type: oneOf");
        }
    }

    @Test
    void theSchemaRefusesWhatTheCodecRefuses() throws IOException {
        ObjectNode document = (ObjectNode) resource("/golden/people.json");
        ObjectNode person = (ObjectNode) document.get("people").get(0);
        ((ObjectNode) person.get("profile").get(0).get("value"))
                .put("sex", "F")
                .put("nmae", "x")
                .remove("name");
        ((ArrayNode) person.get("managers")).addObject().put("valid", "2026-01-01");
        document.put("version", 2);

        assertThat(faults(PeopleDocument.FORMAT, document))
                .containsExactlyInAnyOrder(
                        ".version: const",
                        ".people[0].profile[0].value.name: required",
                        ".people[0].profile[0].value.sex: enum",
                        ".people[0].profile[0].value.nmae: unknown",
                        ".people[0].managers[1].value: required",
                        ".people[0].managers[1].valid: pattern");
    }

    @Test
    void aChangeOfAPublishedSchemaIsSeenInReview() throws IOException {
        for (DocumentFormat<?> format :
                List.of(PeopleDocument.FORMAT, UnitsDocument.FORMAT, CalendarYear.FORMAT, DomainEvent.FORMAT)) {
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
