package io.github.hospitalhr.performance.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads packs. Strict: unknown members, duplicate members and members of the wrong type are refused, as is a document of
 * more than {@value #MAX_CHARACTERS} characters or 40 levels. Safe for use by several threads.
 */
public final class PerformancePacks {

    /** The longest document. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final ObjectMapper MAPPER = mapper();

    private PerformancePacks() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(40).build());
        return mapper;
    }

    /**
     * 护士: 服务态度 30, 护理质量 40, 工作纪律 30, and a second scheme of workload, satisfaction and credential grade for the
     * position {@code nurse-comprehensive}.
     *
     * @return the pack
     */
    public static PerformancePack nurse() {
        return shipped("cn-nurse");
    }

    /**
     * 行政: 工作纪律 20, 团队协作 30, 工作效率 50.
     *
     * @return the pack
     */
    public static PerformancePack administrative() {
        return shipped("cn-administrative");
    }

    /**
     * 医师: workload, medical quality, satisfaction, teaching and research, discipline and grade.
     *
     * @return the pack
     */
    public static PerformancePack physician() {
        return shipped("cn-physician");
    }

    /**
     * 医技与药师: quality of reports, timeliness, service, discipline.
     *
     * @return the pack
     */
    public static PerformancePack technician() {
        return shipped("cn-technician");
    }

    /**
     * All shipped packs as one library.
     *
     * @return the library
     */
    public static SchemeLibrary shippedLibrary() {
        return library(List.of(nurse(), administrative(), physician(), technician()));
    }

    /**
     * Several packs as one library. An indicator that several packs hold in the same version and with the same content
     * counts once.
     *
     * @param packs the packs
     * @return the library
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException with every fault, if there is one
     */
    public static SchemeLibrary library(List<PerformancePack> packs) {
        record Key(IndicatorId id, int version, Indicator content) {}
        Map<Key, Indicator> indicators = new LinkedHashMap<>();
        List<Scheme> schemes = new ArrayList<>();
        for (PerformancePack pack : packs) {
            pack.indicators().forEach(i -> indicators.putIfAbsent(new Key(i.id(), i.version(), i), i));
            schemes.addAll(pack.schemes());
        }
        return new SchemeLibrary(List.copyOf(indicators.values()), schemes);
    }

    private static PerformancePack shipped(String name) {
        try (InputStream in = PerformancePacks.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the pack " + name + " is not in the jar.\nMaybe resources were filtered out.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a pack.
     *
     * @param json the document
     * @return the pack
     * @throws IllegalArgumentException if the document cannot be read; the message names line and column
     */
    public static PerformancePack read(String json) {
        if (json.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("the pack has " + json.length()
                    + " characters.\nMaybe split it: at most " + MAX_CHARACTERS + " are read.");
        }
        try {
            return MAPPER.readValue(json, PerformancePack.class);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? "?"
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new IllegalArgumentException(
                    "the pack cannot be read at line:column " + place + ": " + firstLine(e.getOriginalMessage())
                            + "\nMaybe a member is misspelt or stands there twice.",
                    e);
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /**
     * Writes a pack; what {@link #read} reads back is equal.
     *
     * @param pack the pack
     * @return the document
     */
    public static String write(PerformancePack pack) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack cannot be written: " + pack.pack(), e);
        }
    }
}
