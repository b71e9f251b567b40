package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Evaluates a closed round: takes out recused ratings, levels lenient and strict raters, and shows nothing of a shielded role
 * with too few raters. Such ratings do not enter the overall value either, so that no subtraction brings them back. The round is
 * evaluated once, when it is closed: the difference of two evaluations would speak of whoever rated in between, so before a
 * second one is shown to anybody, {@link DisclosureGuard} is asked with the raters of both. Safe for use by several threads.
 */
public final class FeedbackRound {

    private final FeedbackForm form;

    /**
     * An evaluation.
     *
     * @param form the rules
     */
    public FeedbackRound(FeedbackForm form) {
        this.form = Objects.requireNonNull(form, "form");
    }

    /**
     * What a round gives.
     *
     * @param reports one report for each rated person, ascending by id
     * @param calibration the audit trail, ascending by role and rater
     * @param recused number of ratings taken out
     */
    public record Result(List<FeedbackReport> reports, List<Leniency> calibration, int recused) {
        public Result {
            reports = List.copyOf(reports);
            calibration = List.copyOf(calibration);
        }
    }

    private record RaterKey(RaterRole role, PersonId rater) {}

    /** A growing mean. */
    private static final class Mean {
        private BigDecimal sum = BigDecimal.ZERO;
        private int count;

        void add(BigDecimal value) {
            sum = sum.add(value);
            count++;
        }

        BigDecimal value() {
            return Decimals.quotient(sum, BigDecimal.valueOf(count));
        }
    }

    /**
     * Evaluates.
     *
     * @param ratings the ratings; of one rater about one person in one role only one
     * @param recusals who withdraws from rating whom
     * @return reports and audit trail
     * @throws IllegalArgumentException if a rater rates a person twice in one role
     */
    public Result evaluate(List<Rating> ratings, List<Recusal> recusals) {
        Set<Recusal> withdrawn = new HashSet<>(recusals);
        Set<List<Object>> seen = new HashSet<>();
        List<Rating> kept = new ArrayList<>();
        for (Rating rating : ratings) {
            if (!seen.add(List.of(rating.rater(), rating.ratee(), rating.role()))) {
                throw new IllegalArgumentException("a rater rates a person twice as " + rating.role()
                        + ".\nMaybe keep the last rating of a changed form only.");
            }
            if (!withdrawn.contains(new Recusal(rating.rater(), rating.ratee()))) {
                kept.add(rating);
            }
        }
        Map<RaterKey, Leniency> leniency = leniency(kept);
        Map<PersonId, Map<RaterRole, Mean>> people = new TreeMap<>();
        for (Rating rating : kept) {
            Leniency rater = leniency.get(new RaterKey(rating.role(), rating.rater()));
            BigDecimal value = rater == null ? rating.value() : rating.value().subtract(rater.taken());
            people.computeIfAbsent(rating.ratee(), id -> new EnumMap<>(RaterRole.class))
                    .computeIfAbsent(rating.role(), role -> new Mean())
                    .add(value.max(BigDecimal.ZERO).min(Decimals.HUNDRED));
        }
        List<FeedbackReport> reports = new ArrayList<>();
        people.forEach((person, roles) -> reports.add(report(person, roles)));
        return new Result(reports, List.copyOf(leniency.values()), ratings.size() - kept.size());
    }

    private Map<RaterKey, Leniency> leniency(List<Rating> ratings) {
        Map<RaterKey, Mean> byRater = new HashMap<>();
        Map<RaterRole, Mean> byRole = new EnumMap<>(RaterRole.class);
        for (Rating rating : ratings) {
            if (rating.role() != RaterRole.SELF) {
                byRater.computeIfAbsent(new RaterKey(rating.role(), rating.rater()), key -> new Mean())
                        .add(rating.value());
                byRole.computeIfAbsent(rating.role(), role -> new Mean()).add(rating.value());
            }
        }
        Map<RaterKey, Leniency> result =
                new TreeMap<>(Comparator.comparing(RaterKey::role).thenComparing(RaterKey::rater));
        byRater.forEach((key, mean) -> {
            Mean all = byRole.get(key.role());
            BigDecimal offset = all == null ? BigDecimal.ZERO : mean.value().subtract(all.value());
            BigDecimal taken = mean.count < form.calibrationFrom()
                    ? BigDecimal.ZERO
                    : Decimals.quotient(
                            offset.multiply(BigDecimal.valueOf(mean.count)),
                            BigDecimal.valueOf((long) mean.count + form.calibrationStrength()));
            result.put(key, new Leniency(key.rater(), key.role(), mean.count, offset, taken));
        });
        return result;
    }

    private FeedbackReport report(PersonId person, Map<RaterRole, Mean> roles) {
        List<FeedbackReport.RoleResult> shown = new ArrayList<>();
        List<RaterRole> withheld = new ArrayList<>();
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (RaterRole role : RaterRole.values()) {
            BigDecimal weight = form.weights().get(role);
            Mean mean = roles.get(role);
            if (weight == null || mean == null) {
                continue;
            }
            if (role.shielded() && mean.count < form.floor()) {
                withheld.add(role);
                continue;
            }
            BigDecimal value = mean.value().setScale(Decimals.SCORE_SCALE, RoundingMode.HALF_UP);
            shown.add(new FeedbackReport.RoleResult(role, mean.count, value));
            weights = weights.add(weight);
            weighted = weighted.add(weight.multiply(mean.value()));
        }
        BigDecimal overall =
                weights.signum() == 0 ? null : weighted.divide(weights, Decimals.SCORE_SCALE, RoundingMode.HALF_UP);
        return new FeedbackReport(person, shown, withheld, overall);
    }
}
