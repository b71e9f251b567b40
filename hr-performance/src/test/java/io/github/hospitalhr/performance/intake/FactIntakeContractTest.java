package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactSink;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.testkit.FactSinkContract;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactType;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.Sharing;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mockito.Mockito;

/** The intake as the sink of other modules' facts. */
class FactIntakeContractTest extends FactSinkContract {

    private static final Instant BEGIN = Instant.parse("2026-11-18T00:00:00Z");
    private static final PersonId NURSE = PersonId.of("n01");
    private static final UnitId ICU = UnitId.of("icu");
    private static final FactCatalogue CATALOGUE = new FactCatalogue(
            List.of(FactType.of("night", Label.of("夜班", "nights"), MeasureUnit.COUNT, 9, Sharing.NOBODY)));

    private InMemoryFactLedger ledger = new InMemoryFactLedger();

    @Override
    protected FactSink emptySink() {
        ledger = new InMemoryFactLedger();
        Person nurse = new Person(
                NURSE,
                Profile.of("方敏", Sex.FEMALE, LocalDate.of(1990, 1, 1)),
                List.of(),
                List.of(Posting.of("t1", ICU, Position.of("rn", "护士", Occupation.NURSE))),
                null);
        PeopleDirectory people = Mockito.mock(PeopleDirectory.class);
        Mockito.when(people.find(Mockito.any(), Mockito.any())).thenReturn(Optional.of(nurse));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new FactIntake(
                CATALOGUE,
                Whereabouts.of(people, (unit, day, shift) -> List.of()),
                ledger,
                clock,
                YearMonth.of(2026, 10)::equals);
    }

    @Override
    protected WorkFact sample() {
        return new WorkFact(
                "sample",
                1,
                NURSE,
                ICU,
                LocalDate.of(2026, 11, 18),
                BEGIN,
                BEGIN.plusSeconds(3600),
                FactKind.NIGHT,
                BigDecimal.ONE,
                FactUnit.COUNT);
    }

    @Override
    protected BigDecimal counted(String sourceKey) {
        return ledger.find(new FactKey(FactIntake.MODULES, sourceKey)).stream()
                .flatMap((LedgerEntry entry) -> entry.shares().stream())
                .map(share -> share.value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
