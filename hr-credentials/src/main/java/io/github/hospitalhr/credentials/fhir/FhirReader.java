package io.github.hospitalhr.credentials.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the qualifications of a FHIR R4 Practitioner, alone or in a bundle, as facts to be recorded. A bundle of {@link FhirWriter} is
 * read back with every term; one of another system with what R4 can say. All faults are told at once with their place. Verifications of
 * the sender become claims, never verifications. Thread-safe if the types are.
 */
public final class FhirReader {

    private static final int MOST = 8 << 20;

    private final Function<JsonNode, String> types;
    private final ObjectMapper json = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A reader of the types {@link FhirWriter} writes; a qualification of another system is a fault. */
    public FhirReader() {
        this(coding -> coding.path("system").asText().equals(FhirTerms.TYPES)
                ? coding.path("code").asText()
                : "");
    }

    /**
     * A reader.
     *
     * @param types the code of our type for a coding ({@code system}, {@code code}, {@code display}) of the sender; empty for none
     */
    public FhirReader(Function<JsonNode, String> types) {
        this.types = Objects.requireNonNull(types, "types");
    }

    /**
     * Reads.
     *
     * @param text a Practitioner, or a Bundle that holds one, as JSON of at most 8 Mi characters
     * @param provenance who takes it over, by {@link io.github.hospitalhr.credentials.file.Method#IMPORTED}
     * @return what it says
     * @throws InvalidInputException with all faults; nothing of it is used then
     */
    public FhirPractitioner read(String text, Provenance provenance) {
        List<InputFault> faults = new ArrayList<>();
        JsonNode root = tree(text);
        List<JsonNode> claims = new ArrayList<>();
        JsonNode practitioner = practitioner(root, claims);
        if (practitioner == null) {
            throw new InvalidInputException(
                    List.of(fault("", "fhir.resource", "没有 Practitioner 资源", "there is no Practitioner")));
        }
        Map<String, CredentialFact> first = new LinkedHashMap<>();
        List<CredentialFact> facts = new ArrayList<>();
        JsonNode qualifications = practitioner.path("qualification");
        for (int i = 0; i < qualifications.size(); i++) {
            qualification(qualifications.get(i), i, provenance, first, facts, faults);
        }
        InvalidInputException.throwIfAny(faults);
        return new FhirPractitioner(person(practitioner), facts, claims(claims));
    }

    private JsonNode tree(String text) {
        if (text.length() > MOST) {
            throw new InvalidInputException(List.of(fault("", "fhir.size", "文件过大", "the document is too large")));
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(List.of(new InputFault(
                    "",
                    "",
                    "fhir.json",
                    Label.of("不是有效的 JSON", "not valid JSON"),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr())));
        }
    }

    private static @Nullable JsonNode practitioner(JsonNode root, List<JsonNode> claims) {
        if (root.path("resourceType").asText().equals("Practitioner")) {
            return root;
        }
        JsonNode found = null;
        for (JsonNode entry : root.path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            if (type.equals("Practitioner") && found == null) {
                found = resource;
            } else if (type.equals("VerificationResult")) {
                claims.add(resource);
            }
        }
        return found;
    }

    private static @Nullable PersonId person(JsonNode practitioner) {
        for (JsonNode identifier : practitioner.path("identifier")) {
            if (identifier.path("system").asText().equals(FhirTerms.PERSONS)) {
                try {
                    return PersonId.of(identifier.path("value").asText());
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private void qualification(
            JsonNode node,
            int index,
            Provenance provenance,
            Map<String, CredentialFact> first,
            List<CredentialFact> facts,
            List<InputFault> faults) {
        String path = "Practitioner.qualification[" + index + "]";
        String type = type(node);
        if (type.isEmpty()) {
            faults.add(fault(path + ".code", "fhir.type", "没有对应的证件类型", "stands for no type of ours"));
        }
        LocalDate from = day(node.path("period").path("start"), false, path + ".period.start", faults);
        LocalDate last = day(node.path("period").path("end"), true, path + ".period.end", faults);
        if (from == null) {
            if (node.path("period").path("start").isMissingNode()) {
                faults.add(fault(path + ".period.start", "fhir.period", "缺少起始日期", "the first day is missing"));
            }
            return;
        }
        if (last != null && last.isBefore(from)) {
            faults.add(fault(path + ".period.end", "date.reversed", "止期早于起期", "the last day is before the first"));
            return;
        }
        List<String> ids = texts(node, "id");
        String id = ids.isEmpty() ? "fhir." + (index + 1) : ids.get(0);
        LocalDate end = last == null ? null : last.plusDays(1);
        if (first.containsKey(id)) {
            DateRange term = DateRange.of(from, end == null ? LocalDate.MAX : end);
            facts.add(new CredentialFact.Renewed(id, provenance, term));
            return;
        }
        String number = node.path("identifier").path(0).path("value").asText("");
        List<String> category = texts(node, "category");
        Certificate certificate = new Certificate(
                number.isEmpty() ? null : number,
                node.path("issuer").path("display").asText(""),
                from,
                end,
                texts(node, "place"),
                category.isEmpty() ? null : category.get(0),
                texts(node, "range"),
                level(node),
                mode(node, path, faults),
                texts(node, "procedure"),
                texts(node, "setting"));
        CredentialFact declared = new CredentialFact.Declared(id, provenance, type, certificate);
        first.put(id, declared);
        facts.add(declared);
    }

    private String type(JsonNode node) {
        for (JsonNode coding : node.path("code").path("coding")) {
            String type = types.apply(coding);
            if (!type.isEmpty()) {
                return type;
            }
        }
        return "";
    }

    /** A day of FHIR may be a year or a month; the beginning or, for an end, the last day of it. */
    private static @Nullable LocalDate day(JsonNode node, boolean end, String path, List<InputFault> faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.asText();
        try {
            if (text.matches("[0-9]{4}")) {
                int year = Integer.parseInt(text);
                return end ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(text);
                return end ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            faults.add(InputFault.of(path, text.length() > 40 ? "" : text, "fhir.date", Label.of("不是日期", "is no day")));
            return null;
        }
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode extension : node.path("extension")) {
            if (extension.path("url").asText().equals(FhirTerms.EXTENSION + name)) {
                values.add(extension.path("valueString").asText());
            }
        }
        return values;
    }

    private static int level(JsonNode node) {
        for (JsonNode extension : node.path("extension")) {
            if (extension.path("url").asText().equals(FhirTerms.EXTENSION + "level")) {
                return extension.path("valueInteger").asInt();
            }
        }
        return 0;
    }

    private static @Nullable Mode mode(JsonNode node, String path, List<InputFault> faults) {
        List<String> modes = texts(node, "mode");
        if (modes.isEmpty()) {
            return null;
        }
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(modes.get(0))) {
                return mode;
            }
        }
        faults.add(fault(path + ".extension", "fhir.mode", "执业方式未知", "the mode is unknown"));
        return null;
    }

    private static List<FhirPractitioner.Claim> claims(List<JsonNode> results) {
        List<FhirPractitioner.Claim> claims = new ArrayList<>();
        for (JsonNode result : results) {
            String location = result.path("targetLocation").path(0).asText("");
            int from = location.indexOf("id='");
            int to = location.lastIndexOf('.');
            String credential = from >= 0 && to > from + 4 ? location.substring(from + 4, to) : "";
            String on = result.path("statusDate").asText("");
            LocalDate day = null;
            if (on.length() >= 10) {
                try {
                    day = LocalDate.parse(on.substring(0, 10));
                } catch (DateTimeException e) {
                    day = null;
                }
            }
            claims.add(
                    new FhirPractitioner.Claim(credential, result.path("status").asText(""), day));
        }
        return claims;
    }

    private static InputFault fault(String path, String rule, String zh, String en) {
        return InputFault.of(path, "", rule, Label.of(zh, en));
    }
}
