package io.github.hospitalhr.domain.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.spi.Channel;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Notices as JSON, version 1. */
final class NoticeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NoticeJson() {}

    static String write(Notice notice) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("version", 1);
        json.put("recipient", notice.recipient().value());
        json.put("channel", notice.channel().name());
        json.put("locale", notice.locale().toLanguageTag());
        json.put("template", notice.template());
        json.put("urgent", notice.urgent());
        ObjectNode parameters = json.putObject("parameters");
        notice.parameters().forEach(parameters::put);
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Notice read(OutboxEntry entry) {
        try {
            JsonNode json = MAPPER.readTree(entry.payload());
            if (json.path("version").asInt() != 1) {
                throw new IllegalArgumentException("the notice has version " + json.path("version")
                        + ", not 1.\nMaybe a newer node wrote it: update this one.");
            }
            Map<String, String> parameters = new TreeMap<>();
            for (Map.Entry<String, JsonNode> parameter : json.path("parameters").properties()) {
                parameters.put(parameter.getKey(), parameter.getValue().asText());
            }
            return new Notice(
                    entry.tenant(),
                    PersonId.of(json.path("recipient").asText()),
                    new Channel(json.path("channel").asText()),
                    Locale.forLanguageTag(json.path("locale").asText()),
                    json.path("template").asText(),
                    parameters,
                    entry.id(),
                    entry.notBefore(),
                    json.path("urgent").asBoolean());
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text, which is personal.
            throw new IllegalArgumentException("the entry is no notice: broken JSON at line "
                    + e.getLocation().getLineNr() + ".\nMaybe another topic was meant.");
        }
    }
}
