package io.github.hospitalhr.domain.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the constructor of a record refused what a document gave. */
final class RefusedRecord {

    private static final Label MISSING = Label.of("不能缺少", "must be given");

    private RefusedRecord() {}

    /**
     * One reason.
     *
     * @param path where, within the record; empty for the record itself
     * @param rule name of the broken rule
     * @param sentence the fault
     */
    record Fault(String path, String rule, Label sentence) {

        boolean isMissing() {
            return sentence.equals(MISSING);
        }

        /** The whole path, of a record that stands at a path itself. */
        String below(String above) {
            return above.isEmpty() || path.isEmpty() ? above + path : above + "." + path;
        }
    }

    /**
     * The reasons, as far as they can be told: what is missing, and what the constructor said.
     *
     * @param type the record
     * @param values what its constructor was given, in the order of the components
     * @param problem what it threw
     * @return the reasons; empty where a value was at fault already
     */
    static List<Fault> faults(Class<?> type, @Nullable Object[] values, Throwable problem) {
        List<Fault> faults = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < Math.min(values.length, components.length); i++) {
            missing(components[i], values[i], faults);
        }
        Throwable thrown = thrown(problem);
        if (thrown instanceof InvalidInputException invalid) {
            for (InputFault fault : invalid.faults()) {
                faults.add(new Fault(fault.path(), fault.rule(), fault.sentence()));
            }
        } else if (thrown instanceof IllegalArgumentException && type.getName().startsWith("io.github.hospitalhr.")) {
            said(components, thrown.getMessage(), faults);
        }
        return faults;
    }

    /** Without the wraps that binding puts around it. */
    private static Throwable thrown(Throwable problem) {
        Throwable thrown = problem;
        while (thrown instanceof JsonProcessingException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown;
    }

    private static void missing(RecordComponent component, @Nullable Object value, List<Fault> faults) {
        String name = component.getName();
        if (value == null && component.getAccessor().isAnnotationPresent(NotNull.class)) {
            faults.add(new Fault(name, "NotNull", MISSING));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) == null) {
                    faults.add(new Fault(name + "[" + i + "]", "NotNull", MISSING));
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                if (held == null) {
                    faults.add(new Fault(name + "." + key, "NotNull", MISSING));
                }
            });
        }
    }

    /** The first line of the constructor's message, which carries no personal value, at the component it begins with. */
    private static void said(RecordComponent[] components, @Nullable String message, List<Fault> faults) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        if (line.isEmpty()) {
            return;
        }
        String path = "";
        for (RecordComponent component : components) {
            if (line.startsWith(component.getName() + " ")) {
                path = component.getName();
            }
        }
        faults.add(new Fault(path, "document.value", Label.of("此处的值不合适:" + line, line)));
    }
}
