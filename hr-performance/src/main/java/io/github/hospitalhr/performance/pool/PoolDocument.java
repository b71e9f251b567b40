package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The document {@code hr.pool}: a pool and what everybody receives of it. Amounts are texts with two decimals, so that no reader
 * makes binary fractions of them; they sum to the pool exactly.
 *
 * @param pool the pool, such as {@code 2468013.50}
 * @param payouts what everybody receives, each person once
 */
public record PoolDocument(
        @NotNull @Pattern(regexp = PoolDocument.AMOUNT) String pool,
        @NotNull List<@NotNull @Valid Payout> payouts) {

    /** The format of this document. */
    public static final DocumentFormat<PoolDocument> FORMAT = DocumentFormat.of("hr.pool", 1, PoolDocument.class);

    /** Form of an amount. */
    static final String AMOUNT = "(0|[1-9][0-9]{0,14})\\.[0-9]{2}";

    /**
     * What a person receives.
     *
     * @param person the person
     * @param amount the amount, two decimals
     */
    public record Payout(
            @NotNull PersonId person,
            @NotNull @Pattern(regexp = PoolDocument.AMOUNT) String amount) {
        public Payout {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(amount, "amount");
        }
    }

    public PoolDocument {
        Objects.requireNonNull(pool, "pool");
        payouts = List.copyOf(payouts);
        boolean amounts = pool.matches(AMOUNT)
                && payouts.stream().allMatch(p -> p.amount().matches(AMOUNT));
        if (amounts) {
            BigDecimal sum = payouts.stream()
                    .map(payout -> new BigDecimal(payout.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(new BigDecimal(pool)) != 0) {
                throw new IllegalArgumentException(
                        "pool " + pool + " is not what the payouts sum to, " + sum + ".\nMaybe a payout was left out.");
            }
        }
    }

    /**
     * The document of a pool that was paid out to people.
     *
     * @param pool the pool
     * @param portions the portions; their ids are those of people
     * @return the document
     */
    public static PoolDocument of(BigDecimal pool, List<Portion> portions) {
        return new PoolDocument(
                text(pool),
                portions.stream()
                        .map(portion -> new Payout(PersonId.of(portion.id()), text(portion.amount())))
                        .toList());
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
