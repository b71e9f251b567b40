package io.github.hospitalhr.credentials.freeze;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.permit.CredentialEligibility;
import io.github.hospitalhr.credentials.permit.Permits;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FreezeDeskTest {

    /** A host that behaves as A1 to A6 say. */
    private static final class Host implements AccessEnforcer {
        private final Map<String, Applied> rights = new HashMap<>();
        private int calls;

        @Override
        public synchronized Ack apply(AccessOrder order) {
            calls++;
            Applied last = rights.getOrDefault(order.person() + "/" + order.right(), new Applied(false, 0));
            if (last.sequence() > order.sequence()) {
                return Ack.SUPERSEDED;
            }
            rights.put(order.person() + "/" + order.right(), new Applied(order.allowed(), order.sequence()));
            return Ack.APPLIED;
        }

        @Override
        public synchronized Optional<Applied> read(PersonId person, String right) {
            return Optional.of(rights.getOrDefault(person + "/" + right, new Applied(false, 0)));
        }
    }

    private static final TenantId TENANT = TenantId.of("t");
    private static final PersonId ANN = PersonId.of("ann");
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SettableClock clock = SettableClock.at("2026-11-01T04:00:00Z").withZone(ZONE);
    private final FitnessRules rules = new FitnessRules(Catalogue.china());
    private final List<ControlledRight> rights = List.of(
            new ControlledRight("emr.nursing", Act.of("nursing.care"), HERE),
            new ControlledRight("emr.order", Act.of("rx.prescribe"), HERE));
    private final FreezeOrders orders = new FreezeOrders(store, rules, person -> rights);
    private final CredentialRegister register =
            new CredentialRegister(store, TENANT, clock, Catalogue.china(), List.of(orders));
    private final Host host = new Host();
    private final FreezeDesk desk = new FreezeDesk(store, TENANT, clock, register, orders, host);

    private List<String> given() {
        return store.due(clock.instant(), 1000).stream()
                .filter(i -> i.entry().topic().equals(AccessOrder.TOPIC))
                .map(OutboxItem::entry)
                .map(e -> e.payload())
                .toList();
    }

    private boolean mayNurse() {
        return host.read(ANN, "emr.nursing").orElseThrow().allowed();
    }

    private void register() {
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
    }

    @Test
    void lapseFreezesRenewalThawsAndOrdersGoOnce() {
        register();
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isTrue();
        assertThat(desk.open()).isEmpty();
        clock.set(day("2027-01-01").atStartOfDay(ZONE).toInstant());
        assertThat(desk.sweep()).isEqualTo(1);
        assertThat(desk.sweep()).isZero();
        assertThat(desk.open())
                .extracting(AccessOrder::right, AccessOrder::allowed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("emr.nursing", false));
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isFalse();
        assertThat(desk.open()).isEmpty();
        register.record(
                ANN,
                List.of(
                        new CredentialFact.Renewed("r", TYPED, DateRange.of(day("2027-01-01"), day("2032-01-01"))),
                        verified("r")));
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isTrue();
    }

    @Test
    void aFreezeIsOrderedInTheCommitThatRevokes() {
        register();
        int before = given().size();
        register.record(
                ANN,
                List.of(new CredentialFact.Lost(
                        "r", COMMITTEE, CredentialFact.Loss.REVOKED, day("2026-11-01"), "护士条例 第31条")));
        assertThat(given()).hasSize(before + 1);
        assertThat(given()).anyMatch(order -> order.contains("护士条例 第31条"));
    }

    @Test
    void ordersInAnyOrderDoubledOrLateEndInTheLastState() {
        for (long seed = 1; seed <= 40; seed++) {
            InMemoryRecordStore s = new InMemoryRecordStore();
            FreezeOrders o = new FreezeOrders(s, rules, person -> rights);
            CredentialRegister r = new CredentialRegister(s, TENANT, clock, Catalogue.china(), List.of(o));
            Host h = new Host();
            FreezeDesk d = new FreezeDesk(s, TENANT, clock, r, o, h);
            Random random = new Random(seed);
            clock.set(Instant.parse("2026-01-01T04:00:00Z"));
            r.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
            boolean lastPermit = true;
            for (int i = 0; i < 6; i++) {
                clock.step(Duration.ofDays(3));
                LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
                if (lastPermit) {
                    r.record(
                            ANN,
                            List.of(new CredentialFact.Suspended("r", COMMITTEE, DateRange.startingOn(today), "x")));
                } else {
                    r.record(ANN, List.of(new CredentialFact.Reinstated("r", COMMITTEE, today)));
                }
                lastPermit = !lastPermit;
            }
            List<String> all = new ArrayList<>(s.due(clock.instant(), 1000).stream()
                    .filter(i -> i.entry().topic().equals(AccessOrder.TOPIC))
                    .map(i -> i.entry().payload())
                    .toList());
            all.addAll(all);
            Collections.shuffle(all, random);
            all.forEach(d::deliver);
            assertThat(h.read(ANN, "emr.nursing").orElseThrow().allowed())
                    .as("seed " + seed)
                    .isEqualTo(lastPermit);
            assertThat(d.open()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void readBackFindsWhatTheHostForgotOrChanged() {
        register();
        given().forEach(desk::deliver);
        assertThat(desk.reconcile()).isEmpty();
        host.rights.put("ann/emr.nursing", new AccessEnforcer.Applied(false, 7));
        assertThat(desk.reconcile()).hasSize(1).allMatch(FreezeDesk.Mismatch::ordered);
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isTrue();
        assertThat(desk.reconcile()).isEmpty();
    }

    @Test
    void breakGlassThawsForItsHoursAndFreezesByItself() {
        register.record(
                ANN,
                List.of(
                        declared("r", NURSE, nurse("2020-01-01").term(day("2020-01-01"), day("2025-01-01"))),
                        verified("r")));
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isFalse();
        register.record(
                ANN,
                List.of(new CredentialFact.GlassBroken(
                        "bg1",
                        COMMITTEE,
                        "nursing.care",
                        "H1",
                        clock.instant(),
                        clock.instant().plusSeconds(7200),
                        "mass casualty")));
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isTrue();
        clock.step(Duration.ofHours(2));
        assertThat(desk.sweep()).isEqualTo(1);
        given().forEach(desk::deliver);
        assertThat(mayNurse()).isFalse();
    }

    @Test
    void plannedDutiesThatAFreezeBreaksAreListed() {
        register();
        Permits permits = new Permits(register, rules, Permits.Freshness.LOCAL, 10);
        CredentialEligibility port =
                new CredentialEligibility(permits, (unit, day) -> Optional.of(HERE), code -> List.of(Act.parse(code)));
        List<WorkRequest> planned = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Instant from =
                    day("2026-12-30").plusDays(i).atTime(8, 0).atZone(ZONE).toInstant();
            planned.add(new WorkRequest(ANN, "nursing.shift", UnitId.of("icu"), from, from.plusSeconds(28800)));
        }
        List<FreezeDesk.BrokenDuty> broken = FreezeDesk.brokenDuties(planned, port);
        assertThat(broken).extracting(FreezeDesk.BrokenDuty::request).containsExactly(planned.get(2), planned.get(3));
        assertThat(broken.get(0).decision().reasons()).isNotEmpty();
    }

    /** A published roster is checked again when somebody records something, and when the clock freezes a right. */
    @Test
    void publishedRostersAreCheckedAgainWhenACredentialChanges() {
        register();
        Permits permits = new Permits(register, rules, Permits.Freshness.LOCAL, 10);
        CredentialEligibility port =
                new CredentialEligibility(permits, (unit, day) -> Optional.of(HERE), code -> List.of(Act.parse(code)));
        Instant from = day("2026-12-20").atTime(8, 0).atZone(ZONE).toInstant();
        WorkRequest duty = new WorkRequest(ANN, "nursing.shift", UnitId.of("icu"), from, from.plusSeconds(28800));
        List<FreezeDesk.BrokenDuty> found = new ArrayList<>();
        DutyRecheck recheck =
                new DutyRecheck(person -> person.equals(ANN) ? List.of(duty) : List.of(), port, found::addAll);
        OutboxRelay relay =
                OutboxRelay.builder(store, "n1", clock).subscriber(recheck).build();
        relay.runOnce();
        assertThat(found).isEmpty();
        register.record(
                ANN,
                List.of(new CredentialFact.Suspended(
                        "r", COMMITTEE, DateRange.of(day("2026-12-15"), day("2027-01-15")), "护士条例 第31条")));
        relay.runOnce();
        assertThat(found).extracting(FreezeDesk.BrokenDuty::request).contains(duty);
        assertThat(found.get(0).decision().reasons().toString()).contains("护士条例 第31条");
        assertThat(recheck.receive(new PublishedEvent(TENANT, "x", CredentialRegister.CHANGED, "{")))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(recheck.receive(new PublishedEvent(TENANT, "x", "other", "{")))
                .isInstanceOf(SendResult.Delivered.class);
    }
}
