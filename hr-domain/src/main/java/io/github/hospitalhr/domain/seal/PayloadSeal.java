package io.github.hospitalhr.domain.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.spi.SealException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the declared fields in a JSON text and exchanges them, leaving every other character as it is. Thread-safe. */
final class PayloadSeal {

    private static final JsonFactory JSON = new JsonFactory();

    /** A value in the text: where it begins and ends, its path, its field, and its text if it is one. */
    private record Span(
            int start,
            int end,
            String path,
            SealedField field,
            @Nullable String text) {}

    /** What a text holds. */
    private record Found(List<Span> spans, @Nullable String owner) {

        String paths() {
            return spans.stream().map(Span::path).collect(Collectors.joining("\n"));
        }
    }

    /** A container on the way down: its path, and the next element where it is an array. */
    private static final class Level {
        private final String path;
        private final boolean array;
        private int element = -1;

        Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }
    }

    private final SealedKind kind;
    private final Map<SealedField, Pattern> patterns = new LinkedHashMap<>();

    PayloadSeal(SealedKind kind) {
        this.kind = kind;
        for (SealedField field : kind.fields()) {
            String regex =
                    field.path().replace(".", "\\.").replace("[]", "\\[[0-9]+]").replace("*", "[^.\\[]+");
            patterns.put(field, Pattern.compile(regex));
        }
    }

    /** The text with every declared field sealed; {@code owners} takes the owner before anything is sealed. */
    String seal(FieldSeal seal, RecordKey key, String payload, Consumer<String> owners) {
        Found found = find(payload);
        String owner = owner(key, found);
        if (!found.spans().isEmpty()) {
            owners.accept(owner);
        }
        return exchange(
                payload,
                found,
                span -> '"'
                        + seal.seal(
                                new FieldPlace(key, span.path()), owner, payload.substring(span.start(), span.end()))
                        + '"');
    }

    /** Which fields a text has, sealed or not. */
    String paths(String payload) {
        return find(payload).paths();
    }

    /**
     * The text with every declared field opened, if its fields are those that were sealed; unsealed values pass only while a host is
     * moving to sealed fields.
     */
    String open(FieldSeal seal, RecordKey key, String payload, boolean migrating, Predicate<String> whole) {
        Found found = find(payload);
        if (!migrating && !whole.test(found.paths())) {
            throw new SealException();
        }
        String owner = owner(key, found);
        return exchange(payload, found, span -> {
            String text = span.text();
            if (text == null || !text.startsWith(FieldSeal.PREFIX)) {
                if (migrating) {
                    return payload.substring(span.start(), span.end());
                }
                throw new SealException();
            }
            return seal.open(new FieldPlace(key, span.path()), owner, text);
        });
    }

    /** The plain values of a field, texts without quotes. */
    List<String> values(String payload, SealedField field) {
        return find(payload).spans().stream()
                .filter(span -> span.field().equals(field))
                .map(span -> span.text() == null ? payload.substring(span.start(), span.end()) : span.text())
                .distinct()
                .toList();
    }

    private String owner(RecordKey key, Found found) {
        if (kind.owner() == null) {
            return key.id();
        }
        if (found.owner() == null) {
            throw new IllegalArgumentException("a record of kind " + kind.kind() + " has no text at " + kind.owner()
                    + ", whose key would seal it.\nMaybe the declaration names another version of the record.");
        }
        return found.owner();
    }

    private interface Exchange {
        String of(Span span);
    }

    private static String exchange(String payload, Found found, Exchange exchange) {
        StringBuilder text =
                new StringBuilder(payload.length() + 64 * found.spans().size());
        int at = 0;
        for (Span span : found.spans()) {
            text.append(payload, at, span.start()).append(exchange.of(span));
            at = span.end();
        }
        return text.append(payload, at, payload.length()).toString();
    }

    private Found find(String payload) {
        List<Span> spans = new ArrayList<>();
        String owner = null;
        Deque<Level> levels = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(payload)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    continue;
                }
                if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    levels.pop();
                    continue;
                }
                String path = path(levels.peek(), parser.currentName());
                if (token == JsonToken.VALUE_STRING && path.equals(kind.owner())) {
                    owner = parser.getText();
                }
                SealedField field = token == JsonToken.VALUE_NULL ? null : field(path);
                if (field != null) {
                    spans.add(span(parser, token, path, field));
                } else if (token.isStructStart()) {
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a record of kind " + kind.kind()
                    + " is declared to have sealed fields, but is no JSON.\nMaybe another kind was meant.");
        }
        return new Found(spans, owner);
    }

    private static String path(@Nullable Level level, @Nullable String name) {
        if (level == null) {
            return "";
        }
        if (level.array) {
            level.element++;
            return level.path + "[" + level.element + "]";
        }
        return level.path.isEmpty() ? String.valueOf(name) : level.path + "." + name;
    }

    private @Nullable SealedField field(String path) {
        for (Map.Entry<SealedField, Pattern> entry : patterns.entrySet()) {
            if (entry.getValue().matcher(path).matches()) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static Span span(JsonParser parser, JsonToken token, String path, SealedField field) throws IOException {
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        String text = null;
        if (token == JsonToken.VALUE_STRING) {
            text = parser.getText();
        } else if (token.isStructStart()) {
            parser.skipChildren();
        } else {
            parser.getText();
        }
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        return new Span(start, end, path, field, text);
    }
}
