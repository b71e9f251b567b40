package io.github.hospitalhr.performance.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.OutboxStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.consequence.ProposalKind;
import io.github.hospitalhr.performance.feedback.Appeal;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.pool.PoolDocument;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store must keep of proposals, appeals, plans and pools. */
abstract class FilingRules {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC);
    private static final TenantId TENANT = TenantId.of("h1");
    private static final PersonId NURSE = PersonId.of("n𠮷1");
    private static final PersonId HEAD = PersonId.of("head");
    private static final PersonId HR = PersonId.of("hr");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    abstract RecordStore store();

    abstract OutboxStore outbox();

    private List<String> told() {
        return outbox().due(CLOCK.instant(), 100).stream()
                .map(OutboxItem::entry)
                .map(entry -> entry.topic() + entry.payload().replaceAll(".*\"step\":\"([a-z-]+)\".*", " $1"))
                .toList();
    }

    private static Proposal proposal(ProposalKind kind) {
        return new Proposal(
                NURSE + "/" + kind, kind, NURSE, OCTOBER, Label.of("得分低", "low score"), List.of("2026-10 score 55.20"));
    }

    private ProposalFiles proposals() {
        return new ProposalFiles(store(), TENANT, CLOCK);
    }

    @Test
    void aProposalIsFiledOnceAndDecidedOnce() {
        Proposal training = proposal(ProposalKind.TRAINING);
        assertThat(proposals().file(List.of(training, proposal(ProposalKind.RECOGNITION))))
                .hasSize(2);
        assertThat(proposals().file(List.of(training))).isEmpty();
        assertThat(proposals().open()).hasSize(2);

        assertThat(proposals().decide(training.id(), NURSE, true, "好")).isInstanceOf(Proposal.Outcome.Refused.class);
        assertThat(proposals().decide(training.id(), HEAD, true, " ")).isInstanceOf(Proposal.Outcome.Refused.class);
        assertThat(proposals().decide("none", HEAD, true, "好")).isInstanceOf(Proposal.Outcome.Refused.class);
        assertThat(proposals().decide(training.id(), HEAD, true, "同意")).isInstanceOf(Proposal.Outcome.Decided.class);
        assertThat(proposals().decide(training.id(), HR, false, "反对")).isInstanceOf(Proposal.Outcome.Refused.class);

        assertThat(proposals().open()).hasSize(1);
        assertThat(proposals().of(NURSE)).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.proposal()).isEqualTo(training);
            assertThat(entry.decision()).isEqualTo(new ProposalFiles.Decision(true, HEAD, "同意", CLOCK.instant()));
        });
        assertThat(new ProposalFiles(store(), TenantId.of("h2"), CLOCK).open()).isEmpty();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "performance.proposal filed", "performance.proposal filed", "performance.proposal decided");
    }

    @Test
    void ofManyWhoDecideAtOnceExactlyOneDoes() throws Exception {
        Proposal training = proposal(ProposalKind.TRAINING);
        proposals().file(List.of(training));
        List<Callable<Boolean>> all = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            boolean approve = i % 2 == 0;
            all.add(() -> {
                start.await();
                return proposals().decide(training.id(), HEAD, approve, "x") instanceof Proposal.Outcome.Decided;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        int decided = 0;
        try {
            for (Future<Boolean> one : pool.invokeAll(all)) {
                decided += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(decided).isEqualTo(1);
        assertThat(told()).containsExactlyInAnyOrder("performance.proposal filed", "performance.proposal decided");
    }

    @Test
    void anAppealIsDecidedOnceBySomebodyNotInvolved() {
        AppealFiles files = new AppealFiles(store(), TENANT, CLOCK);
        Appeal appeal = new Appeal(NURSE, OCTOBER, 1, "投诉不是我", LocalDate.of(2026, 11, 2), 10, List.of(HEAD));
        assertThat(files.file(appeal)).isTrue();
        assertThat(files.file(appeal)).isFalse();
        assertThat(files.overdue(LocalDate.of(2026, 11, 12))).isEmpty();
        assertThat(files.overdue(LocalDate.of(2026, 11, 13))).containsExactly(appeal);

        assertThat(files.decide(appeal, HEAD, true, "x")).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(files.decide(appeal, HR, true, "核实属实")).isInstanceOf(Appeal.Outcome.Decided.class);
        assertThat(files.decide(appeal, HR, false, "x")).isInstanceOf(Appeal.Outcome.Refused.class);
        assertThat(files.of(NURSE)).containsExactly(new AppealFiles.Entry(appeal, true, HR, "核实属实"));
        assertThat(files.overdue(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(told()).containsExactly("performance.appeal filed", "performance.appeal decided");
    }

    @Test
    void aPlanIsSignedOnceAndTalksAreAdded() {
        PlanFiles files = new PlanFiles(store(), TENANT, CLOCK);
        LocalDate signed = LocalDate.of(2026, 11, 2);
        ImprovementPlan plan = new ImprovementPlan(
                NURSE,
                DateRange.of(signed, signed.plusMonths(2)),
                List.of(new ImprovementPlan.Goal(IndicatorId.of("nursing.accuracy"), BigDecimal.valueOf(80), "带教老师")),
                List.of(),
                signed);
        assertThat(files.sign(plan)).isTrue();
        assertThat(files.sign(plan)).isFalse();
        ImprovementPlan.CheckIn talk = new ImprovementPlan.CheckIn(signed.plusDays(14), HEAD, "有进步");
        assertThat(files.checkIn(NURSE, signed, talk)).contains(plan.checkedIn(talk));
        assertThat(files.checkIn(HEAD, signed, talk)).isEmpty();
        assertThatThrownBy(
                        () -> files.checkIn(NURSE, signed, new ImprovementPlan.CheckIn(signed.minusDays(1), HEAD, "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(files.of(NURSE)).containsExactly(plan.checkedIn(talk));
        assertThat(told()).containsExactly("performance.plan signed", "performance.plan checked-in");
    }

    private static PoolDocument pool(String total, String nurse, String head) {
        return new PoolDocument(
                total, List.of(new PoolDocument.Payout(NURSE, nurse), new PoolDocument.Payout(HEAD, head)));
    }

    @Test
    void aPoolIsPaidOnceAndRestatedAsDifferences() {
        PoolFiles files = new PoolFiles(store(), TENANT, CLOCK);
        PoolDocument first = pool("100.00", "60.00", "40.00");
        PoolDocument second = pool("100.00", "60.50", "39.50");
        assertThat(files.pay("2026-10", first)).isTrue();
        assertThat(files.pay("2026-10", first))
                .as("paying again is no second payment")
                .isTrue();
        assertThat(files.pay("2026-10", second)).isFalse();

        assertThat(files.restate("2026-10", second, " ")).isEmpty();
        assertThat(files.restate("2026-09", second, "x")).isEmpty();
        assertThat(files.restate("2026-10", second, "更正").orElseThrow())
                .containsExactly(
                        new PoolFiles.Difference(HEAD, new BigDecimal("-0.50")),
                        new PoolFiles.Difference(NURSE, new BigDecimal("0.50")));
        assertThat(files.find("2026-10").orElseThrow())
                .isEqualTo(new PoolFiles.Entry(List.of(first, second), List.of("", "更正")));
        assertThat(told()).containsExactly("performance.pool paid", "performance.pool restated");
    }
}
