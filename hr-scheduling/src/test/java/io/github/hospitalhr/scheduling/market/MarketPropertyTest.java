package io.github.hospitalhr.scheduling.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random markets on a real ward: whatever is traded, no rule is newly broken and no duty is lost. */
class MarketPropertyTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-30T04:00:00Z");
    private static final Origin HEAD = Origin.of("head").because("集中换班");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    /** Published with some breaches, as real rosters are. */
    private static Roster worn(Random random) {
        var builder = SampleWard.ROSTER.toBuilder();
        List<Assignment> duties = SampleWard.ROSTER.assignments();
        for (int i = 0; i < 4; i++) {
            Assignment a = duties.get(random.nextInt(duties.size()));
            builder.set(a.staff(), a.date(), Duty.of("N"));
        }
        return builder.build();
    }

    private static String[] broken(RosterChecker checker, Roster roster) {
        return checker.check(roster).hardViolations().stream()
                .map(v -> v.ruleId())
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void noClearingEverBreaksARuleOrLosesADuty() {
        int settled = 0;
        int circles = 0;
        for (long seed = 1; seed <= 24; seed++) {
            Random random = new Random(seed);
            SettableClock clock = SettableClock.at("2026-11-22T00:00:00Z");
            Scheduling scheduling = Scheduling.builder().clock(clock).build();
            RosterChecker checker = SampleWard.CHECKER;
            InMemoryRecordStore store = new InMemoryRecordStore();
            TenantId tenant = TenantId.of("hospital");
            RosterRegister register = new RosterRegister(store, tenant, clock);
            Roster published = worn(random);
            RosterEdition draft = ((LifecycleOutcome.Done) register.draft(published, checker, HEAD)).edition();
            LifecycleOutcome outcome =
                    register.publish(RosterAct.on(draft, HEAD).accepting(broken(checker, published)), checker);
            if (!outcome.isDone()) {
                continue;
            }
            Market market = scheduling.market(checker.problem(), store, tenant, MarketPolicy.batch());
            fill(market, published, random);
            clock.set(DEADLINE);
            Map<String, BigDecimal> debts = new LinkedHashMap<>();
            published.staff().forEach(id -> debts.put(id, BigDecimal.valueOf(random.nextInt(3))));
            ClearingReport report = market.clear(debts, seed, HEAD);

            assertThat(report.refused()).as("seed %d", seed).isEmpty();
            Roster after = register.find(draft.key()).orElseThrow().roster();
            CheckReport before = checker.check(published);
            assertThat(checker.check(after).newlyBrokenSince(before))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(RosterDifference.between(published, after).cells())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(report.cells());
            assertThat(heads(after)).as("seed %d", seed).isEqualTo(heads(published) + openTaken(report));
            assertConsent(report, "seed " + seed);
            for (Offer offer : report.offers()) {
                Outcome what = offer.outcome();
                assertThat(what).as("seed %d %s", seed, offer.id()).isNotNull();
                assertThat(what.bids()).as("seed %d %s", seed, offer.id()).hasSameSizeAs(offer.bids());
                assertThat(what.bids()).allSatisfy(b -> assertThat(b.reasons()).isNotEmpty());
                settled += what.state() == OfferState.SETTLED ? 1 : 0;
                circles += what.offers().size() > 1 ? 1 : 0;
            }
        }
        assertThat(settled).isGreaterThan(10);
        assertThat(circles).isPositive();
    }

    /** Who got a duty bid for it or wants such a duty; who lost one offered it or gave it in return. */
    private static void assertConsent(ClearingReport report, String seed) {
        for (CellDifference cell : report.cells()) {
            boolean yes = report.offers().stream()
                    .filter(o -> o.outcome().state() == OfferState.SETTLED)
                    .filter(o -> o.outcome().cells().stream()
                            .anyMatch(c ->
                                    c.staff().equals(cell.staff()) && c.date().equals(cell.date())))
                    .anyMatch(o -> isOwner(o, cell) || isWinner(o, cell.staff()));
            assertThat(yes).as("%s %s", seed, cell).isTrue();
        }
    }

    private static boolean isOwner(Offer offer, CellDifference cell) {
        boolean own = cell.staff().equals(offer.staff());
        boolean gives = cell.date().equals(offer.date()) && cell.after() == null;
        return own
                && (gives
                        || cell.after() == null
                        || offer.takes(cell.date(), cell.after().shift()));
    }

    private static boolean isWinner(Offer offer, String staff) {
        return offer.outcome().bids().stream()
                .anyMatch(b -> b.won() && b.staff().equals(staff));
    }

    private static int heads(Roster roster) {
        return roster.assignments().size();
    }

    private static int openTaken(ClearingReport report) {
        return (int) report.offers().stream()
                .filter(o -> o.kind() == OfferKind.OPEN_SHIFT && o.outcome().state() == OfferState.SETTLED)
                .count();
    }

    private static void fill(Market market, Roster roster, Random random) {
        List<Assignment> duties = new ArrayList<>(roster.assignments());
        for (int i = 0; i < 26; i++) {
            Assignment a = duties.get(random.nextInt(duties.size()));
            switch (random.nextInt(4)) {
                case 0 -> market.post(OfferDraft.giveAway("o" + i, a.staff(), a.date(), DEADLINE));
                case 1 ->
                    market.post(
                            OfferDraft.openShift("o" + i, FIRST.plusDays(random.nextInt(31)), Duty.of("A"), DEADLINE));
                default -> {
                    LocalDate from = FIRST.plusDays(random.nextInt(25));
                    market.post(OfferDraft.swap(
                            "o" + i,
                            a.staff(),
                            a.date(),
                            DEADLINE,
                            new Want(DateRange.of(from, from.plusDays(6)), random.nextBoolean() ? null : "A")));
                }
            }
        }
        for (Offer offer : market.offers()) {
            for (int i = 0; i < 2; i++) {
                Assignment own = duties.get(random.nextInt(duties.size()));
                market.bid(offer.id(), own.staff(), offer.kind() == OfferKind.SWAP ? own.date() : null);
            }
        }
    }

    @Test
    void theCheckOfAnExchangeAgreesWithTheWholeCheck() {
        RosterChecker checker = SampleWard.CHECKER;
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Roster roster = worn(random);
            CheckReport before = checker.check(roster);
            for (int i = 0; i < 40; i++) {
                String a = "n%02d".formatted(1 + random.nextInt(14));
                String b = "n%02d".formatted(1 + random.nextInt(14));
                LocalDate day = FIRST.plusDays(random.nextInt(31));
                Duty da = roster.duty(a, day).orElse(null);
                Duty db = roster.duty(b, day).orElse(null);
                if (java.util.Objects.equals(da, db)) {
                    continue;
                }
                List<CellDifference> cells =
                        List.of(new CellDifference(a, day, da, db), new CellDifference(b, day, db, da));
                CheckReport after = checker.check(new RosterDifference(cells).applyTo(roster));
                var change = checker.preview(roster, cells);
                assertThat(change.cost())
                        .as("seed %d swap %d", seed, i)
                        .isEqualTo(after.cost().minus(before.cost()));
                assertThat(change.broken())
                        .as("seed %d swap %d", seed, i)
                        .containsExactlyElementsOf(after.newlyBrokenSince(before));
            }
        }
    }
}
