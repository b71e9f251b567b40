package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one type in a span of time, aggregated exactly; grows fact by fact. Values are in the smallest unit. */
final class Tally {

    private final List<Dated> facts = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** A fact with what orders it. */
    record Dated(FactRef ref, Instant at) {
        boolean isAfter(Dated other) {
            int byDay = ref.day().compareTo(other.ref.day());
            int byTime = byDay != 0 ? byDay : at.compareTo(other.at);
            return byTime != 0 ? byTime > 0 : ref.key().compareTo(other.ref.key()) > 0;
        }
    }

    void add(Dated fact) {
        int place = facts.size();
        while (place > 0 && facts.get(place - 1).isAfter(fact)) {
            place--;
        }
        facts.add(place, fact);
        sum = sum.add(fact.ref().value());
    }

    /** Takes back whatever counted under the key; true if something did. */
    boolean remove(FactKey key) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).ref().key().equals(key)) {
                sum = sum.subtract(facts.remove(i).ref().value());
                return true;
            }
        }
        return false;
    }

    int size() {
        return facts.size();
    }

    List<FactRef> refs() {
        return facts.stream().map(Dated::ref).toList();
    }

    /** The value over several spans, oldest first. */
    static PartValue over(FactMeasure measure, List<Tally> spans) {
        int sample = 0;
        List<FactRef> refs = new ArrayList<>();
        for (Tally span : spans) {
            sample += span.size();
            refs.addAll(span.refs());
        }
        return new PartValue(measure, value(measure, spans, sample), sample, refs);
    }

    private static @Nullable BigDecimal value(FactMeasure measure, List<Tally> spans, int sample) {
        if (sample == 0) {
            return measure.countsNothingAsZero() ? BigDecimal.ZERO : null;
        }
        return switch (measure.aggregation()) {
            case COUNT -> BigDecimal.valueOf(sample);
            case SUM -> measure.unit().fromSmallest(total(spans));
            case MEAN ->
                Decimals.quotient(
                        total(spans),
                        BigDecimal.valueOf(sample).multiply(measure.unit().inSmallest()));
            case MINIMUM -> measure.unit().fromSmallest(extreme(spans, -1));
            case MAXIMUM -> measure.unit().fromSmallest(extreme(spans, 1));
            case LATEST -> measure.unit().fromSmallest(latest(spans));
        };
    }

    private static BigDecimal total(List<Tally> spans) {
        return spans.stream().map(span -> span.sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal extreme(List<Tally> spans, int sign) {
        return spans.stream()
                .flatMap(span -> span.facts.stream())
                .map(fact -> fact.ref().value())
                .reduce((a, b) -> b.compareTo(a) * sign > 0 ? b : a)
                .orElseThrow();
    }

    private static BigDecimal latest(List<Tally> spans) {
        BigDecimal last = BigDecimal.ZERO;
        for (Tally span : spans) {
            last = span.facts.isEmpty()
                    ? last
                    : span.facts.get(span.facts.size() - 1).ref().value();
        }
        return last;
    }
}
