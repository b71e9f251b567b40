package io.github.hospitalhr.quickstart.licence;

import io.github.hospitalhr.credentials.audit.AuditReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the story came to.
 *
 * @param steps the steps in order
 * @param notices every notice that left the outbox, in order
 * @param audit the whole staff on the day of the lapse
 * @param credentials how many credentials are on file
 * @param holds whether everything happened as it must: frozen, acknowledged, read back, thawed, history kept
 */
public record Story(
        List<Step> steps, List<Map<String, Object>> notices, AuditReport audit, int credentials, boolean holds) {

    public Story {
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
    }

    /**
     * One step.
     *
     * @param at when
     * @param name stable name
     * @param zh what happened, in Chinese
     * @param en what happened, in English
     * @param data the proof: decisions, orders, duties
     */
    public record Step(Instant at, String name, String zh, String en, Map<String, Object> data) {

        public Step {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }

        /** The step as members of a JSON object. */
        public Map<String, Object> json() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("at", at.toString());
            map.put("step", name);
            map.put("zh", zh);
            map.put("en", en);
            map.putAll(data);
            return map;
        }
    }

    /** A JSON Schema of the files of this chapter, by its file name. */
    public static String schema(String name) {
        try (InputStream in = Story.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema of the story is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The step of a name. */
    public Step step(String name) {
        return steps.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** The steps as JSON objects. */
    public List<Map<String, Object>> json() {
        List<Map<String, Object>> all = new ArrayList<>();
        steps.forEach(step -> all.add(step.json()));
        return all;
    }
}
