package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The one way in which the house speaks JSON: nothing is coerced, nothing is ignored, nothing depends on the machine. */
final class StrictJson {

    private static final int MOST_PLACES = 100;

    private StrictJson() {}

    static ObjectMapper mapper(StreamReadConstraints constraints) {
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(scalars())
                .defaultTimeZone(TimeZone.getTimeZone("UTC"))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private static SimpleModule scalars() {
        SimpleModule module = new SimpleModule("hr-strict-scalars");
        module.addDeserializer(
                String.class,
                new Scalar<>(String.class, null, p -> p.hasToken(JsonToken.VALUE_STRING) ? p.getText() : null));
        module.addDeserializer(
                BigDecimal.class,
                new Scalar<>(
                        BigDecimal.class,
                        null,
                        p -> p.currentToken().isNumeric() ? written(p.getDecimalValue()) : null));
        TokenReader<Integer> integer =
                p -> p.hasToken(JsonToken.VALUE_NUMBER_INT) && p.getNumberType() == JsonParser.NumberType.INT
                        ? p.getIntValue()
                        : null;
        TokenReader<Long> whole =
                p -> p.hasToken(JsonToken.VALUE_NUMBER_INT) && p.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                        ? p.getLongValue()
                        : null;
        TokenReader<Boolean> truth = p -> p.currentToken().isBoolean() ? p.getBooleanValue() : null;
        module.addDeserializer(Integer.class, new Scalar<>(Integer.class, null, integer))
                .addDeserializer(int.class, new Scalar<>(Integer.class, 0, integer))
                .addDeserializer(Long.class, new Scalar<>(Long.class, null, whole))
                .addDeserializer(long.class, new Scalar<>(Long.class, 0L, whole))
                .addDeserializer(Boolean.class, new Scalar<>(Boolean.class, null, truth))
                .addDeserializer(boolean.class, new Scalar<>(Boolean.class, false, truth));
        return module;
    }

    /** The number, or null for one whose digits would fill a page, such as 1E900000000: no amount of ours is one. */
    private static @Nullable BigDecimal written(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES ? number : null;
    }

    /** Reads its own kind of token; null for every other kind. */
    @FunctionalInterface
    private interface TokenReader<T> {
        @Nullable
        T read(JsonParser parser) throws IOException;
    }

    /** A scalar that takes its own kind of token and hands everything else to the problem handler. */
    private static final class Scalar<T> extends StdScalarDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        /** What a primitive component gets where the value is faulty or missing, so that reading can go on. */
        private final transient @Nullable T replacement;

        private final transient TokenReader<T> reader;

        Scalar(Class<T> type, @Nullable T replacement, TokenReader<T> reader) {
            super(type);
            this.replacement = replacement;
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            T value = reader.read(p);
            if (value != null) {
                return value;
            }
            Object handled = context.handleUnexpectedToken(handledType(), p);
            return handled == null ? replacement : (T) handled;
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) {
            return replacement;
        }
    }
}
