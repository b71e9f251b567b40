package io.github.hospitalhr.performance.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Attributable;
import io.github.hospitalhr.performance.indicator.DeductionCurve;
import io.github.hospitalhr.performance.indicator.Direction;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorBuilder;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.LinearCurve;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MetricBasis;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.Adoption;
import io.github.hospitalhr.performance.scheme.Applicability;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeGroup;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.scheme.WeightedIndicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemeLinterTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Adoption ADOPTED =
            new Adoption(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1), "职代会2025-3");
    private static final SchemeLinter LINTER = new SchemeLinter(LegalTable.china(), LintSettings.usual());

    private static IndicatorBuilder indicator(String id, String zh) {
        return Indicator.builder(id, zh, id)
                .facts(id, Aggregation.SUM, MeasureUnit.COUNT)
                .curve(Direction.HIGHER_IS_BETTER, LinearCurve.of("0", "10"))
                .missing(0, MissingData.ZERO);
    }

    private static LintReport lint(Indicator... indicators) {
        return lint(LINTER, ADOPTED, indicators);
    }

    private static LintReport lint(SchemeLinter linter, @Nullable Adoption adoption, Indicator... indicators) {
        BigDecimal share = BigDecimal.valueOf(100 / indicators.length);
        List<WeightedIndicator> parts = List.of(indicators).stream()
                .map(i -> new WeightedIndicator(i.id(), 1, share))
                .toList();
        Scheme scheme = Scheme.of(
                "s",
                Label.of("方案", "scheme"),
                Applicability.EVERYBODY,
                DateRange.startingOn(START),
                new SchemeGroup("g", Label.of("组", "group"), BigDecimal.valueOf(100), parts));
        scheme = adoption == null ? scheme : scheme.adopted(adoption);
        return linter.lint(new SchemeLibrary(List.of(indicators), List.of(scheme)), scheme);
    }

    private static void assertRefused(LintReport report, LintRule... rules) {
        assertThat(report.findings()).extracting(LintFinding::rule).containsExactly(rules);
        assertThat(report.accepted()).isFalse();
    }

    @Test
    void acceptsAFairAdoptedScheme() {
        assertThat(lint(indicator("care", "照护").build()).findings()).isEmpty();
    }

    @Test
    void refusesRevenueHoweverItIsNamed() {
        assertRefused(
                lint(indicator("x", "甲")
                        .basis(MetricBasis.REVENUE, Attributable.PERSON)
                        .build()),
                LintRule.REVENUE);
        assertRefused(lint(indicator("drug.revenue", "甲").build()), LintRule.REVENUE);
        assertRefused(lint(indicator("x", "药品收入完成率").build()), LintRule.REVENUE);
        assertRefused(lint(indicator("x", "检查开单数").build()), LintRule.REVENUE);
        assertRefused(
                lint(indicator("x", "甲")
                        .facts("orders", Aggregation.SUM, MeasureUnit.YUAN)
                        .build()),
                LintRule.REVENUE);
        LintFinding finding =
                lint(indicator("drug.revenue", "甲").build()).findings().get(0);
        assertThat(finding.source().zh()).contains("九不准").contains("1-2");
        assertThat(finding.indicator()).isEqualTo(IndicatorId.of("drug.revenue"));
    }

    @Test
    void refusesWithoutAdoptionAndBeforePublication() {
        LintReport report = lint(LINTER, null, indicator("care", "照护").build());
        assertRefused(report, LintRule.NOT_ADOPTED);
        assertThat(report.findings().get(0).source().zh()).isEqualTo("《劳动合同法》第4条");
        Adoption late = new Adoption(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 2), "doc");
        assertRefused(lint(LINTER, late, indicator("care", "照护").build()), LintRule.RETROACTIVE);
    }

    @Test
    void refusesDoubleCountingButSharesDenominators() {
        Indicator again = indicator("again", "又")
                .facts("care", Aggregation.COUNT, MeasureUnit.COUNT)
                .build();
        assertRefused(lint(indicator("care", "照护").build(), again), LintRule.DOUBLE_COUNTING);
        Indicator errors = indicator("errors", "差错")
                .percentage("task.error", "task")
                .curve(Direction.LOWER_IS_BETTER, LinearCurve.of("5", "0"))
                .missing(10, MissingData.RENORMALISE)
                .build();
        Indicator onTime = indicator("on-time", "按时")
                .percentage("task.on-time", "task")
                .missing(10, MissingData.RENORMALISE)
                .build();
        assertThat(lint(errors, onTime).accepted()).isTrue();
    }

    @Test
    void refusesWhatCannotBeLaidToAPerson() {
        assertRefused(
                lint(indicator("x", "甲")
                        .basis(MetricBasis.QUALITY, Attributable.TEAM)
                        .build()),
                LintRule.UNATTRIBUTABLE);
        assertRefused(
                lint(indicator("x", "甲")
                        .basis(MetricBasis.QUALITY, Attributable.NOBODY)
                        .build()),
                LintRule.UNATTRIBUTABLE);
    }

    @Test
    void refusesTinySamplesAndWarnsOfRareOnes() {
        Indicator mean = indicator("m", "均")
                .facts("m", Aggregation.MEAN, MeasureUnit.COUNT)
                .missing(2, MissingData.RENORMALISE)
                .build();
        assertRefused(lint(mean), LintRule.TINY_SAMPLE);
        Indicator enough = indicator("m", "均")
                .facts("m", Aggregation.MEAN, MeasureUnit.COUNT)
                .missing(10, MissingData.RENORMALISE)
                .build();
        SchemeLinter knowing =
                new SchemeLinter(LegalTable.china(), LintSettings.usual().expecting(Map.of(IndicatorId.of("m"), 4)));
        LintReport report = lint(knowing, ADOPTED, enough);
        assertThat(report.findings()).extracting(LintFinding::rule).containsExactly(LintRule.RARELY_MEASURED);
        assertThat(report.accepted()).isTrue();
    }

    @Test
    void refusesPerversePairs() {
        Indicator reports = indicator("x", "上报")
                .facts("incident.reported", Aggregation.COUNT, MeasureUnit.COUNT)
                .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("10"))
                .build();
        assertRefused(lint(reports), LintRule.PERVERSE_PAIR);
        Indicator stays = indicator("x", "住院日")
                .facts("bed.days", Aggregation.SUM, MeasureUnit.COUNT)
                .curve(Direction.LOWER_IS_BETTER, LinearCurve.of("20", "5"))
                .build();
        Indicator readmissions = indicator("y", "再入院")
                .facts("readmission", Aggregation.COUNT, MeasureUnit.COUNT)
                .curve(Direction.LOWER_IS_BETTER, DeductionCurve.of("10"))
                .build();
        assertRefused(lint(stays), LintRule.PERVERSE_PAIR);
        assertThat(lint(stays, readmissions).accepted()).isTrue();
    }

    @Test
    void refusesVolumeWithoutQuality() {
        assertRefused(
                lint(indicator("x", "量")
                        .basis(MetricBasis.WORKLOAD, Attributable.PERSON)
                        .build()),
                LintRule.VOLUME_WITHOUT_QUALITY);
    }

    @Test
    void conductSignalsAreOffUntilRegistered() {
        Indicator signal = indicator("device", "设备使用")
                .basis(MetricBasis.CONDUCT_SIGNAL, Attributable.PERSON)
                .build();
        assertRefused(lint(signal), LintRule.CONDUCT_SIGNAL);
        SchemeLinter registered =
                new SchemeLinter(LegalTable.china(), LintSettings.usual().withRegisteredSignals());
        assertThat(lint(registered, ADOPTED, signal).accepted()).isTrue();
    }

    @Test
    void shippedSchemesLackOnlyTheirAdoption() {
        SchemeLibrary library = PerformancePacks.shippedLibrary();
        for (Scheme scheme : library.schemes()) {
            assertThat(LINTER.lint(library, scheme).findings())
                    .as(scheme.id())
                    .extracting(LintFinding::rule)
                    .containsExactly(LintRule.NOT_ADOPTED);
        }
    }

    @Test
    void everyRuleOfLawIsFoundInTheTable() {
        for (LintRule rule : LintRule.values()) {
            assertThat(rule.law().isEmpty()
                            || LegalTable.china().find(rule.law(), START).isPresent())
                    .as(rule.name())
                    .isTrue();
        }
    }
}
