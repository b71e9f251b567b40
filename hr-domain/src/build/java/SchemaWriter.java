import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the JSON Schema of documents from their records. Run by the build of every module that has documents:
 *
 * <pre>java -classpath (test class path) SchemaWriter.java (folder) (class with a FORMAT field) ...</pre>
 */
final class SchemaWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITIONS = "#/$defs/";

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String type : Arrays.asList(arguments).subList(1, arguments.length)) {
            DocumentFormat<?> format =
                    (DocumentFormat<?>) Class.forName(type).getField("FORMAT").get(null);
            ObjectNode schema = schema(format);
            // On one line: tools read it, and every byte of the jars is shipped.
            String text = JSON.writeValueAsString(schema);
            String name =
                    format.schemaResource().substring(format.schemaResource().lastIndexOf('/') + 1);
            Files.write(folder.resolve(name), (text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode schema(DocumentFormat<?> format) {
        ObjectNode content = format.type().isSealed() ? kinds(format) : record(format, format.type(), null);
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", content.path("$schema").asText());
        schema.put("$id", "urn:hospitalhr:" + format.name() + ":" + format.version());
        schema.put("title", format.name() + " " + format.version());
        content.remove("$schema");
        schema.setAll(content);
        mergeKinds(schema);
        mendPatterns(schema);
        return schema;
    }

    /** The content of one record, with what every document begins with, and the name of its kind where there are several. */
    private static ObjectNode record(DocumentFormat<?> format, Class<?> type, String kind) {
        ObjectNode content = generator(kind != null).generateSchema(type);
        ObjectNode properties = JSON.createObjectNode();
        properties.set("format", JSON.createObjectNode().put("const", format.name()));
        properties.set("version", JSON.createObjectNode().put("const", format.version()));
        ArrayNode required = JSON.createArrayNode().add("format").add("version");
        if (kind != null) {
            properties.set("type", JSON.createObjectNode().put("const", kind));
            required.add("type");
        }
        properties.setAll((ObjectNode) content.get("properties"));
        content.set("properties", properties);
        content.path("required").forEach(required::add);
        content.set("required", required);
        return content;
    }

    /** One of several records, told apart by the member type. */
    private static ObjectNode kinds(DocumentFormat<?> format) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        collect(format.type(), kinds);
        ObjectNode content = JSON.createObjectNode();
        ArrayNode oneOf = JSON.createArrayNode();
        ObjectNode definitions = JSON.createObjectNode();
        kinds.forEach((name, type) -> {
            ObjectNode kind = record(format, type, name);
            content.set("$schema", kind.remove("$schema"));
            JsonNode own = kind.remove("$defs");
            if (own != null) {
                definitions.setAll((ObjectNode) own);
            }
            oneOf.add(kind);
        });
        if (!definitions.isEmpty()) {
            content.set("$defs", definitions);
        }
        content.set("oneOf", oneOf);
        return content;
    }

    private static void collect(Class<?> type, Map<String, Class<?>> kinds) {
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            if (kind.value().isSealed()) {
                collect(kind.value(), kinds);
            } else {
                kinds.put(kind.name(), kind.value());
            }
        }
    }

    /**
     * One closed definition for each kind of a sealed type. The generator writes two, a closed one without the member that
     * names the kind and one that refers to it and adds the member, which no document can satisfy.
     */
    private static void mergeKinds(ObjectNode schema) {
        if (!schema.has("$defs")) {
            return;
        }
        ObjectNode definitions = (ObjectNode) schema.get("$defs");
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : definitions.properties()) {
            if (entry.getValue().has("$ref") && entry.getValue().has("properties")) {
                String bare = entry.getValue().get("$ref").asText().substring(DEFINITIONS.length());
                names.put(entry.getKey(), bare);
            }
        }
        names.forEach((named, bare) -> definitions.set(named, merged(definitions.get(named), definitions.get(bare))));
        names.values().forEach(definitions::remove);
        Map<String, String> shorter = new TreeMap<>();
        names.keySet().forEach(named -> shorter.put(named, named.replaceFirst("-[0-9]+$", "")));
        ObjectNode renamed = JSON.createObjectNode();
        definitions.properties().forEach(e -> renamed.set(shorter.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
        if (renamed.size() != definitions.size()) {
            throw new IllegalStateException("two kinds have one name: " + shorter);
        }
        schema.set("$defs", renamed);
        rename(schema, shorter);
    }

    private static ObjectNode merged(JsonNode named, JsonNode bare) {
        ObjectNode merged = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = named.get("properties").deepCopy();
        properties.setAll((ObjectNode) bare.path("properties"));
        merged.set("properties", properties);
        ArrayNode required = named.get("required").deepCopy();
        bare.path("required").forEach(required::add);
        merged.set("required", required);
        return merged.put("additionalProperties", false);
    }

    private static void rename(JsonNode node, Map<String, String> names) {
        if (node.path("$ref").asText().startsWith(DEFINITIONS)) {
            String name = node.get("$ref").asText().substring(DEFINITIONS.length());
            ((ObjectNode) node).put("$ref", DEFINITIONS + names.getOrDefault(name, name));
        }
        node.forEach(below -> rename(below, names));
    }

    /**
     * Constraints match whole texts, schemas any part of one. Of the categories of Unicode, control characters are written
     * out, since not every validator knows the categories; no JSON text can hold surrogates alone, and unassigned
     * characters depend on the version of Unicode.
     */
    private static void mendPatterns(JsonNode node) {
        JsonNode pattern = node.get("pattern");
        if (pattern != null && pattern.isTextual()) {
            String text = pattern.asText()
                    .replace("\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f")
                    .replace("\\p{Cs}", "")
                    .replace("\\p{Cn}", "");
            if (text.contains("\\p{")) {
                throw new IllegalStateException("not every validator knows " + text);
            }
            ((ObjectNode) node).put("pattern", text.startsWith("^") ? text : "^(?:" + text + ")$");
        }
        node.forEach(SchemaWriter::mendPatterns);
    }

    private static SchemaGenerator generator(boolean ofOneKind) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        ofOneKind
                                ? new JacksonModule(
                                        JacksonOption.RESPECT_JSONPROPERTY_ORDER,
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM)
                                : new JacksonModule(JacksonOption.RESPECT_JSONPROPERTY_ORDER))
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        builder.forTypesInGeneral().withCustomDefinitionProvider(SchemaWriter::text);
        builder.forTypesInGeneral().withPropertySorter(Comparator.comparing(scope -> 0));
        builder.forFields().withRequiredCheck(SchemaWriter::isRequired);
        builder.forFields().withNullableCheck(field -> false);
        return new SchemaGenerator(builder.build());
    }

    /** What stands as one text in a document, although it is a type of its own. */
    private static CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw == DateRange.class) {
            String day = "(\\.\\.|[+-]?\\d{4,9}-\\d{2}-\\d{2})";
            return inline(JSON.createObjectNode().put("type", "string").put("pattern", "^" + day + "/" + day + "$"));
        }
        if (raw == YearMonth.class) {
            return inline(JSON.createObjectNode().put("type", "string").put("pattern", "^\\d{4}-\\d{2}$"));
        }
        if (ZoneId.class.isAssignableFrom(raw)) {
            return inline(JSON.createObjectNode().put("type", "string"));
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            ResolvedType value = context.getTypeContext().getTypeParameterFor(type, Map.class, 1);
            map.set("additionalProperties", context.createDefinitionReference(value));
            return inline(map);
        }
        for (Method method : raw.getMethods()) {
            if (method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class) {
                return inline(JSON.createObjectNode().put("type", "string").put("minLength", 1));
            }
        }
        return null;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    /** Lists may be left out where they may be empty, truth values where they are false, and all that may be null. */
    private static boolean isRequired(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        Class<?> owner = field.getDeclaringType().getErasedType();
        if (owner == WorkFact.class || DomainEvent.class.isAssignableFrom(owner)) {
            return true;
        }
        if (field.getAnnotationConsideringFieldAndGetter(NotEmpty.class) != null) {
            return true;
        }
        if (List.class.isAssignableFrom(type) || type == boolean.class) {
            return false;
        }
        boolean inDated = owner == Dated.class;
        // Numbers of rosters and rules have defaults.
        boolean hasDefault = owner.getName().startsWith("io.github.hospitalhr.scheduling.");
        return type.isPrimitive() && !hasDefault
                || inDated
                || field.getAnnotationConsideringFieldAndGetter(NotNull.class) != null
                || field.getAnnotationConsideringFieldAndGetter(NotBlank.class) != null;
    }
}
