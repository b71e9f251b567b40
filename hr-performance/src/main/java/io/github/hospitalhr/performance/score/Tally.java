package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /** The value over several spans, oldest first. */
    static PartValue over(FactMeasure measure, List<Tally> spans) {
        int sample = 0;
        for (Tally span : spans) {
            sample += span.size();
        }
        FactRef[] refs = new FactRef[sample];
        int at = 0;
        for (Tally span : spans) {
            for (Dated fact : span.facts) {
                refs[at++] = fact.ref();
            }
        }
        return new PartValue(measure, totals(measure, spans, sample).value(measure), sample, List.of(refs));
    }

    private static Totals totals(FactMeasure measure, List<Tally> spans, int sample) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Tally span : spans) {
            sum = sum.add(span.sum);
        }
        if (sample == 0) {
            return new Totals(0, sum, null, null, null);
        }
        return switch (measure.aggregation()) {
            case SUM, MEAN, COUNT -> new Totals(sample, sum, null, null, null);
            case MINIMUM -> new Totals(sample, sum, extreme(spans, -1), null, null);
            case MAXIMUM -> new Totals(sample, sum, null, extreme(spans, 1), null);
            case LATEST -> new Totals(sample, sum, null, null, latest(spans));
        };
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
