package io.github.hospitalhr.scheduling.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A month that was closed or opened again.
 *
 * @param month the month
 * @param closed true if it was closed, false if it was opened again
 * @param at when
 * @param by who decided, a person's identifier
 * @param reason why
 */
public record MonthMark(
        @NotNull YearMonth month,
        boolean closed,
        @NotNull Instant at,
        @NotNull String by,
        @NotNull String reason) {

    public MonthMark {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
