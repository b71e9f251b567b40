package io.github.hospitalhr.performance.lint;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Aggregation;
import io.github.hospitalhr.performance.indicator.Attributable;
import io.github.hospitalhr.performance.indicator.FactMeasure;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.indicator.MetricBasis;
import io.github.hospitalhr.performance.indicator.MissingData;
import io.github.hospitalhr.performance.indicator.RatioMeasure;
import io.github.hospitalhr.performance.law.LegalRow;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads schemes and says which rule each one breaks. Safe for use by several threads. */
public final class SchemeLinter {

    private final LegalTable law;
    private final LintSettings settings;

    /**
     * A linter.
     *
     * @param law the law it cites
     * @param settings what it is told about the hospital
     */
    public SchemeLinter(LegalTable law, LintSettings settings) {
        this.law = Objects.requireNonNull(law, "law");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Reads one scheme with everything it inherits.
     *
     * @param library the library it stands in
     * @param scheme the scheme
     * @return the report
     */
    public LintReport lint(SchemeLibrary library, Scheme scheme) {
        ResolvedScheme resolved =
                library.resolve(scheme.id(), scheme.valid().from()).orElseThrow();
        Findings findings = new Findings(scheme);
        adoption(scheme, findings);
        for (ResolvedScheme.Line line : resolved.lines()) {
            indicator(line.indicator(), findings);
            perverse(line.indicator(), resolved, findings);
        }
        doubleCounting(resolved, findings);
        volume(resolved, findings);
        findings.list.sort(Comparator.comparing((LintFinding f) -> !f.rule().refuses()));
        return new LintReport(scheme.id(), findings.list);
    }

    private static void adoption(Scheme scheme, Findings findings) {
        if (scheme.adoption() == null) {
            findings.add(LintRule.NOT_ADOPTED, null, "", "");
        } else if (scheme.valid().from().isBefore(scheme.adoption().published())) {
            findings.add(
                    LintRule.RETROACTIVE,
                    null,
                    scheme.valid().from() + " < " + scheme.adoption().published(),
                    scheme.valid().from() + " < " + scheme.adoption().published());
        }
    }

    private void indicator(Indicator indicator, Findings findings) {
        String revenue = revenue(indicator);
        if (revenue != null) {
            findings.add(LintRule.REVENUE, indicator, revenue, revenue);
        }
        if (indicator.attributable() == Attributable.TEAM || indicator.attributable() == Attributable.NOBODY) {
            findings.add(LintRule.UNATTRIBUTABLE, indicator, "", "");
        }
        if (indicator.basis() == MetricBasis.CONDUCT_SIGNAL && !settings.signalsRegistered()) {
            findings.add(LintRule.CONDUCT_SIGNAL, indicator, "", "");
        }
        boolean chance = indicator.measure() instanceof RatioMeasure
                || (indicator.measure() instanceof FactMeasure facts && facts.aggregation() == Aggregation.MEAN);
        if (chance && indicator.minimumSample() < settings.smallestSample()) {
            String numbers = indicator.minimumSample() + " < " + settings.smallestSample();
            findings.add(LintRule.TINY_SAMPLE, indicator, numbers, numbers);
        }
        if (chance && indicator.missing() == MissingData.ZERO) {
            findings.add(LintRule.ZERO_FOR_UNMEASURED, indicator, "", "");
        }
        Integer expected = settings.expectedSamples().get(indicator.id());
        if (expected != null && expected < indicator.minimumSample()) {
            String numbers = expected + " < " + indicator.minimumSample();
            findings.add(LintRule.RARELY_MEASURED, indicator, numbers, numbers);
        }
    }

    private @Nullable String revenue(Indicator indicator) {
        if (indicator.basis() == MetricBasis.REVENUE) {
            return "REVENUE";
        }
        List<String> texts = new ArrayList<>(List.of(
                indicator.id().value(),
                indicator.name().zh(),
                indicator.name().en().toLowerCase(Locale.ROOT)));
        for (FactMeasure part : indicator.measure().parts()) {
            texts.add(part.factType().toLowerCase(Locale.ROOT));
            if (part.unit().dimension() == MeasureUnit.Dimension.MONEY) {
                return part.factType();
            }
        }
        return settings.revenueWords().stream()
                .filter(word -> texts.stream().anyMatch(text -> text.contains(word)))
                .findFirst()
                .orElse(null);
    }

    private void perverse(Indicator indicator, ResolvedScheme scheme, Findings findings) {
        Set<String> all = new TreeSet<>();
        scheme.lines().forEach(line -> line.indicator().measure().parts().forEach(part -> all.add(part.factType())));
        for (PerversePair pair : settings.pairs()) {
            boolean rewarded = indicator.direction() == pair.rewarded()
                    && counted(indicator).contains(pair.factType());
            if (rewarded && (pair.counterweight() == null || !all.contains(pair.counterweight()))) {
                findings.add(
                        LintRule.PERVERSE_PAIR,
                        indicator,
                        pair.why().zh(),
                        pair.why().en());
            }
        }
    }

    /** What an indicator counts; what it only holds it against may stand in several. */
    private static Set<String> counted(Indicator indicator) {
        Set<String> types = new TreeSet<>();
        if (indicator.measure() instanceof RatioMeasure ratio) {
            types.add(ratio.numerator().factType());
        } else {
            indicator.measure().parts().forEach(part -> types.add(part.factType()));
        }
        return types;
    }

    private static void doubleCounting(ResolvedScheme scheme, Findings findings) {
        Map<String, Indicator> seen = new HashMap<>();
        for (ResolvedScheme.Line line : scheme.lines()) {
            for (String type : counted(line.indicator())) {
                Indicator first = seen.putIfAbsent(type, line.indicator());
                if (first != null) {
                    String both =
                            type + " (" + first.id() + ", " + line.indicator().id() + ")";
                    findings.add(LintRule.DOUBLE_COUNTING, line.indicator(), both, both);
                }
            }
        }
    }

    private static void volume(ResolvedScheme scheme, Findings findings) {
        boolean volume = scheme.lines().stream().anyMatch(l -> l.indicator().basis() == MetricBasis.WORKLOAD);
        boolean quality = scheme.lines().stream()
                .anyMatch(l -> l.indicator().basis() == MetricBasis.QUALITY
                        || l.indicator().basis() == MetricBasis.SATISFACTION);
        if (volume && !quality) {
            findings.add(LintRule.VOLUME_WITHOUT_QUALITY, null, "", "");
        }
    }

    /** Collects findings of one scheme. */
    private final class Findings {

        private final Scheme scheme;
        private final List<LintFinding> list = new ArrayList<>();

        Findings(Scheme scheme) {
            this.scheme = scheme;
        }

        void add(LintRule rule, @Nullable Indicator indicator, String zh, String en) {
            String who =
                    indicator == null ? scheme.name().zh() : indicator.name().zh();
            String whoEn =
                    indicator == null ? scheme.name().en() : indicator.name().en();
            Label sentence = Label.of(
                    who + ":" + rule.label().zh() + (zh.isEmpty() ? "" : "(" + zh + ")"),
                    whoEn + ": " + rule.label().en() + (en.isEmpty() ? "" : " (" + en + ")"));
            Label source = law.find(rule.law(), scheme.valid().from())
                    .map(LegalRow::citation)
                    .orElse(Label.of("", ""));
            list.add(new LintFinding(rule, scheme.id(), indicator == null ? null : indicator.id(), sentence, source));
        }
    }
}
