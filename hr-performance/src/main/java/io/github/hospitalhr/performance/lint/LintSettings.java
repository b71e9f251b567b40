package io.github.hospitalhr.performance.lint;

import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.util.List;
import java.util.Map;

/**
 * What the linter is told about the hospital.
 *
 * @param smallestSample fewest facts that a mean or a rate of a person may ask for, from 2
 * @param expectedSamples facts to be expected per person and window, where known
 * @param signalsRegistered whether purpose, basis and retention of conduct signals are registered
 * @param pairs harmful rewards
 * @param revenueWords words that betray revenue in a fact type or a name, lower-case
 */
public record LintSettings(
        int smallestSample,
        Map<IndicatorId, Integer> expectedSamples,
        boolean signalsRegistered,
        List<PerversePair> pairs,
        List<String> revenueWords) {

    /** Words of revenue in fact types and names. */
    private static final List<String> REVENUE = List.of(
            "revenue",
            "income",
            "commission",
            "turnover-amount",
            "drug.amount",
            "prescription.amount",
            "test.amount",
            "药品收入",
            "耗材收入",
            "检查收入",
            "检验收入",
            "开单",
            "提成",
            "处方金额",
            "药品金额",
            "业务收入",
            "创收");

    private static final List<PerversePair> HARMFUL = List.of(
            new PerversePair(
                    "incident.reported",
                    Direction.LOWER_IS_BETTER,
                    null,
                    Label.of("减少上报不等于减少不良事件", "fewer reports are not fewer incidents")),
            new PerversePair(
                    "bed.days",
                    Direction.LOWER_IS_BETTER,
                    "readmission",
                    Label.of("缩短住院日须同时考核再入院", "shorter stays need readmissions beside them")),
            new PerversePair(
                    "discharge",
                    Direction.HIGHER_IS_BETTER,
                    "readmission",
                    Label.of("出院人次须同时考核再入院", "discharges need readmissions beside them")),
            new PerversePair(
                    "sick.leave",
                    Direction.LOWER_IS_BETTER,
                    null,
                    Label.of("病假是法定权利,不得扣分", "sick leave is a right and costs no points")),
            new PerversePair(
                    "overtime",
                    Direction.HIGHER_IS_BETTER,
                    null,
                    Label.of("不得奖励超时工作", "overtime is not to be rewarded")));

    public LintSettings {
        expectedSamples = ImmutableMap.copyOf(expectedSamples);
        pairs = List.copyOf(pairs);
        revenueWords = List.copyOf(revenueWords);
        if (smallestSample < 2) {
            throw new IllegalArgumentException(
                    "smallestSample (" + smallestSample + ") must be at least 2.\nMaybe 5 is meant.");
        }
    }

    /**
     * The usual settings: samples of at least 3, nothing known about expected samples, no signals registered.
     *
     * @return the settings
     */
    public static LintSettings usual() {
        return new LintSettings(3, Map.of(), false, HARMFUL, REVENUE);
    }

    /**
     * These settings with facts to be expected.
     *
     * @param samples facts per person and window
     * @return the changed copy
     */
    public LintSettings expecting(Map<IndicatorId, Integer> samples) {
        return new LintSettings(smallestSample, samples, signalsRegistered, pairs, revenueWords);
    }

    /**
     * These settings with conduct signals registered.
     *
     * @return the changed copy
     */
    public LintSettings withRegisteredSignals() {
        return new LintSettings(smallestSample, expectedSamples, true, pairs, revenueWords);
    }
}
