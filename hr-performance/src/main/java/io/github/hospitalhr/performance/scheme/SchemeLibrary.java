package io.github.hospitalhr.performance.scheme;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The indicators and schemes of a hospital, checked as a whole. Immutable and safe for use by several threads.
 *
 * <p>Checked: weights of every group, and of every scheme with what it inherits, sum to exactly 100; every indicator and
 * parent is there; nothing inherits in a circle or from a narrower level; versions do not overlap; no indicator counts
 * twice in one scheme.
 */
public final class SchemeLibrary {

    private final ImmutableList<Indicator> indicators;
    private final ImmutableList<Scheme> schemes;
    private final Map<IndicatorId, Map<Integer, Indicator>> byId = new TreeMap<>();
    private final Lineage lineage;

    /**
     * A library.
     *
     * @param indicators the indicators, each version once
     * @param schemes the schemes, each version once
     * @throws InvalidInputException with every fault, if there is one
     */
    public SchemeLibrary(List<Indicator> indicators, List<Scheme> schemes) {
        this.indicators = ImmutableList.copyOf(indicators);
        this.schemes = ImmutableList.copyOf(schemes);
        List<InputFault> faults = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Indicator before = byId.computeIfAbsent(indicator.id(), id -> new TreeMap<>())
                    .putIfAbsent(indicator.version(), indicator);
            if (before != null) {
                faults.add(InputFault.of(
                        "indicators[" + indicator.id() + "]",
                        "v" + indicator.version(),
                        "indicator.twice",
                        Label.of("指标版本出现两次", "the version stands there twice")));
            }
        }
        this.lineage = new Lineage(this.schemes);
        faults.addAll(new SchemeFaults(byId, this.schemes).find());
        InvalidInputException.throwIfAny(faults);
    }

    /**
     * A library with further indicators and schemes.
     *
     * @param moreIndicators indicators to add
     * @param moreSchemes schemes to add
     * @return the larger library
     * @throws InvalidInputException with every fault, if there is one
     */
    public SchemeLibrary plus(List<Indicator> moreIndicators, List<Scheme> moreSchemes) {
        return new SchemeLibrary(
                ImmutableList.<Indicator>builder()
                        .addAll(indicators)
                        .addAll(moreIndicators)
                        .build(),
                ImmutableList.<Scheme>builder()
                        .addAll(schemes)
                        .addAll(moreSchemes)
                        .build());
    }

    /**
     * All indicators.
     *
     * @return the indicators in the order given
     */
    public List<Indicator> indicators() {
        return indicators;
    }

    /**
     * All schemes as they are written.
     *
     * @return the schemes in the order given
     */
    public List<Scheme> schemes() {
        return schemes;
    }

    /**
     * A scheme as people are scored by it.
     *
     * @param id identity of the scheme
     * @param day the day
     * @return the scheme with what it inherits, or empty where it does not hold on the day
     */
    public Optional<ResolvedScheme> resolve(String id, LocalDate day) {
        Scheme scheme = lineage.on(id, day);
        Lineage.Merged merged = scheme == null ? null : lineage.merge(scheme, day);
        return scheme == null || merged == null
                ? Optional.empty()
                : Optional.of(new ResolvedScheme(
                        id,
                        scheme.version(),
                        scheme.name(),
                        merged.lineage(),
                        merged.minimumEvidence(),
                        merged.groups().stream().map(this::group).toList()));
    }

    private ResolvedScheme.Group group(SchemeGroup group) {
        List<ResolvedScheme.Line> lines = new ArrayList<>();
        for (WeightedIndicator part : group.indicators()) {
            Indicator indicator = byId.getOrDefault(part.indicator(), Map.of()).get(part.version());
            if (indicator == null) {
                throw new IllegalStateException("a checked library lost " + part.indicator());
            }
            BigDecimal weight = group.weight().multiply(part.weight()).divide(Decimals.HUNDRED);
            lines.add(new ResolvedScheme.Line(indicator, weight));
        }
        return new ResolvedScheme.Group(group.id(), group.name(), group.weight(), lines);
    }

    /**
     * The scheme a post is scored by: of all that are meant for it, the one of the narrowest level, and among those the
     * one with the narrowest {@link Applicability#narrowness() applicability}.
     *
     * @param post the post
     * @param day the day
     * @return the scheme, or why none can be named
     */
    public SchemeChoice schemeFor(PostProfile post, LocalDate day) {
        Comparator<Scheme> narrower = Comparator.comparing(Scheme::level)
                .thenComparing(scheme -> scheme.applies().narrowness());
        List<Scheme> meant = schemes.stream()
                .filter(scheme ->
                        scheme.valid().contains(day) && scheme.applies().includes(post))
                .sorted(narrower.reversed())
                .toList();
        if (meant.isEmpty()) {
            return new SchemeChoice.None();
        }
        List<Scheme> best = meant.stream()
                .filter(s -> narrower.compare(s, meant.get(0)) == 0)
                .toList();
        if (best.size() > 1) {
            return new SchemeChoice.Ambiguous(
                    best.stream().map(Scheme::id).sorted().toList());
        }
        return resolve(best.get(0).id(), day)
                .<SchemeChoice>map(SchemeChoice.Chosen::new)
                .orElseGet(SchemeChoice.None::new);
    }
}
