package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes members that an object names twice, and reads on, so that all are found; remembers where members stand. */
final class NameWatchingParser extends JsonParserDelegate {

    private final FaultCollector faults;
    private final Deque<Map<String, JsonLocation>> open = new ArrayDeque<>();
    private Map<String, JsonLocation> closed = Map.of();

    NameWatchingParser(JsonParser parser, FaultCollector faults) {
        super(parser);
        this.faults = faults;
    }

    /** Where the object that is being read, or was just read, names a member; null where it does not. */
    @Nullable
    JsonLocation locationOf(String name) {
        Map<String, JsonLocation> names = hasToken(JsonToken.END_OBJECT) || open.isEmpty() ? closed : open.element();
        return names.get(name);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.START_OBJECT) {
            open.push(new HashMap<>());
        } else if (token == JsonToken.END_OBJECT) {
            closed = open.pop();
        } else if (token == JsonToken.FIELD_NAME
                && open.element().putIfAbsent(currentName(), currentTokenLocation()) != null) {
            faults.repeatedName(this);
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        int depth = currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }
}
