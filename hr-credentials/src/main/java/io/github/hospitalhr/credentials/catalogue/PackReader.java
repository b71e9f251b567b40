package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule pack from JSON, strictly: unknown or doubled keys, wrong types and unconfirmed rows that are enabled are refused, all
 * of them at once, each with its place. Thread-safe.
 */
public final class PackReader {

    /** Largest pack, in characters. */
    public static final int MAX_SIZE = 4 << 20;

    private static final List<String> SECTIONS =
            List.of("format", "id", "version", "kind", "title", "rows", "types", "acts", "rules");
    private static final Label UNREADABLE = Label.of("不是有效的规则包", "not a valid rule pack");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** A reader. */
    public PackReader() {}

    /**
     * Reads a pack.
     *
     * @param text the JSON text, at most 4 Mi characters
     * @return the pack
     * @throws InvalidInputException if it has faults; nothing of it is used then
     */
    public RulePack read(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > MAX_SIZE) {
            throw refused("", "pack.size", Label.of("规则包过大", "the pack is too large"));
        }
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            Label sentence = Label.of("无法读取:" + e.getOriginalMessage(), "cannot be read: " + e.getOriginalMessage());
            throw new InvalidInputException(List.of(new InputFault("", "", "pack.json", sentence, line, column)));
        }
        if (!(root instanceof ObjectNode object)) {
            throw refused("", "pack.json", UNREADABLE);
        }
        return read(object);
    }

    private RulePack read(ObjectNode root) {
        List<InputFault> faults = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (!SECTIONS.contains(name)) {
                faults.add(fault("/" + name, "pack.unknownKey", Label.of("未知的键", "unknown key")));
            }
        });
        if (root.path("format").asInt() != 1) {
            faults.add(fault("/format", "pack.format", Label.of("只能读取格式 1", "only format 1 can be read")));
        }
        String id = text(root, "id", faults);
        String version = text(root, "version", faults);
        RulePack.@Nullable Kind kind = bind(root.path("kind"), "/kind", RulePack.Kind.class, faults);
        Label title = bind(root.path("title"), "/title", Label.class, faults);
        root.path("rows").forEach(row -> {
            if (row instanceof ObjectNode node) {
                complete(node);
            }
        });
        List<RuleRow> rows = list(root, "rows", RuleRow.class, faults);
        List<CredentialType> types = list(root, "types", CredentialType.class, faults);
        List<ActType> acts = list(root, "acts", ActType.class, faults);
        List<ActRule> rules = list(root, "rules", ActRule.class, faults);
        if (kind == RulePack.Kind.BASE) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).enabled() && rows.get(i).confidence() == Confidence.UNCONFIRMED) {
                    faults.add(fault(
                            "/rows/" + i + "/enabled",
                            "pack.unconfirmed",
                            Label.of("未经证实的条目不得启用", "an unconfirmed row must not be enabled")));
                }
            }
        }
        InvalidInputException.throwIfAny(faults);
        return new RulePack(
                id, version, Objects.requireNonNull(kind), Objects.requireNonNull(title), rows, types, acts, rules);
    }

    /** What may be left out of a row, so that packs stay readable. */
    private static void complete(ObjectNode row) {
        if (!row.has("scope")) {
            row.put("scope", "");
        }
        if (!row.has("issuedBy")) {
            row.put("issuedBy", "");
        }
        if (!row.has("stricter")) {
            row.put("stricter", "FIXED");
        }
        if (!row.has("datesConfirmed")) {
            row.put("datesConfirmed", true);
        }
        if (!row.has("enabled")) {
            row.put("enabled", true);
        }
    }

    private static String text(ObjectNode root, String name, List<InputFault> faults) {
        JsonNode node = root.path(name);
        if (!node.isTextual() || !node.asText().matches("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}")) {
            faults.add(fault(
                    "/" + name,
                    "pack.name",
                    Label.of("须为 1 至 64 个字母、数字、点或连字符", "must be 1 to 64 letters, digits, dots or hyphens")));
            return "";
        }
        return node.asText();
    }

    private <T> List<T> list(ObjectNode root, String section, Class<T> type, List<InputFault> faults) {
        List<T> result = new ArrayList<>();
        JsonNode items = root.path(section);
        if (!items.isMissingNode() && !items.isArray()) {
            faults.add(fault("/" + section, "pack.list", Label.of("须为列表", "must be a list")));
        }
        for (int i = 0; i < items.size(); i++) {
            T value = bind(items.get(i), "/" + section + "/" + i, type, faults);
            if (value != null) {
                result.add(value);
            }
        }
        return result;
    }

    private <T> @Nullable T bind(JsonNode node, String path, Class<T> type, List<InputFault> faults) {
        try {
            T value = node.isMissingNode() || node.isNull() ? null : json.treeToValue(node, type);
            if (value == null) {
                faults.add(fault(path, "pack.missing", Label.of("缺失", "is missing")));
            }
            return value;
        } catch (JsonMappingException e) {
            faults.add(fault(path + place(e), "pack.content", sentence(e)));
        } catch (JsonProcessingException e) {
            faults.add(fault(path, "pack.content", sentence(e)));
        }
        return null;
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append('/')
                    .append(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName());
        }
        return place.toString();
    }

    private static Label sentence(JsonProcessingException e) {
        String first = e.getOriginalMessage() == null
                ? ""
                : e.getOriginalMessage().lines().findFirst().orElse("");
        return Label.of("内容有误:" + first, "wrong content: " + first);
    }

    private static InputFault fault(String path, String rule, Label sentence) {
        return InputFault.of(path, "", rule, sentence);
    }

    private static InvalidInputException refused(String path, String rule, Label sentence) {
        return new InvalidInputException(List.of(fault(path, rule, sentence)));
    }
}
