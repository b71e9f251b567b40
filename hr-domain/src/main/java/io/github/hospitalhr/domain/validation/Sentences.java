package io.github.hospitalhr.domain.validation;

import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence for a violation: first in the bundle beside this class, so that no resource of the host can shadow
 * it, then through the validator's own interpolation, which knows the host's constraints.
 */
final class Sentences {

    private final Properties chinese = load("faults_zh_CN.properties");
    private final Properties english = load("faults_en.properties");
    private final MessageInterpolator others;

    Sentences(MessageInterpolator others) {
        this.others = others;
    }

    Label of(ConstraintViolation<?> violation) {
        return Label.of(
                sentence(violation, chinese, Locale.SIMPLIFIED_CHINESE), sentence(violation, english, Locale.ENGLISH));
    }

    private String sentence(ConstraintViolation<?> violation, Properties bundle, Locale locale) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        Map<String, Object> attributes = constraint.getAttributes();
        String key = violation.getMessageTemplate().replaceAll("^\\{|\\}$", "");
        if (Boolean.FALSE.equals(attributes.get("inclusive")) && bundle.containsKey(key + ".exclusive")) {
            key += ".exclusive";
        }
        String sentence = bundle.getProperty(key);
        if (sentence == null) {
            return others.interpolate(violation.getMessageTemplate(), new Context(violation), locale);
        }
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            sentence = sentence.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return sentence;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name
                        + " is missing from the jar.\nMaybe it was shaded" + " without its resources.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
