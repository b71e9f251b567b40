package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableSortedMap;
import io.github.hospitalhr.performance.formula.Formula;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A formula of several aggregates.
 *
 * @param formula the formula
 * @param inputs what each of its variables stands for
 */
public record FormulaMeasure(Formula formula, Map<String, FactMeasure> inputs) implements Measure {

    public FormulaMeasure {
        inputs = ImmutableSortedMap.copyOf(inputs);
        if (!new TreeSet<>(formula.variables()).equals(inputs.keySet())) {
            throw new IllegalArgumentException("the formula names " + formula.variables() + " but the inputs are "
                    + inputs.keySet() + ".\nMaybe a variable was renamed on one side only.");
        }
    }

    @Override
    @JsonIgnore
    public List<FactMeasure> parts() {
        return List.copyOf(inputs.values());
    }
}
