package io.github.hospitalhr.performance.indicator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;

/** What an indicator measures: facts of one type, a ratio of two, or a formula of several. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "measure", requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactMeasure.class, name = "facts"),
    @JsonSubTypes.Type(value = RatioMeasure.class, name = "ratio"),
    @JsonSubTypes.Type(value = FormulaMeasure.class, name = "formula")
})
public sealed interface Measure permits FactMeasure, RatioMeasure, FormulaMeasure {

    /**
     * The measures of single fact types this one is made of.
     *
     * @return the parts in their order; for a ratio, numerator and denominator
     */
    List<FactMeasure> parts();
}
