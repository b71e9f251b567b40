package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined fact as it is stored. What is kept apart may hold any number, also one whose digits would fill a page, which no
 * document takes as a number: then {@code amount} has it as text and the fact stands with zero.
 */
record KeptApart(Fact fact, @Nullable String amount, List<QuarantineReason> reasons, Instant at) {

    static final DocumentFormat<KeptApart> FORMAT = DocumentFormat.of("hr.performance-quarantine", 1, KeptApart.class);

    private static final int MOST_DIGITS = 90;

    KeptApart {
        reasons = List.copyOf(reasons);
    }

    static KeptApart of(QuarantinedFact apart) {
        Fact fact = apart.fact();
        BigDecimal value = fact.value();
        return value.precision() + Math.abs((long) value.scale()) <= MOST_DIGITS
                ? new KeptApart(fact, null, apart.reasons(), apart.at())
                : new KeptApart(with(fact, BigDecimal.ZERO), value.toString(), apart.reasons(), apart.at());
    }

    QuarantinedFact whole() {
        return new QuarantinedFact(amount == null ? fact : with(fact, new BigDecimal(amount)), reasons, at);
    }

    private static Fact with(Fact fact, BigDecimal value) {
        return new Fact(
                fact.key(),
                fact.revision(),
                fact.withdrawn(),
                fact.type(),
                fact.attribution(),
                fact.unit(),
                fact.day(),
                fact.occurredAt(),
                value,
                fact.measure());
    }
}
