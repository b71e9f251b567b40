package io.github.hospitalhr.performance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.StoreOn;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts go into each database and come back as they were. */
class FactLedgerOnDatabasesTest {

    private static final PersonId NURSE = PersonId.of("n𠮷1");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Instant AT = Instant.parse("2026-10-05T04:00:00.123456789Z");
    private static final Fact FACT = new Fact(
            new FactKey("满意度", "k/𠮷|1"),
            1,
            false,
            "survey",
            new Attribution.ToShift(UnitId.of("icu"), "夜"),
            UnitId.of("icu"),
            DAY,
            AT,
            new BigDecimal("7.50"),
            MeasureUnit.COUNT);

    private static LedgerEntry entry(Fact fact) {
        List<FactShare> shares = fact.withdrawn() ? List.of() : List.of(new FactShare(NURSE, fact.value()));
        return new LedgerEntry(fact, shares, AT, false, FactHash.of(fact));
    }

    @ParameterizedTest
    @EnumSource
    void factsComeBackAsTheyWere(SqlDialect dialect) {
        RecordFactLedger ledger = new RecordFactLedger(StoreOn.empty(dialect), TenantId.of("h1"));
        LedgerEntry first = entry(FACT);
        LedgerEntry second = entry(FACT.corrected(new BigDecimal("0.3333333333")));
        YearMonth month = YearMonth.from(DAY);
        ledger.append(List.of(first));
        ledger.append(List.of(second));
        assertThatThrownBy(() -> ledger.append(List.of(second))).isInstanceOf(IllegalStateException.class);

        assertThat(ledger.find(FACT.key())).contains(second);
        assertThat(ledger.of(NURSE, month, null)).containsExactly(second);
        assertThat(ledger.people(month, null)).containsExactly(NURSE);
        ledger.append(List.of(entry(second.fact().withdraw())));
        assertThat(ledger.of(NURSE, month, null)).isEmpty();

        QuarantinedFact apart = new QuarantinedFact(FACT, List.of(QuarantineReason.NOBODY_ON_SHIFT), AT);
        ledger.quarantine(List.of(apart, apart));
        ledger.quarantine(List.of(apart));
        assertThat(ledger.quarantined()).containsExactly(apart);
    }
}
