package io.github.hospitalhr.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.intake.IntakeResult;
import io.github.hospitalhr.performance.intake.RecordFactLedger;
import io.github.hospitalhr.performance.lint.LintSettings;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.period.CardChange;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.scheme.SchemeChoice;
import io.github.hospitalhr.performance.score.BulkScore;
import io.github.hospitalhr.performance.score.CardState;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month of a ward from facts to a restated score, over the record store. */
class PerformanceTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final PersonId NURSE = PersonId.of("n01");
    private static final PersonId CLERK = PersonId.of("a01");
    private static final PersonId HR = PersonId.of("hr");

    private final Map<PersonId, Person> people = new TreeMap<>(Map.of(
            NURSE, person(NURSE, Occupation.NURSE),
            CLERK, person(CLERK, Occupation.ADMINISTRATION),
            HR, person(HR, Occupation.OTHER)));
    private final RecordFactLedger ledger = new RecordFactLedger(new InMemoryRecordStore(), TenantId.of("h1"));
    private final Performance performance = Performance.builder(
                    Clock.fixed(Instant.parse("2026-11-03T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
                    PerformancePacks.shippedLibrary(),
                    new Directory(),
                    times -> UnitTree.of(List.of()))
            .ledger(ledger)
            .build();

    private static Person person(PersonId id, Occupation occupation) {
        Profile profile = Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 2, 3));
        return new Person(
                id,
                profile,
                List.of(Employment.of("e", EmploymentType.CONTRACT)),
                List.of(Posting.of("p", UnitId.of("icu"), Position.of("post", "岗位", occupation))),
                null);
    }

    private final class Directory implements PeopleDirectory {
        @Override
        public Optional<Person> find(PersonId id, AsOf times) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public List<Person> workingIn(UnitId unit, AsOf times) {
            return List.copyOf(people.values());
        }

        @Override
        public List<Person> page(@Nullable PersonId after, int limit, AsOf times) {
            return people.values().stream()
                    .filter(p -> after == null || p.id().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static Fact fact(String key, String type, int day, String value, MeasureUnit unit) {
        LocalDate date = OCTOBER.atDay(day);
        return Fact.of(
                new FactKey("his", key),
                type,
                NURSE,
                date,
                Instant.parse(date + "T03:00:00Z"),
                new BigDecimal(value),
                unit);
    }

    private ScoreCard card() {
        return performance.card(NURSE, OCTOBER).orElseThrow();
    }

    @Test
    void aMonthFromFactsToARestatedScore() {
        for (int day = 1; day <= 6; day++) {
            performance.take(List.of(fact("s" + day, "survey.satisfaction", day, "90", MeasureUnit.PERCENT)));
        }
        assertThat(card().score()).isEqualTo(new BigDecimal("92.71"));
        assertThat(performance
                        .take(List.of(fact("l1", "attendance.late", 9, "1", MeasureUnit.COUNT)))
                        .get(0))
                .isInstanceOf(IntakeResult.Taken.class);
        BigDecimal running = card().score();
        assertThat(running).isLessThan(new BigDecimal("92.71"));

        RunOutcome.Done closed = (RunOutcome.Done) performance.close(OCTOBER, HR);
        assertThat(closed.run().cards()).extracting(ScoreCard::person).containsExactly(CLERK, NURSE);
        assertThat(closed.run().card(NURSE).orElseThrow().score()).isEqualTo(running);

        IntakeResult.Taken late = (IntakeResult.Taken) performance
                .take(List.of(
                        fact("l1", "attendance.late", 9, "1", MeasureUnit.COUNT).withdraw()))
                .get(0);
        assertThat(late.entry().late()).isTrue();
        assertThat(performance
                        .book()
                        .current(OCTOBER)
                        .orElseThrow()
                        .card(NURSE)
                        .orElseThrow()
                        .score())
                .isEqualTo(running);

        RunOutcome.Done restated = (RunOutcome.Done) performance.restate(OCTOBER, HR, "打卡机故障");
        assertThat(restated.changes()).singleElement().satisfies(change -> {
            assertThat(change.person()).isEqualTo(NURSE);
            assertThat(change.after()).isEqualTo(new BigDecimal("92.71"));
            assertThat(change.causes()).extracting(CardChange.Cause::kind).containsExactly(CardChange.Kind.FACT_GONE);
            assertThat(change.causes().get(0).indicator()).isEqualTo(IndicatorId.of("attendance.late"));
        });
        assertThat(performance.book().runs(OCTOBER)).hasSize(2);
    }

    @Test
    void aSoleWriterKeepsCardsUpFactByFactAndShowsWhatAReadingAnewShows() {
        Performance kept = Performance.builder(
                        Clock.fixed(Instant.parse("2026-11-03T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
                        PerformancePacks.shippedLibrary(),
                        new Directory(),
                        times -> UnitTree.of(List.of()))
                .build();
        List<Fact> told = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            told.add(fact("s" + day, "survey.satisfaction", day, "90", MeasureUnit.PERCENT));
        }
        told.addAll(List.of(
                fact("l1", "attendance.late", 9, "1", MeasureUnit.COUNT),
                fact("l2", "attendance.late", 10, "1", MeasureUnit.COUNT),
                fact("l1", "attendance.late", 9, "1", MeasureUnit.COUNT).withdraw()));
        kept.take(told.subList(0, 5));
        kept.card(NURSE, OCTOBER);
        for (Fact one : told.subList(5, 8)) {
            kept.take(List.of(one));
        }
        performance.take(told);

        assertThat(kept.card(NURSE, OCTOBER)).isEqualTo(performance.card(NURSE, OCTOBER));
        assertThat(kept.cards(OCTOBER)).isEqualTo(performance.cards(OCTOBER));
        assertThat(kept.card(NURSE, OCTOBER).orElseThrow().score())
                .isNotEqualTo(kept.card(CLERK, OCTOBER).orElseThrow().score());
    }

    @Test
    void manyMonthsAtOnceAreTheCardsOfEachMonth() {
        YearMonth september = OCTOBER.minusMonths(1);
        for (int day = 1; day <= 6; day++) {
            performance.take(List.of(
                    fact("s" + day, "survey.satisfaction", day, "9" + day, MeasureUnit.PERCENT),
                    Fact.of(
                            new FactKey("his", "sep" + day),
                            "survey.satisfaction",
                            NURSE,
                            september.atDay(day),
                            Instant.parse(september.atDay(day) + "T03:00:00Z"),
                            new BigDecimal("70"),
                            MeasureUnit.PERCENT)));
        }
        performance.take(List.of(fact("l1", "attendance.late", 9, "1", MeasureUnit.COUNT)));
        for (int threads : new int[] {1, 3}) {
            Map<String, ScoreCard> bulk = new ConcurrentSkipListMap<>();
            assertThat(performance.scoreAll(
                            september,
                            OCTOBER,
                            threads,
                            score -> bulk.put(score.month() + " " + score.person(), score.card()),
                            () -> true))
                    .isTrue();
            assertThat(bulk.keySet()).containsExactly("2026-09 a01", "2026-09 n01", "2026-10 a01", "2026-10 n01");
            for (YearMonth month : List.of(september, OCTOBER)) {
                for (ScoreCard single : performance.cards(month)) {
                    ScoreCard card = bulk.get(month + " " + single.person());
                    assertThat(card.score()).as("%s %d threads", month, threads).isEqualTo(single.score());
                    assertThat(card.state()).isEqualTo(single.state());
                }
            }
            // The clerk of whom nothing is known has no score, the nurse has.
            assertThat(bulk.get("2026-10 a01").state()).isEqualTo(CardState.TOO_LITTLE_EVIDENCE);
            assertThat(bulk.get("2026-10 n01").score()).isNotNull();
        }
        List<BulkScore> none = new ArrayList<>();
        assertThat(performance.scoreAll(september, OCTOBER, 1, none::add, () -> false))
                .isFalse();
        assertThat(none).isEmpty();
        assertThatThrownBy(() -> performance.scoreAll(september, OCTOBER, 0, none::add, () -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threads");
    }

    @Test
    void factsThatSchedulingPublishesAreTakenWhateverTheSchemesMeasure() {
        LocalDate day = OCTOBER.atDay(9);
        List<WorkFact> told = new ArrayList<>();
        Map.of(
                        FactKind.WORKED,
                        FactUnit.MINUTES,
                        FactKind.OVERTIME,
                        FactUnit.MINUTES,
                        FactKind.NIGHT,
                        FactUnit.COUNT,
                        FactKind.HOLIDAY,
                        FactUnit.MINUTES,
                        FactKind.of("attendance.late"),
                        FactUnit.COUNT,
                        FactKind.of("attendance.late.minutes"),
                        FactUnit.MINUTES,
                        FactKind.of("attendance.absent"),
                        FactUnit.COUNT,
                        FactKind.of("attendance.no-clock-out"),
                        FactUnit.COUNT)
                .forEach((kind, unit) -> told.add(new WorkFact(
                        "attendance/icu/" + day + "/n01/" + kind,
                        1,
                        NURSE,
                        UnitId.of("icu"),
                        day,
                        Instant.parse("2026-10-09T00:00:00Z"),
                        Instant.parse("2026-10-09T08:00:00Z"),
                        kind,
                        BigDecimal.ONE,
                        unit)));
        DocumentCodec codec = DocumentCodec.builder(
                        new InputValidator(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai"))))
                .build();
        FactEvent event = new FactEvent("attendance/icu/1", Instant.parse("2026-11-02T00:00:00Z"), told);
        PublishedEvent published = new PublishedEvent(
                TenantId.of("h1"),
                event.key(),
                DomainEvent.TOPIC,
                new String(codec.write(DomainEvent.FORMAT, event), StandardCharsets.UTF_8));

        assertThat(performance.subscriber().receive(published)).isInstanceOf(SendResult.Delivered.class);
        assertThat(performance.subscriber().receive(published)).isInstanceOf(SendResult.Delivered.class);
        ScoreCard card = card();
        assertThat(card.line(IndicatorId.of("attendance.late")).orElseThrow().sample())
                .isEqualTo(1);
        assertThat(card.line(IndicatorId.of("attendance.absent")).orElseThrow().sample())
                .isEqualTo(1);
        assertThat(ledger.quarantined()).isEmpty();
        assertThat(performance.subscriber().receive(new PublishedEvent(TenantId.of("h1"), "x", "notice", "{")))
                .isInstanceOf(SendResult.Delivered.class);
        assertThat(performance.subscriber().receive(new PublishedEvent(TenantId.of("h1"), "x", DomainEvent.TOPIC, "{")))
                .isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void whoHasNoSchemeHasNoCard() {
        assertThat(performance.card(HR, OCTOBER)).isEmpty();
        assertThat(performance.schemeOf(HR, OCTOBER)).isEqualTo(new SchemeChoice.None());
        assertThat(performance.schemeOf(PersonId.of("nobody"), OCTOBER)).isEqualTo(new SchemeChoice.None());
        assertThat(((SchemeChoice.Chosen) performance.schemeOf(NURSE, OCTOBER))
                        .scheme()
                        .id())
                .isEqualTo("cn-nurse");
    }

    @Test
    void shippedSchemesAreRefusedUntilAdopted() {
        assertThat(performance.lint(LintSettings.usual())).hasSize(5).noneMatch(report -> report.accepted());
    }
}
