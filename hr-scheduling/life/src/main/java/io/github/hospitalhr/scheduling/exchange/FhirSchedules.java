package io.github.hospitalhr.scheduling.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Rosters as FHIR R4: a {@code Bundle} of type collection with one {@code Schedule} per person (actor {@code Practitioner/id}, planning
 * horizon the period) and one {@code Slot} per duty (status {@code busy}, or {@code entered-in-error} for a duty taken back, with
 * start and end in the zone of the ward). Names of people are not written.
 */
public final class FhirSchedules {

    private static final String URL = "urn:hospitalhr:fhir:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FhirSchedules() {}

    /**
     * The bundle of a roster.
     *
     * @param problem the problem of the roster
     * @param versions its published versions, oldest first
     * @param system URI under which the hospital's shift codes are known, such as {@code urn:hospital:shift}
     * @return JSON text, indented
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException if a version names people or shifts the problem does not know
     */
    public static String bundle(RosterProblem problem, List<PublishedRoster> versions, String system) {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        ArrayNode entries = JSON.createArrayNode();
        List<DutyEvent> events = DutyEvent.of(problem, versions, null);
        for (Staff person : problem.staff()) {
            String schedule = identifier(problem.unit().value() + "." + person.id());
            ObjectNode resource = entry(entries, "Schedule/" + schedule);
            resource.put("resourceType", "Schedule");
            resource.put("id", schedule);
            resource.put("active", true);
            resource.putArray("actor").addObject().put("reference", "Practitioner/" + identifier(person.id()));
            resource.putObject("planningHorizon")
                    .put(
                            "start",
                            text(
                                    problem.period()
                                            .from()
                                            .atStartOfDay(problem.zone())
                                            .toInstant(),
                                    problem.zone()))
                    .put(
                            "end",
                            text(
                                    problem.period()
                                            .to()
                                            .atStartOfDay(problem.zone())
                                            .toInstant(),
                                    problem.zone()));
            for (DutyEvent event : events) {
                if (event.person().equals(person.id())) {
                    slot(entry(entries, "Slot/" + identifier(event.uid())), event, schedule, problem, system);
                }
            }
        }
        if (!entries.isEmpty()) {
            bundle.set("entry", entries); // FHIR knows no empty arrays.
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each entry of a collection has an address; references inside the bundle go by it. */
    private static ObjectNode entry(ArrayNode entries, String url) {
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", URL + url);
        return entry.putObject("resource");
    }

    private static void slot(ObjectNode slot, DutyEvent event, String schedule, RosterProblem problem, String system) {
        ShiftType shift = problem.shift(event.duty().shift()).orElseThrow();
        slot.put("resourceType", "Slot");
        slot.put("id", identifier(event.uid()));
        slot.putObject("meta").put("versionId", String.valueOf(event.sequence() + 1));
        ObjectNode type = slot.putArray("serviceType").addObject();
        type.putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", shift.code())
                .put("display", shift.name());
        slot.putObject("schedule").put("reference", URL + "Schedule/" + schedule);
        slot.put("status", event.cancelled() ? "entered-in-error" : "busy");
        slot.put("start", text(event.start(), problem.zone()));
        slot.put("end", text(event.end(), problem.zone()));
    }

    /** An id of FHIR: letters, digits, dots and hyphens, at most 64; everything else becomes its code point. */
    private static String identifier(String text) {
        StringBuilder id = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ((c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-') {
                id.appendCodePoint(c);
            } else {
                id.append('u').append(Integer.toHexString(c).toLowerCase(Locale.ROOT));
            }
        });
        if (id.length() > 64) {
            throw new IllegalArgumentException("an identifier has " + id.length()
                    + " characters, FHIR takes at most 64.\nMaybe use shorter identifiers for wards and people.");
        }
        return id.toString();
    }

    private static String text(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }
}
