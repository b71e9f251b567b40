package io.github.hospitalhr.scheduling.internal.check;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.List;

/** Collects faults of a problem. */
final class Faults {

    private final List<InputFault> list = new ArrayList<>();

    void add(String path, Object value, String rule, String chinese, String english) {
        String text = String.valueOf(value);
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        list.add(InputFault.of(path, shown, rule, Label.of(chinese, english)));
    }

    void require(boolean holds, String path, Object value, String rule, String chinese, String english) {
        if (!holds) {
            add(path, value, rule, chinese, english);
        }
    }

    List<InputFault> list() {
        return List.copyOf(list);
    }
}
