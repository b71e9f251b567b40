package io.github.hospitalhr.scheduling.balance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;

/**
 * The fees of a hospital, the document {@code hr.fee-scheme}. Each shift earns the first rate that fits: state special rates first. The
 * shipped one has no amounts, since none is national.
 *
 * @param id identifier
 * @param schemeVersion version of the scheme
 * @param currency ISO 4217 code of the currency, such as {@code CNY}
 * @param rates the rates, in order of precedence
 */
public record FeeScheme(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotEmpty List<@NotNull @Valid FeeRate> rates) {

    /** The format of this document. */
    public static final DocumentFormat<FeeScheme> FORMAT = DocumentFormat.of("hr.fee-scheme", 1, FeeScheme.class);

    public FeeScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        Objects.requireNonNull(currency, "currency");
        rates = rates == null ? List.of() : ImmutableList.copyOf(rates);
    }
}
