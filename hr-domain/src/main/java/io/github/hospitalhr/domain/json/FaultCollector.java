package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one document while it is bound, and lets the binding go on with null in their place. */
final class FaultCollector {

    /** More faults than anybody mends in one go; what follows is not looked at. */
    private static final int MAX_FAULTS = 10_000;

    private final List<InputFault> faults = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    void add(InputFault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    /** Adds the faults of the content, except where the document itself was already at fault. */
    void addUnlessKnown(Collection<InputFault> others) {
        others.stream().filter(f -> !isKnown(f.path())).forEach(this::add);
    }

    List<InputFault> all() {
        return List.copyOf(faults);
    }

    void repeatedName(JsonParser parser) {
        add(at(
                parser,
                path(parser.getParsingContext()),
                "document.repeated",
                Label.of("成员重复出现", "the member is given twice")));
    }

    DeserializationProblemHandler handler() {
        return new Handler();
    }

    private boolean isKnown(String path) {
        return paths.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + ".") || path.startsWith(p + "["));
    }

    /** Whether something within the value at a path was at fault already, so that it cannot be whole. */
    private boolean isKnownAtOrBelow(String path) {
        return isKnown(path)
                || paths.stream().anyMatch(p -> path.isEmpty() || p.startsWith(path + ".") || p.startsWith(path + "["));
    }

    private void misfit(JsonParser parser, String rule, Label sentence) {
        misfit(parser, path(parser.getParsingContext()), rule, sentence);
    }

    private void misfit(JsonParser parser, String path, String rule, Label sentence) {
        if (!isKnown(path) && paths.add(path)) {
            add(at(parser, path, rule, sentence));
        }
    }

    private static InputFault at(JsonParser parser, String path, String rule, Label sentence) {
        JsonLocation at = parser.currentTokenLocation();
        return new InputFault(path, "", rule, sentence, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String above = path(context.getParent());
        if (context.inArray()) {
            return above + "[" + context.getCurrentIndex() + "]";
        }
        String name = context.getCurrentName();
        if (name == null) {
            return above;
        }
        return above.isEmpty() ? name : above + "." + name;
    }

    private static Label expected(Class<?> type) {
        if (type.isEnum()) {
            String values = Arrays.toString(type.getEnumConstants());
            return Label.of("只能是 " + values + " 之一", "must be one of " + values);
        }
        String name = type.getSimpleName();
        return Label.of("必须是 " + name + " 类型的值", "must be a value of the type " + name);
    }

    /** What a constructor of the house says about a bad value; its messages carry no personal values. */
    private static Label refused(Class<?> type, Throwable problem) {
        String message = problem instanceof IllegalArgumentException ? problem.getMessage() : null;
        Label expected = expected(type);
        return message == null || !type.getName().startsWith("io.github.hospitalhr.")
                ? expected
                : Label.of(expected.zh(), message.lines().findFirst().orElse(expected.en()));
    }

    private final class Handler extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser p, JsonDeserializer<?> d, Object bean, String name)
                throws IOException {
            // p may read a buffer of what stood in front, which knows no places: ask the parser of the document.
            JsonParser document = context.getParser();
            JsonStreamContext object = document.getParsingContext();
            boolean ended = document.hasToken(JsonToken.END_OBJECT);
            String above = path(ended ? object : object.getParent());
            JsonLocation at = document instanceof NameWatchingParser watching ? watching.locationOf(name) : null;
            add(new InputFault(
                    above.isEmpty() ? name : above + "." + name,
                    "",
                    "document.unknown",
                    Label.of("不认识的成员", "the member is unknown"),
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr()));
            p.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            misfit(context.getParser(), "document.value", expected(type));
            return null;
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> type, Number value, String message) {
            misfit(context.getParser(), "document.value", expected(type));
            return null;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser p, @Nullable String message)
                throws IOException {
            misfit(p, "document.value", expected(type.getRawClass()));
            p.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleInstantiationProblem(
                DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable problem) {
            JsonParser parser = context.getParser();
            if (!type.isRecord() || !(argument instanceof Object[] components)) {
                misfit(parser, "document.value", refused(type, problem));
                return null;
            }
            JsonStreamContext object = parser.getParsingContext();
            // A record is made at its end, or behind the last of its members.
            String path = path(parser.hasToken(JsonToken.END_OBJECT) ? object : object.getParent());
            for (RefusedRecord.Fault fault : RefusedRecord.faults(type, components, problem)) {
                String place = fault.below(path);
                // What is missing because something within it was at fault is not missing in the document.
                if (!fault.isMissing() || !isKnownAtOrBelow(place)) {
                    misfit(parser, place, fault.rule(), fault.sentence());
                }
            }
            if (!isKnownAtOrBelow(path)) {
                misfit(parser, path, "document.value", expected(type));
            }
            return null;
        }

        @Override
        public @Nullable JavaType handleMissingTypeId(
                DeserializationContext context, JavaType base, TypeIdResolver resolver, String message) {
            misfit(context.getParser(), "document.type", Label.of("没有写明类型", "the type is missing"));
            return context.constructType(Void.class);
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                @Nullable ValueInstantiator in,
                JsonParser p,
                String message)
                throws IOException {
            misfit(p, "document.value", expected(type));
            p.skipChildren();
            return null;
        }

        @Override
        public @Nullable JavaType handleUnknownTypeId(
                DeserializationContext context, JavaType base, String id, TypeIdResolver resolver, String message) {
            misfit(context.getParser(), "document.type", Label.of("不认识的类型", "the type is unknown"));
            return context.constructType(Void.class);
        }
    }
}
