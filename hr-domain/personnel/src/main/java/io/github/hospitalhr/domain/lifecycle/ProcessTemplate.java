package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The document {@code hr.process-template}: a checklist as data. A case keeps the revision it began with; a new revision is for cases
 * that begin later.
 *
 * @param id the template's name
 * @param revision its number, from 1
 * @param kind what it is for
 * @param label the name to show
 * @param steps the steps, in the order in which they are shown
 */
public record ProcessTemplate(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @Min(1) int revision,
        @NotNull ProcessKind kind,
        @NotNull Label label,
        @NotEmpty List<@NotNull @Valid StepTemplate> steps) {

    /** The format of this document. */
    public static final DocumentFormat<ProcessTemplate> FORMAT =
            DocumentFormat.of("hr.process-template", 1, ProcessTemplate.class);

    public ProcessTemplate {
        steps = StepTemplate.copy(steps);
    }

    /**
     * What is wrong with the steps beyond what each field may hold. What is missing is left out: the constraints name it.
     *
     * @return repeated keys, unknown predecessors, and steps that wait for each other; empty for a good template
     */
    public List<InputFault> faults() {
        List<InputFault> faults = new ArrayList<>();
        List<String> ids =
                steps.stream().map(step -> step == null ? null : step.id()).toList();
        Set<String> reachable = reachable(ids);
        for (int i = 0; i < steps.size(); i++) {
            String id = ids.get(i);
            String path = "steps[" + i + "]";
            if (id != null && ids.indexOf(id) != i) {
                faults.add(InputFault.of(path + ".id", id, "step.twice", Label.of("步骤重复", "the step stands twice")));
            }
            if (steps.get(i) != null) {
                steps.get(i).after().stream()
                        .filter(a -> a != null && !ids.contains(a))
                        .forEach(a -> faults.add(InputFault.of(
                                path + ".after", a, "step.unknown", Label.of("步骤不存在", "the step is unknown"))));
            }
            if (id != null && !reachable.contains(id)) {
                faults.add(InputFault.of(
                        path + ".after",
                        id,
                        "step.circle",
                        Label.of("步骤互相等待,永远不会开始", "the step waits for itself and never opens")));
            }
        }
        return List.copyOf(faults);
    }

    /** The steps that open at some time; one that waits for an unknown step is no circle. */
    private Set<String> reachable(List<String> ids) {
        Set<String> reachable = new LinkedHashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (StepTemplate step : steps) {
                grows |= step != null
                        && step.after().stream().allMatch(a -> !ids.contains(a) || reachable.contains(a))
                        && reachable.add(step.id());
            }
        }
        return reachable;
    }
}
