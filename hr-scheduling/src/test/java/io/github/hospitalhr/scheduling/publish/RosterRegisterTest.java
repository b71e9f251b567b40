package io.github.hospitalhr.scheduling.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.RosterEvent;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import io.github.hospitalhr.scheduling.roster.RosterDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The life of a roster in the store. */
class RosterRegisterTest {

    private static final Origin HEAD = Origin.of("head").because("病假顶班");
    private static final RosterChecker CHECKER = SampleWard.CHECKER;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final TenantId tenant = TenantId.of("hospital");
    private final RosterRegister register = new RosterRegister(store, tenant, SampleWard.CLOCK);
    private final DocumentCodec codec =
            DocumentCodec.builder(new InputValidator(SampleWard.CLOCK)).build();

    private static LifecycleOutcome.Done done(LifecycleOutcome outcome) {
        assertThat(outcome).isInstanceOf(LifecycleOutcome.Done.class);
        return (LifecycleOutcome.Done) outcome;
    }

    private static List<String> codes(LifecycleOutcome outcome) {
        assertThat(outcome).isInstanceOf(LifecycleOutcome.Refused.class);
        return ((LifecycleOutcome.Refused) outcome)
                .reasons().stream().map(Reason::code).toList();
    }

    private RosterEdition drafted() {
        return done(register.draft(SampleWard.ROSTER, CHECKER, HEAD)).edition();
    }

    private RosterEdition published() {
        return done(register.publish(RosterAct.on(drafted(), HEAD), CHECKER)).edition();
    }

    private List<RosterEvent> events() {
        return store.due(SampleWard.CLOCK.instant(), 1000).stream()
                .map(OutboxItem::entry)
                .map(e ->
                        (RosterEvent) codec.read(DomainEvent.FORMAT, e.payload().getBytes(UTF_8)))
                .toList();
    }

    /** A day's two assignments of different shifts that may be exchanged without breaking anything. */
    private static List<CellDifference> legalChange(Roster roster, Random random) {
        for (int i = 0; i < 5000; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(31));
            String a = "n%02d".formatted(1 + random.nextInt(14));
            String b = "n%02d".formatted(1 + random.nextInt(14));
            Duty da = roster.duty(a, day).orElse(null);
            Duty db = roster.duty(b, day).orElse(null);
            if (java.util.Objects.equals(da, db)) {
                continue;
            }
            List<CellDifference> cells =
                    List.of(new CellDifference(a, day, da, db), new CellDifference(b, day, db, da));
            Roster after = new RosterDifference(cells).applyTo(roster);
            if (CHECKER.check(after).newlyBrokenSince(CHECKER.check(roster)).isEmpty()) {
                return cells;
            }
        }
        throw new AssertionError("no legal change was found");
    }

    private static CellDifference illegalChange(Roster roster) {
        for (int d = 0; d < 31; d++) {
            LocalDate day = FIRST.plusDays(d);
            for (String id : roster.staff()) {
                Duty duty = roster.duty(id, day).orElse(null);
                if (duty != null && duty.shift().equals("N") && nights(roster, day) == 2) {
                    return new CellDifference(id, day, duty, null);
                }
            }
        }
        throw new AssertionError("no night has just two heads");
    }

    private static long nights(Roster roster, LocalDate day) {
        return roster.staff().stream()
                .filter(id ->
                        roster.duty(id, day).filter(d -> d.shift().equals("N")).isPresent())
                .count();
    }

    @Test
    void aRosterGoesFromDraftToArchiveAndEveryStepIsRecorded() {
        RosterEdition draft = drafted();
        assertThat(draft.state()).isEqualTo(RosterState.DRAFT);
        assertThat(draft.rosterVersion()).isZero();
        assertThat(draft.packs()).hasSize(3);
        assertThat(events()).isEmpty();

        RosterEdition first =
                done(register.publish(RosterAct.on(draft, HEAD), CHECKER)).edition();
        assertThat(first.rosterVersion()).isEqualTo(1);
        assertThat(events()).singleElement().isInstanceOfSatisfying(RosterEvent.Published.class, event -> {
            assertThat(event.cells()).hasSize(first.roster().assignments().size());
            assertThat(event.rosterVersion()).isEqualTo(1);
        });

        List<CellDifference> cells = legalChange(first.roster(), new Random(3));
        LifecycleOutcome.Done amended = done(register.amend(RosterAct.on(first, HEAD), cells, CHECKER));
        assertThat(amended.edition().rosterVersion()).isEqualTo(2);
        assertThat(amended.amendment().before().cost())
                .isEqualTo(CHECKER.check(first.roster()).cost());
        assertThat(amended.amendment().after().cost())
                .isEqualTo(CHECKER.check(amended.edition().roster()).cost());
        assertThat(amended.amendment().origin()).isEqualTo(HEAD);
        assertThat(amended.amendment().at()).isEqualTo(SampleWard.CLOCK.instant());
        assertThat(events().get(1))
                .isInstanceOfSatisfying(
                        RosterEvent.Amended.class,
                        event -> assertThat(event.cells()).hasSize(2));
        assertThat(register.difference(first.key(), 1, 2).orElseThrow().cells())
                .containsExactlyInAnyOrderElementsOf(cells);

        RosterEdition locked =
                done(register.lock(RosterAct.on(amended.edition(), HEAD))).edition();
        assertThat(codes(register.amend(RosterAct.on(locked, HEAD), cells, CHECKER)))
                .containsExactly("roster.state");
        RosterEdition open = done(register.unlock(RosterAct.on(locked, HEAD))).edition();
        RosterEdition again = done(register.lock(RosterAct.on(open, HEAD))).edition();
        RosterEdition archived =
                done(register.archive(RosterAct.on(again, HEAD))).edition();
        assertThat(codes(register.unlock(RosterAct.on(archived, HEAD)))).containsExactly("roster.state");
        assertThat(register.amendments(archived.key()))
                .extracting(Amendment::kind)
                .containsExactly(
                        Amendment.Kind.DRAFTED,
                        Amendment.Kind.PUBLISHED,
                        Amendment.Kind.AMENDED,
                        Amendment.Kind.LOCKED,
                        Amendment.Kind.UNLOCKED,
                        Amendment.Kind.LOCKED,
                        Amendment.Kind.ARCHIVED);
        assertThat(register.of(archived.key().unit())).containsExactly(archived);
    }

    @Test
    void replayingTheAmendmentsRebuildsEveryPublishedVersionByteForByte() {
        for (long seed = 1; seed <= 8; seed++) {
            InMemoryRecordStore fresh = new InMemoryRecordStore();
            RosterRegister kept = new RosterRegister(fresh, tenant, SampleWard.CLOCK);
            Random random = new Random(seed);
            RosterEdition edition =
                    done(kept.draft(SampleWard.ROSTER, CHECKER, HEAD)).edition();
            List<byte[]> versions = new ArrayList<>();
            for (int step = 0; step < 10; step++) {
                boolean publish = step == 3;
                LifecycleOutcome outcome = publish
                        ? kept.publish(RosterAct.on(edition, HEAD), CHECKER)
                        : kept.amend(RosterAct.on(edition, HEAD), legalChange(edition.roster(), random), CHECKER);
                edition = done(outcome).edition();
                if (edition.rosterVersion() > 0) {
                    versions.add(codec.write(RosterDocument.FORMAT, RosterDocument.of(edition.roster())));
                }
            }
            List<Amendment> amendments = kept.amendments(edition.key());
            assertThat(codec.write(RosterDocument.FORMAT, RosterDocument.of(Amendment.replay(amendments))))
                    .as("seed %d", seed)
                    .isEqualTo(versions.get(versions.size() - 1));
            for (int version = 1; version <= edition.rosterVersion(); version++) {
                Roster rebuilt = kept.version(edition.key(), version).orElseThrow();
                assertThat(codec.write(RosterDocument.FORMAT, RosterDocument.of(rebuilt)))
                        .as("seed %d version %d", seed, version)
                        .isEqualTo(versions.get(version - 1));
            }
            assertThat(kept.version(edition.key(), edition.rosterVersion() + 1)).isEmpty();
            assertThat(kept.version(edition.key(), 0)).isEmpty();
            assertThatThrownBy(() -> Amendment.replay(amendments.subList(1, amendments.size())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("amendment 1 is missing");
        }
    }

    @Test
    void whoReadAnOlderRevisionIsRefused() {
        RosterEdition first = published();
        List<CellDifference> cells = legalChange(first.roster(), new Random(1));
        done(register.amend(RosterAct.on(first, HEAD), cells, CHECKER));

        assertThat(codes(register.amend(RosterAct.on(first, HEAD), cells, CHECKER)))
                .containsExactly("roster.stale");
        assertThat(codes(register.lock(RosterAct.on(first, HEAD)))).containsExactly("roster.stale");
        assertThat(register.amendments(first.key())).hasSize(3);
    }

    @Test
    void ofSixteenWhoChangeTheSameRevisionExactlyOneSucceeds() throws Exception {
        RosterEdition first = published();
        List<CellDifference> cells = legalChange(first.roster(), new Random(1));
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<LifecycleOutcome>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> register.amend(RosterAct.on(first, HEAD), cells, CHECKER));
            }
            int won = 0;
            for (Future<LifecycleOutcome> outcome : pool.invokeAll(tasks)) {
                won += outcome.get().isDone() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(register.amendments(first.key())).hasSize(3);
        assertThat(events()).hasSize(2);
    }

    @Test
    void aBreachIsRefusedUnlessItIsAcceptedAndTheLegalFloorNever() {
        RosterEdition first = published();
        CellDifference cell = illegalChange(first.roster());

        LifecycleOutcome refused = register.amend(RosterAct.on(first, HEAD), List.of(cell), CHECKER);
        assertThat(codes(refused)).contains("need-N");
        LifecycleOutcome accepted = register.amend(
                RosterAct.on(first, HEAD).accepting(codes(refused).toArray(String[]::new)), List.of(cell), CHECKER);
        assertThat(done(accepted).amendment().accepted()).contains("need-N");
        assertThat(done(accepted).amendment().after().breaches()).isNotEmpty();

        RosterEdition now = done(accepted).edition();
        List<CellDifference> week = new ArrayList<>();
        for (int d = 6; d < 13; d++) {
            LocalDate day = FIRST.plusDays(d);
            if (now.roster().duty("n01", day).isEmpty()) {
                week.add(new CellDifference("n01", day, null, Duty.of("A")));
            }
        }
        LifecycleOutcome floor = register.amend(
                RosterAct.on(now, HEAD)
                        .accepting("cn-labour.rest-week", "hospital.consecutive-work", "hospital.rest-hours", "need-A"),
                week,
                CHECKER);
        assertThat(codes(floor)).contains("cn-labour.rest-week");
        assertThat(((LifecycleOutcome.Refused) floor).reasons())
                .filteredOn(r -> r.code().equals("cn-labour.rest-week"))
                .allSatisfy(r -> assertThat(r.article()).contains("劳动法"));
    }

    @Test
    void everyFaultOfAnAmendmentIsNamedAndNothingIsDone() {
        RosterEdition first = published();
        Duty held = first.roster().duty("n01", FIRST).orElse(null);
        Duty other = held == null ? Duty.of("A") : null;
        LifecycleOutcome refused = register.amend(
                RosterAct.on(first, Origin.of("head")),
                List.of(
                        new CellDifference("n01", FIRST.minusDays(1), null, Duty.of("A")),
                        new CellDifference("n01", FIRST, other, held),
                        new CellDifference("n01", FIRST, held, other)),
                CHECKER);

        assertThat(codes(refused)).containsExactly("cell.outside", "cell.changed", "cell.twice", "reason.missing");
        assertThat(codes(register.amend(RosterAct.on(first, HEAD), List.of(), CHECKER)))
                .containsExactly("cell.none");
        assertThat(register.find(first.key())).contains(first);
        assertThat(codes(register.draft(SampleWard.ROSTER, CHECKER, HEAD))).containsExactly("roster.exists");
        RosterKey unknown = new RosterKey(first.key().unit(), FIRST.plusYears(1));
        assertThat(codes(register.lock(new RosterAct(unknown, 1, HEAD, List.of()))))
                .containsExactly("roster.unknown");
        assertThat(register.amendments(unknown)).isEmpty();
    }

    @Test
    void aRosterThatOverlapsAnotherOneIsRefused() {
        published();
        DateRange half = DateRange.of(FIRST.plusDays(15), FIRST.plusDays(40));
        RosterProblem problem = RosterProblem.builder("w5", half)
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n01", "护士"))
                .build();
        LifecycleOutcome refused =
                register.draft(Roster.builder("w5", half).build(), SampleWard.SCHEDULING.checker(problem), HEAD);
        assertThat(codes(refused)).containsExactly("roster.overlap");
        assertThatThrownBy(() -> register.draft(Roster.builder("w5", half).build(), CHECKER, HEAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("checker is for");
    }
}
