package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.GuardedHospital.CLOCK;
import static io.github.hospitalhr.house.GuardedHospital.COLLEAGUE;
import static io.github.hospitalhr.house.GuardedHospital.FIRST;
import static io.github.hospitalhr.house.GuardedHospital.ICU;
import static io.github.hospitalhr.house.GuardedHospital.NEIGHBOUR;
import static io.github.hospitalhr.house.GuardedHospital.OCTOBER;
import static io.github.hospitalhr.house.GuardedHospital.TENANT;
import static io.github.hospitalhr.house.GuardedHospital.TODAY;
import static io.github.hospitalhr.house.GuardedHospital.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.domain.PeopleRegister;
import io.github.hospitalhr.domain.establishment.AdmissionRegister;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.Holding;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.Performance;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.performance.intake.RecordFactLedger;
import io.github.hospitalhr.performance.period.PeriodBook;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.fact.FactTelling;
import io.github.hospitalhr.scheduling.follow.RosterFollowUp;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.RuleReport;
import io.github.hospitalhr.scheduling.roster.Assignment;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every kind of record that is kept about people can be told and erased; the others say why they hold nobody's data. */
class KeptKindsTest {

    private static final DocumentCodec CODEC =
            DocumentCodec.builder(new InputValidator(CLOCK)).compact().build();
    private static final List<Path> FOLDERS = List.of(
            Path.of("../../hr-domain"),
            Path.of("../../hr-scheduling"),
            Path.of("../../hr-credentials"),
            Path.of("../../hr-performance"));

    private static final List<PersonalKind> KINDS = Stream.of(
                    Scheduling.PERSONAL, RosterFollowUp.PERSONAL, Credentials.PERSONAL, Performance.PERSONAL)
            .flatMap(List::stream)
            .toList();

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : FOLDERS) {
            sources.addAll(SourceSize.sources(folder).stream()
                    .filter(file -> !file.toString().replace('\\', '/').contains("/testkit/"))
                    .toList());
        }
        return sources;
    }

    private static TreeMap<String, String> listed() throws IOException {
        TreeMap<String, String> kinds = new TreeMap<>();
        try (InputStream in = KeptKindsTest.class.getResourceAsStream("/kinds.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .forEach(part -> kinds.put(part[0], part[1]));
        }
        return kinds;
    }

    private static List<PersonalDataHolder> holders(GuardedHospital hospital) {
        List<PersonalDataHolder> all = new ArrayList<>(List.of(
                RecordHolder.people(hospital.sealed, TENANT),
                hospital.checklists.holder(),
                hospital.exits.holder(),
                hospital.admissions.holder(),
                hospital.consents.holder()));
        all.addAll(RecordHolder.all(hospital.store, TENANT, KINDS));
        return all;
    }

    @Test
    void everyKindIsHeldOrSaysWhyNot() throws IOException {
        TreeMap<String, String> listed = listed();
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(KeptKinds.declared(sources))
                .as("kinds in the source code, against kinds.txt")
                .isEqualTo(listed.keySet());
        assertThat(KeptKinds.constructions(sources))
                .as("kinds with computed names")
                .isEqualTo(6);
        assertThat(listed.values()).allMatch(why -> why.equals("held") || why.length() > 20);
    }

    @Test
    void seesAKindThatNobodyToldOf() {
        assertThat(KeptKinds.declared("A", "RecordKind X = RecordKind.of(\n  \"his.x\", RecordIndex.of(\"p\"));"))
                .containsExactly("his.x");
        assertThat(KeptKinds.declared("A", "new RecordKind(prefix + 1, List.of())"))
                .containsExactly("? A prefix + 1");
    }

    private static io.github.hospitalhr.scheduling.ledger.LedgerEntry entry(PersonId person, BigDecimal amount) {
        return io.github.hospitalhr.scheduling.ledger.LedgerEntry.of(
                person.value(), "nights", EntryKind.MANUAL, amount, TODAY.minusDays(8), "s2");
    }

    private static WorkFact worked(PersonId person) {
        Instant from = Instant.parse("2026-10-09T00:00:00Z");
        return new WorkFact(
                "w/" + person,
                1,
                person,
                ICU,
                OCTOBER.atDay(9),
                from,
                from.plusSeconds(28_800),
                FactKind.WORKED,
                BigDecimal.valueOf(480),
                FactUnit.MINUTES);
    }

    /** Where they stand in the record may change: entries before them went. */
    private static List<String> contents(List<Holding> holdings) {
        return holdings.stream()
                .map(held -> held.holder() + " " + held.content())
                .toList();
    }

    /** A hospital that has something of every kind about two people. */
    @Nested
    class OfAHospital {

        private final GuardedHospital hospital = new GuardedHospital();
        private final RecordFactLedger facts = new RecordFactLedger(hospital.store, TENANT);
        private final List<PersonalDataHolder> holders = holders(hospital);

        @BeforeEach
        void whatTheHospitalDoesNotHaveYet() {
            for (String source : List.of("attendance", "violation")) {
                new FactTelling(source, hospital.store, TENANT, CLOCK)
                        .tell(
                                ICU,
                                DateRange.of(
                                        OCTOBER.atDay(1), OCTOBER.atEndOfMonth().plusDays(1)),
                                List.of(worked(VICTIM), worked(COLLEAGUE)));
            }
            facts.quarantine(List.of(new QuarantinedFact(
                    GuardedHospital.fact(VICTIM, "q1"), List.of(QuarantineReason.UNKNOWN_TYPE), CLOCK.instant())));
            facts.append(List.of(new LedgerEntry(
                    GuardedHospital.fact(PersonId.of("unit-of-both"), "shared"),
                    List.of(new FactShare(VICTIM, BigDecimal.ONE), new FactShare(COLLEAGUE, BigDecimal.TEN)),
                    CLOCK.instant(),
                    false,
                    "0".repeat(64))));
            hospital.ledger.append(
                    hospital.ledger.read(),
                    "icu-head",
                    "补记",
                    List.of(
                            entry(VICTIM, BigDecimal.ONE),
                            entry(COLLEAGUE, new BigDecimal("1.50")),
                            entry(VICTIM, BigDecimal.TEN)),
                    null);
            hospital.credentials.register().record(COLLEAGUE, GuardedHospital.declared("clerk", "two"));
            hospital.store.commit(CommitBatch.builder(TENANT)
                    .create(
                            Credentials.PERSONAL.get(3).kind(),
                            "line-1",
                            "{\"recipient\":\"icu-head\",\"deadline\":{\"person\":\"victim-7\"},\"rungs\":[30]}",
                            IndexValue.of("recipient", "MANAGER|icu-head"))
                    .create(
                            Credentials.PERSONAL.get(3).kind(),
                            "line-2",
                            "{\"recipient\":\"victim-7\",\"deadline\":{\"person\":\"neighbour\"},\"rungs\":[30]}",
                            IndexValue.of("recipient", "MANAGER|victim-7"))
                    .build());
            hospital.workforce.people().nameManager(NEIGHBOUR, DateRange.startingOn(TODAY), VICTIM);
            hospital.appeals.file(new Appeal(NEIGHBOUR, OCTOBER, 1, "工时有误", FIRST, 30, List.of(COLLEAGUE, VICTIM)));
        }

        private List<Holding> copy(PersonId person) {
            List<Holding> all = new ArrayList<>();
            holders.forEach(holder -> all.addAll(holder.holdings(person)));
            return all;
        }

        /** Real documents of all modules: the places lead to people in each of them. */
        @Test
        void aCopyHasSomethingOfEveryKindAndNobodyElse() throws IOException {
            TreeSet<String> told = new TreeSet<>();
            copy(VICTIM).forEach(held -> told.add(held.holder()));
            assertThat(holders.stream().map(PersonalDataHolder::name).sorted())
                    .containsExactlyElementsOf(listed().entrySet().stream()
                            .filter(kind -> kind.getValue().equals("held"))
                            .map(Map.Entry::getKey)
                            .toList());
            assertThat(told)
                    .containsExactlyElementsOf(holders.stream()
                            .map(PersonalDataHolder::name)
                            .sorted()
                            .toList());
            assertThat(copy(VICTIM))
                    .allSatisfy(held -> assertThat(held.content()).doesNotContain("\"colleague\"", "\"neighbour\""));
            assertThat(copy(COLLEAGUE))
                    .isNotEmpty()
                    .allSatisfy(held -> assertThat(held.content()).doesNotContain("victim-7"));
        }

        @Test
        void whoIsErasedIsTheOnlyOneAndWhatStaysCanBeRead() {
            List<Holding> colleagues = copy(COLLEAGUE);
            for (PersonalDataHolder holder : holders) {
                int count = holder.holdings(VICTIM).size();
                assertThat(holder.erase(VICTIM)).as(holder.name()).isEqualTo(count);
                assertThat(holder.holdings(VICTIM)).as(holder.name()).isEmpty();
                assertThat(holder.erase(VICTIM)).as(holder.name()).isZero();
            }
            assertThat(contents(copy(COLLEAGUE))).isEqualTo(contents(colleagues));
            for (PersonalKind kind : Stream.concat(
                            KINDS.stream(), Stream.of(PeopleRegister.PERSONAL, AdmissionRegister.PERSONAL))
                    .toList()) {
                RecordQuery everything = RecordQuery.byId(TENANT, kind.kind()).limit(RecordQuery.MAX_LIMIT);
                assertThat(hospital.store.query(everything).records()).allSatisfy(record -> {
                    assertThat(record.payload()).as(kind.kind().name()).doesNotContain("\"victim-7\"");
                    assertThat(record.indexValues())
                            .noneMatch(value -> value.value().contains("victim-7"));
                });
            }
            assertThat(hospital.workforce
                            .people()
                            .find(NEIGHBOUR, AsOf.of(TODAY))
                            .orElseThrow()
                            .manager())
                    .isNull();
            assertThat(hospital.appeals.of(NEIGHBOUR))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.appeal().involved()).containsExactly(COLLEAGUE));
            assertThat(hospital.rosters.find(hospital.key).orElseThrow().assignments())
                    .extracting(Assignment::staff)
                    .containsExactly("colleague", "neighbour");
            assertThat(Amendment.replay(hospital.rosters.amendments(hospital.key)))
                    .isEqualTo(hospital.rosters.find(hospital.key).orElseThrow().roster());
            assertThat(hospital.market.offers()).singleElement().satisfies(offer -> {
                assertThat(offer.staff()).isEqualTo(PersonalKind.ERASED);
                assertThat(offer.bids()).extracting(bid -> bid.staff()).containsExactly("colleague");
            });
            assertThat(hospital.ledger.read().ledger().entries())
                    .extracting(entry -> entry.person() + " " + entry.amount())
                    .containsExactly("colleague 1.50");
            assertThat(hospital.pools
                            .find("2026-10")
                            .orElseThrow()
                            .statements()
                            .get(0)
                            .payouts())
                    .extracting(payout -> payout.person() + " " + payout.amount())
                    .containsExactly(PersonalKind.ERASED + " 60.00", "colleague 40.00");
            var run = new PeriodBook(CLOCK, hospital.store, TENANT)
                    .current(OCTOBER)
                    .orElseThrow();
            assertThat(run.cards()).isNotEmpty().noneMatch(card -> card.person().equals(VICTIM));
            assertThat(facts.quarantined()).isEmpty();
            assertThat(facts.of(COLLEAGUE, OCTOBER, null))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.shares()).hasSize(1));
            assertThat(facts.people(OCTOBER, null)).containsExactly(COLLEAGUE);
        }

        @Test
        void aBreachInAnAmendmentIsToldWithoutTheOthers() {
            RuleReport report = new RuleReport(
                    RuleReport.empty().cost(),
                    Map.of(),
                    List.of(new RuleReport.Breach(
                            "rest", List.of(COLLEAGUE.value(), VICTIM.value()), List.of(FIRST), 540, 660)));
            List<Amendment> known = hospital.rosters.amendments(hospital.key);
            Amendment breaching = new Amendment(
                    ICU,
                    hospital.problem.period(),
                    known.size() + 1,
                    Amendment.Kind.AMENDED,
                    9,
                    Origin.of("icu-head"),
                    CLOCK.instant(),
                    List.of(),
                    RuleReport.empty(),
                    report,
                    List.of(),
                    List.of());
            PersonalKind kind = Scheduling.PERSONAL.get(1);
            String id = hospital.key + "/" + "%08d".formatted(known.size() + 1);
            hospital.store.commit(CommitBatch.builder(TENANT)
                    .create(
                            kind.kind(),
                            id,
                            new String(CODEC.write(Amendment.FORMAT, breaching), StandardCharsets.UTF_8))
                    .build());
            PersonalDataHolder amendments = RecordHolder.of(hospital.store, TENANT, kind);
            List<Holding> told = amendments.holdings(VICTIM);
            assertThat(told.get(told.size() - 1).content())
                    .contains("\"staff\":[\"victim-7\"]")
                    .doesNotContain("colleague");
            amendments.erase(VICTIM);
            assertThat(hospital.rosters
                            .amendments(hospital.key)
                            .get(known.size())
                            .after()
                            .breaches())
                    .extracting(RuleReport.Breach::staff)
                    .containsExactly(List.of("colleague"));
        }
    }
}
