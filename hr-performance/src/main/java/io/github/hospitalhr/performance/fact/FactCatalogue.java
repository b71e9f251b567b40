package io.github.hospitalhr.performance.fact;

import com.google.common.collect.ImmutableSortedMap;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The types of facts a hospital takes in. Immutable and safe for use by several threads. */
public final class FactCatalogue {

    private static final List<String> WORK_COUNTS = List.of(
            "night",
            "violation",
            "attendance.late",
            "attendance.early-leave",
            "attendance.absent",
            "attendance.no-clock-in",
            "attendance.no-clock-out",
            "attendance.unplanned");
    private static final List<String> WORK_MINUTES = List.of(
            "worked",
            "overtime",
            "holiday",
            "attendance.late.minutes",
            "attendance.early-leave.minutes",
            "attendance.absent.minutes",
            "attendance.unplanned.minutes");

    private static final long MOST_COUNTED = 1000;

    /** No duty is longer than three days. */
    private static final long MOST_MINUTES = 3 * 24 * 60;

    private final ImmutableSortedMap<String, FactType> byCode;

    /**
     * A catalogue.
     *
     * @param types the types, each code once
     * @throws IllegalArgumentException if a code stands there twice
     */
    public FactCatalogue(List<FactType> types) {
        Map<String, FactType> map = new TreeMap<>();
        for (FactType type : types) {
            if (map.put(type.code(), type) != null) {
                throw new IllegalArgumentException(
                        "code " + type.code() + " stands there twice.\nMaybe two catalogues were joined.");
            }
        }
        this.byCode = ImmutableSortedMap.copyOf(map);
    }

    /**
     * A catalogue of whatever some indicators measure: values from 0 to a million, ratings (means) of a shift whole for
     * everybody, all other facts of a shift for nobody.
     *
     * @param indicators the indicators
     * @return the catalogue
     */
    public static FactCatalogue measuredBy(List<Indicator> indicators) {
        Map<String, FactType> map = new TreeMap<>();
        for (Indicator indicator : indicators) {
            for (FactMeasure part : indicator.measure().parts()) {
                Sharing sharing = part.countsNothingAsZero() ? Sharing.NOBODY : Sharing.WHOLE;
                map.putIfAbsent(
                        part.factType(),
                        new FactType(
                                part.factType(),
                                Label.of(part.factType(), part.factType()),
                                part.unit().dimension(),
                                BigDecimal.ZERO,
                                part.unit().dimension() == MeasureUnit.Dimension.SHARE
                                        ? MeasureUnit.FRACTION.inSmallest()
                                        : part.unit().toSmallest(BigDecimal.valueOf(1_000_000)),
                                sharing));
            }
        }
        return new FactCatalogue(List.copyOf(map.values()));
    }

    /**
     * This catalogue with what the SDK's own modules publish, as far as it does not have it: time worked, overtime, nights, time on
     * statutory holidays, broken rules, and exceptions of attendance, counted and in minutes.
     *
     * @return the larger catalogue
     */
    public FactCatalogue withWork() {
        Map<String, FactType> map = new TreeMap<>(byCode);
        for (String code : WORK_COUNTS) {
            map.putIfAbsent(code, work(code, MeasureUnit.COUNT, MOST_COUNTED));
        }
        for (String code : WORK_MINUTES) {
            map.putIfAbsent(code, work(code, MeasureUnit.MINUTE, MOST_MINUTES));
        }
        return new FactCatalogue(List.copyOf(map.values()));
    }

    private static FactType work(String code, MeasureUnit unit, long most) {
        return new FactType(
                code,
                Label.of(code, code),
                unit.dimension(),
                BigDecimal.ZERO,
                unit.toSmallest(BigDecimal.valueOf(most)),
                Sharing.NOBODY);
    }

    /**
     * A type.
     *
     * @param code its code
     * @return the type, or empty
     */
    public Optional<FactType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * All types.
     *
     * @return the types, ascending by code
     */
    public List<FactType> types() {
        return byCode.values().asList();
    }
}
