package io.github.hospitalhr.performance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.fact.FactKind;
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
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.FactType;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.Sharing;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class FactIntakeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final UnitId ICU = UnitId.of("icu");
    private static final UnitId WARD = UnitId.of("ward");
    private static final PersonId ONE = PersonId.of("n01");
    private static final PersonId TWO = PersonId.of("n02");
    private static final FactCatalogue CATALOGUE = new FactCatalogue(List.of(
            FactType.of("infusion", Label.of("输液", "infusions"), MeasureUnit.COUNT, 500, Sharing.EQUAL_PARTS),
            FactType.of("rating", Label.of("满意度", "rating"), MeasureUnit.PERCENT, 100, Sharing.WHOLE),
            FactType.of("worked", Label.of("工时", "worked"), MeasureUnit.HOUR, 24, Sharing.NOBODY),
            FactType.of("complaint", Label.of("投诉", "complaint"), MeasureUnit.COUNT, 10, Sharing.NOBODY)));

    private final InMemoryFactLedger ledger = new InMemoryFactLedger();

    private FactIntake intake() {
        return intake(Whereabouts.of(
                people(), (unit, day, shift) -> "N".equals(shift) ? List.of(ONE, TWO, PersonId.of("n03")) : List.of()));
    }

    private FactIntake intake(Whereabouts whereabouts) {
        return new FactIntake(CATALOGUE, whereabouts, ledger, Clock.fixed(NOW, ZONE), YearMonth.of(2026, 10)::equals);
    }

    private static PeopleDirectory people() {
        Map<PersonId, List<UnitId>> units = Map.of(ONE, List.of(ICU), TWO, List.of(ICU, WARD));
        PeopleDirectory directory = Mockito.mock(PeopleDirectory.class);
        Mockito.when(directory.find(Mockito.any(), Mockito.any())).thenAnswer(call -> {
            List<UnitId> where = units.get(call.<PersonId>getArgument(0));
            return where == null ? Optional.empty() : Optional.of(person(call.getArgument(0), where));
        });
        return directory;
    }

    private static Person person(PersonId id, List<UnitId> units) {
        return new Person(
                id,
                Profile.of("方敏", Sex.FEMALE, LocalDate.of(1990, 1, 1)),
                List.of(),
                units.stream()
                        .map(u -> Posting.of("p-" + u, u, Position.of("rn", "护士", Occupation.NURSE)))
                        .toList(),
                null);
    }

    private static Fact fact(String key, String type, PersonId person, String value, MeasureUnit unit) {
        return Fact.of(
                new FactKey("his", key),
                type,
                person,
                DAY,
                Instant.parse("2026-11-18T02:00:00Z"),
                new BigDecimal(value),
                unit);
    }

    private static Fact at(Fact fact, LocalDate day, String time) {
        return new Fact(
                fact.key(),
                1,
                false,
                fact.type(),
                fact.attribution(),
                fact.unit(),
                day,
                Instant.parse(time),
                fact.value(),
                fact.measure());
    }

    private IntakeResult take(Fact fact) {
        return intake().take(List.of(fact)).get(0);
    }

    private void assertQuarantined(Fact fact, QuarantineReason... reasons) {
        IntakeResult result = take(fact);
        assertThat(result).isInstanceOf(IntakeResult.Quarantined.class);
        assertThat(((IntakeResult.Quarantined) result).fact().reasons()).containsExactly(reasons);
        assertThat(ledger.quarantined()).extracting(q -> q.fact()).contains(fact);
        assertThat(ledger.people(YearMonth.from(fact.day()), null)).isEmpty();
    }

    @Test
    void takesAFactAndKnowsItAgain() {
        Fact fact = fact("1", "infusion", ONE, "12", MeasureUnit.COUNT);
        assertThat(take(fact)).isInstanceOf(IntakeResult.Taken.class);
        assertThat(take(fact)).isEqualTo(new IntakeResult.KnownAlready(fact.key(), false));
        assertThat(ledger.of(ONE, YearMonth.of(2026, 11), null)).hasSize(1);
    }

    @Test
    void knowsDuplicatesWithinOneDelivery() {
        Fact fact = fact("1", "infusion", ONE, "12", MeasureUnit.COUNT);
        List<IntakeResult> results = intake().take(List.of(fact, fact, fact.corrected(BigDecimal.TEN)));
        assertThat(results.get(1)).isInstanceOf(IntakeResult.KnownAlready.class);
        assertThat(results.get(2)).isInstanceOf(IntakeResult.Taken.class);
        assertThat(value(ONE)).isEqualByComparingTo("10");
    }

    private BigDecimal value(PersonId person) {
        return ledger.of(person, YearMonth.of(2026, 11), null).stream()
                .flatMap(e -> e.shares().stream())
                .filter(s -> s.person().equals(person))
                .map(FactShare::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void correctionsAndWithdrawalsReplaceByRevision() {
        Fact fact = fact("1", "infusion", ONE, "12", MeasureUnit.COUNT);
        take(fact);
        take(fact.corrected(new BigDecimal("15")));
        assertThat(value(ONE)).isEqualByComparingTo("15");
        assertThat(take(fact)).isEqualTo(new IntakeResult.KnownAlready(fact.key(), true));
        take(fact.corrected(BigDecimal.ONE).withdraw());
        assertThat(ledger.of(ONE, YearMonth.of(2026, 11), null)).isEmpty();
    }

    @Test
    void theSameRevisionWithOtherContentIsKeptApart() {
        Fact fact = fact("1", "infusion", ONE, "12", MeasureUnit.COUNT);
        take(fact);
        IntakeResult other = take(fact("1", "infusion", ONE, "13", MeasureUnit.COUNT));
        assertThat(((IntakeResult.Quarantined) other).fact().reasons())
                .containsExactly(QuarantineReason.SAME_REVISION_DIFFERS);
        assertThat(value(ONE)).isEqualByComparingTo("12");
        assertThat(take(fact("1", "infusion", ONE, "12.00", MeasureUnit.COUNT)))
                .isInstanceOf(IntakeResult.KnownAlready.class);
    }

    @Test
    void keepsApartWhatCannotBeRight() {
        assertQuarantined(fact("1", "infusion", ONE, "12", MeasureUnit.HOUR), QuarantineReason.WRONG_UNIT);
        assertQuarantined(fact("2", "teleport", ONE, "12", MeasureUnit.COUNT), QuarantineReason.UNKNOWN_TYPE);
        assertQuarantined(fact("3", "infusion", ONE, "-1", MeasureUnit.COUNT), QuarantineReason.IMPLAUSIBLE);
        assertQuarantined(fact("4", "worked", ONE, "1441", MeasureUnit.MINUTE), QuarantineReason.IMPLAUSIBLE);
        assertQuarantined(fact("5", "infusion", ONE, "1E900000000", MeasureUnit.COUNT), QuarantineReason.IMPLAUSIBLE);
        assertQuarantined(fact("5a", "worked", ONE, "1E-2147483647", MeasureUnit.HOUR), QuarantineReason.IMPLAUSIBLE);
        assertQuarantined(fact("5b", "worked", ONE, "9E2147483647", MeasureUnit.HOUR), QuarantineReason.IMPLAUSIBLE);
        assertQuarantined(
                fact("6", "infusion", PersonId.of("nobody"), "1", MeasureUnit.COUNT), QuarantineReason.UNKNOWN_PERSON);
        assertQuarantined(fact("7", "infusion", TWO, "1", MeasureUnit.COUNT), QuarantineReason.PERSON_IN_SEVERAL_UNITS);
        assertQuarantined(
                fact("8", "infusion", ONE, "1", MeasureUnit.COUNT).attributed(Attribution.person(ONE), WARD),
                QuarantineReason.NOT_IN_THAT_UNIT);
        Fact future = at(
                fact("9", "infusion", ONE, "1", MeasureUnit.COUNT), LocalDate.of(2026, 11, 21), "2026-11-21T01:00:00Z");
        assertQuarantined(future, QuarantineReason.FUTURE);
        Fact apart = at(
                fact("10", "infusion", ONE, "1", MeasureUnit.COUNT), LocalDate.of(2026, 11, 1), "2026-11-18T01:00:00Z");
        assertQuarantined(apart, QuarantineReason.DAY_AND_TIME_APART);
    }

    @Test
    void todayIsTheCampusDay() {
        Fact tonight = at(
                fact("1", "infusion", ONE, "1", MeasureUnit.COUNT), LocalDate.of(2026, 11, 20), "2026-11-20T04:00:00Z");
        assertThat(take(tonight)).isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void aPersonInTwoUnitsIsFineWhenTheSourceSaysWhere() {
        assertThat(take(fact("1", "infusion", TWO, "1", MeasureUnit.COUNT).attributed(Attribution.person(TWO), WARD)))
                .isInstanceOf(IntakeResult.Taken.class);
    }

    @Test
    void aRatingOfAShiftIsEverybodysAndInfusionsAreShared() {
        Attribution night = new Attribution.ToShift(ICU, "N");
        take(fact("1", "rating", ONE, "90", MeasureUnit.PERCENT).attributed(night, ICU));
        assertThat(value(ONE)).isEqualByComparingTo("900");
        assertThat(value(TWO)).isEqualByComparingTo("900");
        take(fact("2", "infusion", ONE, "10", MeasureUnit.COUNT).attributed(night, ICU));
        assertThat(value(ONE)).isEqualByComparingTo("903.3333333333");
        take(fact("3", "complaint", ONE, "1", MeasureUnit.COUNT).attributed(night, ICU));
        assertThat(value(ONE)).as("a complaint about a shift is nobody's").isEqualByComparingTo("903.3333333333");
        assertQuarantinedReason(
                fact("4", "rating", ONE, "90", MeasureUnit.PERCENT).attributed(new Attribution.ToShift(ICU, "D"), ICU));
    }

    private void assertQuarantinedReason(Fact fact) {
        assertThat(((IntakeResult.Quarantined) take(fact)).fact().reasons())
                .containsExactly(QuarantineReason.NOBODY_ON_SHIFT);
    }

    @Test
    void lateFactsAreMarked() {
        Fact late = at(
                fact("1", "infusion", ONE, "1", MeasureUnit.COUNT), LocalDate.of(2026, 10, 31), "2026-10-31T01:00:00Z");
        assertThat(((IntakeResult.Taken) take(late)).entry().late()).isTrue();
        assertThat(((IntakeResult.Taken) take(fact("2", "infusion", ONE, "1", MeasureUnit.COUNT)))
                        .entry()
                        .late())
                .isFalse();
    }

    @Test
    void takesFactsOfOtherModules() {
        WorkFact worked = new WorkFact(
                "roster/icu/n01/1/worked",
                1,
                ONE,
                ICU,
                DAY,
                Instant.parse("2026-11-18T00:00:00Z"),
                Instant.parse("2026-11-18T08:00:00Z"),
                FactKind.WORKED,
                BigDecimal.valueOf(480),
                FactUnit.MINUTES);
        FactIntake intake = intake();
        intake.accept(List.of(worked));
        intake.accept(List.of(worked));
        LedgerEntry entry = ledger.of(ONE, YearMonth.of(2026, 11), null).get(0);
        assertThat(entry.fact().key()).isEqualTo(new FactKey(FactIntake.MODULES, worked.sourceKey()));
        assertThat(value(ONE)).isEqualByComparingTo("480");
    }

    @Test
    void theLedgerRefusesAFactThatAnotherNodeTook() {
        IntakeResult.Taken taken = (IntakeResult.Taken) take(fact("1", "infusion", ONE, "1", MeasureUnit.COUNT));
        LedgerEntry again = taken.entry();
        assertThatThrownBy(() -> ledger.append(List.of(again))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowledgeOfAMoment() {
        Fact fact = fact("1", "infusion", ONE, "12", MeasureUnit.COUNT);
        take(fact);
        FactIntake later = new FactIntake(
                CATALOGUE,
                Whereabouts.trusting((u, d, s) -> List.of()),
                ledger,
                Clock.fixed(NOW.plusSeconds(60), ZONE),
                m -> false);
        later.take(List.of(fact.corrected(BigDecimal.TEN)));
        YearMonth month = YearMonth.of(2026, 11);
        assertThat(ledger.of(ONE, month, NOW))
                .singleElement()
                .satisfies(e -> assertThat(e.fact().revision()).isEqualTo(1));
        assertThat(ledger.of(ONE, month, NOW.minusSeconds(1))).isEmpty();
        assertThat(ledger.of(ONE, month, null))
                .singleElement()
                .satisfies(e -> assertThat(e.fact().revision()).isEqualTo(2));
    }
}
