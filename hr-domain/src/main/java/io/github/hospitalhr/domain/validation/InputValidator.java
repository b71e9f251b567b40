package io.github.hospitalhr.domain.validation;

import com.google.common.collect.ImmutableSet;
import io.github.hospitalhr.domain.text.Label;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Checks inputs at the entry points and names all faults at once, in Chinese and English. Works on the constraints of
 * Bean Validation that the input's type carries; needs no expression language and reads no configuration of the host.
 * Values of {@link Personal} components are masked.
 *
 * <p>Thread-safe; costly to build, so build one and keep it.
 */
public final class InputValidator {

    private static final int SHOWN_CHARACTERS = 80;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Validator validator;
    private final Sentences sentences;

    /**
     * A validator.
     *
     * @param clock tells the present for constraints such as {@code @PastOrPresent}, in the clock's zone
     */
    public InputValidator(Clock clock) {
        ParameterMessageInterpolator interpolator = new ParameterMessageInterpolator(
                ImmutableSet.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH), Locale.ENGLISH, false);
        this.validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Untouched())
                .clockProvider(() -> clock)
                .addValueExtractor(new DatedValueExtractor())
                .buildValidatorFactory()
                .getValidator();
        this.sentences = new Sentences(interpolator);
    }

    /**
     * Finds all faults of an input.
     *
     * @param path where the input stands, put before the path of each fault; may be empty
     * @param input the input, whose type carries the constraints; null is a fault
     * @return the faults in the order of their paths; empty for a good input
     */
    public List<InputFault> faults(String path, @Nullable Object input) {
        if (input == null) {
            return List.of(InputFault.of(path, "", "NotNull", Label.of("不能缺少", "must be given")));
        }
        List<InputFault> faults = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(input)) {
            faults.add(fault(path, violation));
        }
        faults.sort(Comparator.comparing((InputFault f) -> sortKey(f.path())).thenComparing(InputFault::rule));
        return List.copyOf(faults);
    }

    /**
     * Refuses an input with faults.
     *
     * @param path where the input stands, such as the parameter's name
     * @param input the input
     * @param <T> type of the input
     * @return the input
     * @throws InvalidInputException naming all faults
     */
    public <T> T require(String path, T input) {
        InvalidInputException.throwIfAny(faults(path, input));
        return input;
    }

    private InputFault fault(String prefix, ConstraintViolation<Object> violation) {
        String path = FaultPath.of(violation.getPropertyPath());
        Object value = violation.getInvalidValue();
        String shown = value == null ? "" : isPersonal(violation) ? InputFault.MASK : shown(value);
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return InputFault.of(path, shown, rule, sentences.of(violation)).below(prefix);
    }

    private static boolean isPersonal(ConstraintViolation<Object> violation) {
        Object bean = violation.getLeafBean();
        String property = FaultPath.component(violation.getPropertyPath());
        if (bean == null || property == null) {
            return false;
        }
        try {
            return bean.getClass().getDeclaredField(property).isAnnotationPresent(Personal.class);
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private static String shown(Object value) {
        StringBuilder text = new StringBuilder();
        String whole = value.toString();
        whole.codePoints().limit(SHOWN_CHARACTERS).forEach(c -> text.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
        return text.length() < whole.length() ? text.append('…').toString() : text.toString();
    }

    private static boolean isPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isISOControl(codePoint) && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }

    /** Numbers filled up with zeros, so that element 10 stands behind element 9. */
    private static String sortKey(String path) {
        return NUMBER.matcher(path)
                .replaceAll(m -> "0".repeat(Math.max(0, 10 - m.group().length())) + m.group());
    }

    /** Leaves the sentences to {@link Sentences}, which knows both languages. */
    private static final class Untouched implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
