package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.formula.FormulaFault;
import io.github.hospitalhr.performance.formula.FormulaOutcome;
import io.github.hospitalhr.performance.indicator.CurveOutcome;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.FormulaMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.indicator.RatioMeasure;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes scorecards: a pure function of facts, scheme and the card of the month before. Safe for use by several threads.
 *
 * <p>{@code score = sum(weight x points) / sum(weight)} over the indicators that entered, rounded once to 2 decimals half-up.
 * An indicator without enough facts enters as its {@link MissingData} policy says; where none entered there is no score. Nor is there
 * one where the indicators that entered with at least one fact have less of the weight than {@link ResolvedScheme#minimumEvidence()},
 * or none of it: counts without a fact (no complaint, never late) are points only for those of whom something is known.
 */
public final class Scorer {

    /** A scorer. */
    public Scorer() {}

    /**
     * The card of a person in a month.
     *
     * @param scheme the scheme
     * @param month the month
     * @param facts the person's facts, over the longest window of the scheme
     * @param last the card of the month before, whose points may be carried on, or null
     * @return the card
     */
    public ScoreCard score(ResolvedScheme scheme, YearMonth month, PersonFacts facts, @Nullable ScoreCard last) {
        return scored(scheme, month, facts.person(), facts::value, Scored.Carried.of(last))
                .card();
    }

    /** A card that others may be computed from. */
    Scored.Shown first(ResolvedScheme scheme, YearMonth month, PersonFacts facts, @Nullable ScoreCard last) {
        Scored scored = scored(scheme, month, facts.person(), facts::value, Scored.Carried.of(last));
        return new Scored.Shown(scored, scored.card(null));
    }

    /** The card anew, computing only what is touched by the facts that came since {@code before} of the same scheme and month. */
    Scored.Shown again(PersonFacts facts, @Nullable ScoreCard last, Scored.Shown before) {
        Scored known = before.scored();
        Iterator<Draft> drafts = known.drafts().iterator();
        Scored scored =
                scored(known.scheme(), known.month(), facts.person(), facts::value, Scored.Carried.of(last), line -> {
                    Draft draft = drafts.next();
                    return draft.isOfItsFacts() && !facts.isTouched(line.indicator()) ? draft : null;
                });
        return new Scored.Shown(scored, scored.card(before));
    }

    /** The score with its lines still to be written out: the one rule behind single cards and bulk scoring. */
    Scored scored(ResolvedScheme scheme, YearMonth month, PersonId person, Aggregates facts, Scored.Carried last) {
        return scored(scheme, month, person, facts, last, line -> null);
    }

    private static Scored scored(
            ResolvedScheme scheme,
            YearMonth month,
            PersonId person,
            Aggregates facts,
            Scored.Carried last,
            Function<ResolvedScheme.Line, @Nullable Draft> before) {
        List<Draft> drafts = new ArrayList<>();
        BigDecimal present = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal evident = BigDecimal.ZERO;
        boolean held = false;
        for (ResolvedScheme.Group group : scheme.groups()) {
            for (ResolvedScheme.Line line : group.lines()) {
                Draft known = before.apply(line);
                Draft draft = known == null ? draft(group, line, measure(line.indicator(), month, facts), last) : known;
                drafts.add(draft);
                held |= draft.state() == LineState.HOLDS;
                whole = whole.add(line.weight());
                evident = draft.isEvident() ? evident.add(line.weight()) : evident;
                if (draft.points() != null) {
                    present = present.add(line.weight());
                    weighted = weighted.add(line.weight().multiply(draft.points()));
                }
            }
        }
        CardState state = held
                ? CardState.HELD
                : present.signum() == 0
                        ? CardState.NOTHING_TO_SCORE
                        : isEnough(evident, whole, scheme) ? CardState.SCORED : CardState.TOO_LITTLE_EVIDENCE;
        BigDecimal score =
                state == CardState.SCORED ? weighted.divide(present, Decimals.SCORE_SCALE, RoundingMode.HALF_UP) : null;
        return new Scored(person, month, scheme, state, score, drafts, present);
    }

    private static boolean isEnough(BigDecimal evident, BigDecimal whole, ResolvedScheme scheme) {
        return evident.signum() > 0
                && evident.multiply(Decimals.HUNDRED)
                                .compareTo(scheme.minimumEvidence().multiply(whole))
                        >= 0;
    }

    private static Draft.Measured measure(Indicator indicator, YearMonth month, Aggregates facts) {
        if (indicator.measure() instanceof FactMeasure single) {
            PartValue part = facts.value(single, month, indicator.months());
            return new Draft.Measured(part.value(), part.sample(), null, List.of(part));
        }
        List<PartValue> parts = indicator.measure().parts().stream()
                .map(part -> facts.value(part, month, indicator.months()))
                .toList();
        if (indicator.measure() instanceof RatioMeasure ratio) {
            return ratio(ratio, parts);
        }
        return formula((FormulaMeasure) indicator.measure(), parts);
    }

    private static Draft.Measured ratio(RatioMeasure ratio, List<PartValue> parts) {
        BigDecimal above = parts.get(0).value();
        BigDecimal below = parts.get(1).value();
        int sample = parts.get(1).sample();
        if (above == null || below == null) {
            return new Draft.Measured(null, sample, null, parts);
        }
        if (below.signum() == 0) {
            return new Draft.Measured(null, sample, sample == 0 ? null : FormulaFault.DIVISION_BY_ZERO, parts);
        }
        return new Draft.Measured(Decimals.quotient(above.multiply(ratio.factor()), below), sample, null, parts);
    }

    private static Draft.Measured formula(FormulaMeasure measure, List<PartValue> parts) {
        Map<String, BigDecimal> values = new HashMap<>();
        int sample = 0;
        int at = 0;
        for (String name : measure.inputs().keySet()) {
            PartValue part = parts.get(at++);
            sample += part.sample();
            if (part.value() == null) {
                return new Draft.Measured(null, sample, null, parts);
            }
            values.put(name, part.value());
        }
        FormulaOutcome outcome = measure.formula().evaluate(values);
        return outcome instanceof FormulaOutcome.Value number
                ? new Draft.Measured(
                        number.value().setScale(Decimals.QUOTIENT_SCALE, RoundingMode.HALF_EVEN), sample, null, parts)
                : new Draft.Measured(null, sample, ((FormulaOutcome.Refused) outcome).fault(), parts);
    }

    private static Draft draft(
            ResolvedScheme.Group group, ResolvedScheme.Line line, Draft.Measured measured, Scored.Carried last) {
        Indicator indicator = line.indicator();
        FormulaFault fault = measured.fault();
        if (measured.value() != null && measured.sample() >= indicator.minimumSample()) {
            CurveOutcome outcome = indicator.curve().points(measured.value());
            if (outcome.points() != null) {
                return new Draft(group, line, measured, LineState.SCORED, outcome.points(), null);
            }
            fault = outcome.fault();
        }
        return switch (indicator.missing()) {
            case RENORMALISE -> new Draft(group, line, measured, LineState.LEFT_OUT, null, fault);
            case ZERO ->
                new Draft(group, line, measured, LineState.ZERO_BY_POLICY, Decimals.points(BigDecimal.ZERO), fault);
            case HOLD -> new Draft(group, line, measured, LineState.HOLDS, null, fault);
            case CARRY ->
                last.points(indicator)
                        .map(points -> new Draft(group, line, measured, LineState.CARRIED, points, measured.fault()))
                        .orElseGet(() -> new Draft(group, line, measured, LineState.HOLDS, null, measured.fault()));
        };
    }
}
