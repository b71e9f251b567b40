package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.law.LegalRow;
import io.github.hospitalhr.performance.law.LegalTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Compares what a point pays to dispatched staff and to the hospital's own staff of the same position (同工同酬). Dispatched
 * staff have a right to equal pay for equal work.
 */
public final class EqualPayCheck {

    private final LegalTable law;
    private final BigDecimal tolerance;

    /**
     * A check.
     *
     * @param law the law it cites
     * @param tolerance how much less a point may pay, as a share: 0.01 is one percent, for rounding
     */
    public EqualPayCheck(LegalTable law, BigDecimal tolerance) {
        this.law = Objects.requireNonNull(law, "law");
        this.tolerance = tolerance;
    }

    /**
     * A dispatched person whose points pay less.
     *
     * @param person the person
     * @param position the position
     * @param perPoint what a point paid, 10 decimals half-even
     * @param ownPerPoint what a point paid to the hospital's own staff of the position
     * @param source law and article
     */
    public record Finding(
            PersonId person, String position, BigDecimal perPoint, BigDecimal ownPerPoint, Label source) {}

    /**
     * Compares.
     *
     * @param posts what was paid
     * @param day the day, for the law
     * @return the findings, by position, then in the order given; positions without own staff cannot be compared
     */
    public List<Finding> check(List<PaidPost> posts, LocalDate day) {
        Label source =
                law.find("dispatch.equalPay", day).map(LegalRow::citation).orElse(Label.of("", ""));
        Map<String, List<PaidPost>> byPosition = new TreeMap<>();
        posts.stream()
                .filter(post -> post.weight().signum() > 0)
                .forEach(post -> byPosition
                        .computeIfAbsent(post.position(), p -> new ArrayList<>())
                        .add(post));
        List<Finding> findings = new ArrayList<>();
        byPosition.forEach((position, paid) -> {
            BigDecimal weight = BigDecimal.ZERO;
            BigDecimal amount = BigDecimal.ZERO;
            for (PaidPost post : paid) {
                if (post.employmentType() != EmploymentType.DISPATCHED) {
                    weight = weight.add(post.weight());
                    amount = amount.add(post.amount());
                }
            }
            if (weight.signum() > 0) {
                compare(position, paid, Decimals.quotient(amount, weight), source, findings);
            }
        });
        return List.copyOf(findings);
    }

    private void compare(String position, List<PaidPost> paid, BigDecimal own, Label source, List<Finding> findings) {
        BigDecimal least = own.multiply(BigDecimal.ONE.subtract(tolerance));
        for (PaidPost post : paid) {
            BigDecimal perPoint = Decimals.quotient(post.amount(), post.weight());
            if (post.employmentType() == EmploymentType.DISPATCHED && perPoint.compareTo(least) < 0) {
                findings.add(new Finding(post.person(), position, perPoint, own, source));
            }
        }
    }
}
