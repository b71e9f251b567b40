package io.github.hospitalhr.credentials.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;

/** A file as JSON and back, strictly. */
final class FileCodec {

    record Document(int format, PersonId person, List<RecordedFact> facts) {}

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    String write(CredentialFile file) {
        try {
            return json.writeValueAsString(new Document(1, file.person(), file.facts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a file cannot be written as JSON", e);
        }
    }

    CredentialFile read(String text) {
        try {
            Document document = json.readValue(text, Document.class);
            if (document.format() != 1) {
                throw new IllegalArgumentException("the file has format " + document.format()
                        + ", only 1 can be read.\nMaybe a newer version of the library wrote it.");
            }
            return new CredentialFile(document.person(), document.facts() == null ? List.of() : document.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored credential file is damaged at " + e.getLocation().offsetDescription(), null);
        }
    }
}
