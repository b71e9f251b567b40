package io.github.hospitalhr.credentials;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.deadline.DeadlineNotice;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Term;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bugs that other systems have, each by name; none of them here. */
class PeersBugsTest {

    private static final PersonId ANN = PersonId.of("ann");
    private final SettableClock clock = SettableClock.at("2026-06-01T01:00:00Z").withZone(ZONE);
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Credentials credentials = Credentials.builder(store, clock).build();

    private long noticesWaiting() {
        return store.due(clock.instant(), 1000).stream()
                .filter(i -> i.entry().topic().equals(DeadlineNotice.TOPIC))
                .count();
    }

    private Verdict now() {
        return credentials
                .permits()
                .decide(ANN, Act.of("nursing.care"), HERE, clock.instant())
                .verdict();
    }

    /** odoo#223578, IceHrm, Sentrifugo: records were asked for by "expiry equals today plus N", and one missed day lost the reminder. */
    @Test
    void missedDay() {
        credentials.register().record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        clock.set(day("2026-12-20").atTime(9, 0).atZone(ZONE).toInstant()); // nobody ran anything since June
        credentials.deadlines().run();
        assertThat(noticesWaiting()).isGreaterThanOrEqualTo(2);
        long told = noticesWaiting();
        credentials.deadlines().run();
        assertThat(noticesWaiting()).isEqualTo(told);
    }

    /** odoo#226434: a stored "expired" flag that no date ever computed again. Here no job runs at all, and the status is right. */
    @Test
    void staleStatus() {
        credentials.register().record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        assertThat(now()).isEqualTo(Verdict.PERMIT);
        clock.set(day("2027-01-01").atStartOfDay(ZONE).toInstant().minusNanos(1000));
        assertThat(now()).isEqualTo(Verdict.PERMIT);
        clock.step(Duration.ofNanos(1000));
        assertThat(now()).isEqualTo(Verdict.DENY);
    }

    /** iHRIS 5 workflowLicenseRenew.js overwrites start, end and serial of the first licence found; OpenUpgrade#5736 lost end dates. */
    @Test
    void renewalOverwrite() {
        credentials.register().record(ANN, List.of(declared("r", NURSE, nurse("2017-01-01")), verified("r")));
        credentials
                .register()
                .record(
                        ANN,
                        List.of(
                                new CredentialFact.Renewed(
                                        "r", TYPED, DateRange.of(day("2022-01-01"), day("2027-01-01"))),
                                verified("r")));
        CredentialFile file = credentials.register().file(ANN);
        assertThat(file.credentials().get(0).terms())
                .extracting(Term::days)
                .extracting(DateRange::from)
                .containsExactly(day("2017-01-01"), day("2022-01-01"));
        assertThat(credentials
                        .permits()
                        .decide(ANN, Act.of("nursing.care"), HERE, noon(day("2019-05-05")))
                        .verdict())
                .isEqualTo(Verdict.PERMIT);
    }

    /** ReadyResponder#15: "Expired certs still grant the skill". A right that builds on the certificate lapses with it. */
    @Test
    void expiredStillGrants() {
        credentials
                .register()
                .record(
                        ANN,
                        List.of(
                                declared("r", NURSE, nurse("2022-01-01")),
                                verified("r"),
                                granted(
                                        "ladder",
                                        "cn.nurse.ladder",
                                        io.github.hospitalhr.credentials.file.Certificate.from(day("2022-06-01"))
                                                .level(3, null))));
        clock.set(noon(day("2027-01-01")));
        assertThat(now()).isEqualTo(Verdict.DENY);
        CredentialFile file = credentials.register().file(ANN);
        assertThat(new io.github.hospitalhr.credentials.decision.StandingRules(
                                credentials.permits().rules().catalogue())
                        .standing(file, file.credential("ladder").orElseThrow(), day("2027-01-01"))
                        .status()
                        .counts())
                .isFalse();
    }
}
