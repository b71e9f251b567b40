package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.notice.BackOff;
import io.github.hospitalhr.domain.notice.DailyQuietHours;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.NoticeTemplates;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.notice.QuietHours;
import io.github.hospitalhr.domain.notice.RelayBuilder;
import io.github.hospitalhr.domain.notice.RelayReport;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.OutboxItem;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final TenantId TENANT = TenantId.of("t1");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Ten in the morning in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-12-01T02:00:00Z");

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final SettableClock clock = SettableClock.at(MORNING);
    private final RecordingNoticeGateway gateway = new RecordingNoticeGateway();

    private RelayBuilder builder(String node) {
        return OutboxRelay.builder(store, node, clock).gateway(gateway);
    }

    private Notice notice(String key, boolean urgent) {
        return new Notice(
                TENANT,
                PersonId.of("p1"),
                Channel.SMS,
                Locale.SIMPLIFIED_CHINESE,
                "roster.published",
                Map.of("unit", "重症医学科", "period", "2026-12"),
                key,
                MORNING,
                urgent);
    }

    private void commit(OutboxEntry... entries) {
        CommitBatch.Builder batch = CommitBatch.builder(TENANT);
        List.of(entries).forEach(batch::outbox);
        store.commit(batch.build());
    }

    @Test
    void aNoticeIsRenderedAndDeliveredOnce() {
        commit(notice("k1", false).toOutboxEntry());
        OutboxRelay relay = builder("node-1").build();
        assertThat(relay.runOnce()).isEqualTo(new RelayReport(true, 1, 0, 0, 0));
        assertThat(relay.runOnce().hasWorked()).isFalse();
        OutgoingNotice sent = gateway.attempts().get(0);
        assertThat(sent.subject()).isEqualTo("重症医学科排班已发布");
        assertThat(sent.text()).isEqualTo("您好，重症医学科 2026-12 的排班已发布，请及时查看。");
        assertThat(sent.recipient()).isEqualTo("p1");
        assertThat(sent.idempotencyKey()).isEqualTo("k1");
        assertThat(gateway.attempts()).hasSize(1);
    }

    @Test
    void nothingIsSentBeforeItsMoment() {
        OutboxEntry entry = notice("k1", false).toOutboxEntry();
        commit(new OutboxEntry(TENANT, entry.id(), entry.topic(), entry.payload(), MORNING.plusSeconds(10)));
        OutboxRelay relay = builder("node-1").build();
        clock.step(Duration.ofSeconds(9));
        assertThat(relay.runOnce().delivered()).isZero();
        clock.step(Duration.ofSeconds(1));
        assertThat(relay.runOnce().delivered()).isEqualTo(1);
    }

    @Test
    void failuresWaitTwiceAsLongEachTimeAndThenDie() {
        commit(notice("k1", false).toOutboxEntry());
        SendResult busy = new SendResult.RetryLater("busy");
        gateway.answer(busy, busy, busy, busy);
        BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(25), 4);
        OutboxRelay relay = builder("node-1").backOff(backOff).build();
        for (int wait : new int[] {10, 20, 25}) {
            assertThat(relay.runOnce().retried()).isEqualTo(1);
            clock.step(Duration.ofSeconds(wait - 1));
            assertThat(relay.runOnce().hasWorked())
                    .as("a second before %s", wait)
                    .isFalse();
            clock.step(Duration.ofSeconds(1));
        }
        assertThat(relay.runOnce().dead()).isEqualTo(1);
        List<OutboxItem> dead = relay.deadLetters(TENANT, null, 10);
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).attempts()).isEqualTo(4);
        assertThat(dead.get(0).reason()).isEqualTo("busy");
        assertThat(relay.resend(TENANT, "k1")).isTrue();
        assertThat(relay.runOnce().delivered()).isEqualTo(1);
        assertThat(relay.deadLetters(TENANT, null, 10)).isEmpty();
    }

    @Test
    void aRefusedNoticeDiesAtOnceAndAnExceptionIsTriedAgainWithoutItsMessage() {
        commit(notice("k1", false).toOutboxEntry());
        gateway.answer(new SendResult.Refused("number-invalid"));
        OutboxRelay relay = builder("node-1").build();
        assertThat(relay.runOnce().dead()).isEqualTo(1);

        commit(notice("k2", false).toOutboxEntry());
        OutboxRelay failing = OutboxRelay.builder(store, "node-1", clock)
                .gateway(sent -> {
                    throw new IllegalStateException("王芳 13800000000");
                })
                .build();
        assertThat(failing.runOnce().retried()).isEqualTo(1);
        clock.step(Duration.ofHours(2));
        assertThat(store.due(clock.instant(), 10).get(0).reason()).isEqualTo("IllegalStateException");
    }

    @Test
    void quietHoursHoldBackByThePersonsZoneUnlessUrgent() {
        DailyQuietHours night = new DailyQuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), person -> SHANGHAI);
        OutboxRelay relay = builder("node-1").quietHours(night).build();
        commit(notice("quiet", false).toOutboxEntry(), notice("urgent", true).toOutboxEntry());
        clock.set(Instant.parse("2026-12-01T14:00:00Z"));
        RelayReport evening = relay.runOnce();
        assertThat(evening.postponed()).isEqualTo(1);
        assertThat(evening.delivered()).isEqualTo(1);
        clock.set(Instant.parse("2026-12-01T22:59:59Z"));
        assertThat(relay.runOnce().hasWorked()).isFalse();
        clock.set(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(relay.runOnce().delivered()).isEqualTo(1);
        assertThat(gateway.delivered())
                .extracting(OutgoingNotice::idempotencyKey)
                .containsExactly("urgent", "quiet");
    }

    @Test
    void quietHoursThatFailHoldBackInsteadOfSendingAtNight() {
        List<Optional<Instant>> answers = new ArrayList<>();
        QuietHours failing = (tenant, person, now) -> {
            if (answers.isEmpty()) {
                throw new IllegalStateException("no shift calendar for p1");
            }
            return answers.remove(0);
        };
        OutboxRelay relay = builder("node-1")
                .quietHours(failing)
                .backOff(new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(10), 4))
                .build();
        commit(notice("quiet", false).toOutboxEntry(), notice("urgent", true).toOutboxEntry());
        assertThat(relay.runOnce()).isEqualTo(new RelayReport(true, 1, 0, 1, 0));
        assertThat(gateway.attempts())
                .extracting(OutgoingNotice::idempotencyKey)
                .containsExactly("urgent");
        assertThat(relay.runOnce().hasWorked()).isFalse();
        clock.step(Duration.ofSeconds(10));
        answers.add(Optional.of(clock.instant().plusSeconds(60)));
        assertThat(relay.runOnce()).isEqualTo(new RelayReport(true, 0, 1, 0, 0));
        clock.step(Duration.ofSeconds(60));
        answers.add(Optional.empty());
        assertThat(relay.runOnce()).isEqualTo(new RelayReport(true, 1, 0, 0, 0));
        assertThat(gateway.delivered())
                .extracting(OutgoingNotice::idempotencyKey)
                .containsExactly("urgent", "quiet");
    }

    @Test
    void quietHoursThatNeverAnswerLeaveADeadLetterThatQuotesNobody() {
        QuietHours failing = (tenant, person, now) -> {
            throw new IllegalStateException("no shift calendar for p1");
        };
        OutboxRelay relay = builder("node-1")
                .quietHours(failing)
                .backOff(new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(10), 2))
                .build();
        commit(notice("quiet", false).toOutboxEntry());
        assertThat(relay.runOnce().retried()).isEqualTo(1);
        clock.step(Duration.ofSeconds(10));
        assertThat(relay.runOnce().dead()).isEqualTo(1);
        assertThat(relay.deadLetters(TENANT, null, 10))
                .extracting(OutboxItem::reason)
                .containsExactly("quiet hours: IllegalStateException");
        assertThat(gateway.attempts()).isEmpty();
    }

    @Test
    void quietHoursEndAtTheRightMoment() {
        PersonId person = PersonId.of("p1");
        DailyQuietHours noon = new DailyQuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), id -> SHANGHAI);
        assertThat(noon.quietUntil(TENANT, person, Instant.parse("2026-12-01T04:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-12-01T06:00:00Z")));
        assertThat(noon.quietUntil(TENANT, person, Instant.parse("2026-12-01T06:00:00Z")))
                .isEmpty();
        DailyQuietHours night =
                new DailyQuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), id -> ZoneId.of("Europe/Berlin"));
        // On 28 March 2027 half past two does not exist there: it becomes half past three.
        assertThat(night.quietUntil(TENANT, person, Instant.parse("2027-03-28T00:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2027-03-28T01:30:00Z")));
        // It is quiet until then, also at ten past three.
        assertThat(night.quietUntil(TENANT, person, Instant.parse("2027-03-28T01:10:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2027-03-28T01:30:00Z")));
        assertThat(night.quietUntil(TENANT, person, Instant.parse("2027-03-28T01:30:00Z")))
                .isEmpty();
    }

    @Test
    void aMissingTemplateOrParameterIsADeadLetterThatSaysSo() {
        Notice bare = notice("k1", false);
        Notice unknown = new Notice(
                TENANT, bare.recipient(), bare.channel(), bare.locale(), "no.such", Map.of(), "k1", MORNING, false);
        Notice lacking = new Notice(
                TENANT,
                bare.recipient(),
                bare.channel(),
                bare.locale(),
                bare.template(),
                Map.of(),
                "k2",
                MORNING,
                false);
        commit(unknown.toOutboxEntry(), lacking.toOutboxEntry());
        OutboxRelay relay = builder("node-1").build();
        assertThat(relay.runOnce().dead()).isEqualTo(2);
        assertThat(relay.deadLetters(TENANT, null, 10))
                .extracting(OutboxItem::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no.such.subject"),
                        reason -> assertThat(reason).contains("parameter unit"));
        assertThatThrownBy(() -> NoticeTemplates.shipped().render(lacking))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void templatesComeInBothLanguagesAndTheHostsComeFirst() {
        NoticeTemplates shipped = NoticeTemplates.shipped();
        Notice chinese = notice("k1", false);
        Notice english = new Notice(
                TENANT,
                chinese.recipient(),
                chinese.channel(),
                Locale.UK,
                chinese.template(),
                Map.of("unit", "ICU $1 {period}", "period", "2026-12"),
                "k1",
                MORNING,
                false);
        assertThat(shipped.render(english).subject()).isEqualTo("Roster of ICU $1 {period} published");
        NoticeTemplates own = shipped.with(Locale.SIMPLIFIED_CHINESE, Map.of("roster.published.subject", "【{unit}】排班"));
        assertThat(own.render(chinese).subject()).isEqualTo("【重症医学科】排班");
        assertThat(own.render(chinese).text()).isEqualTo(shipped.render(chinese).text());
    }

    @Test
    void twoNodesDoNotDoubleAndAnOvertakenOneStops() {
        commit(notice("k1", false).toOutboxEntry(), notice("k2", false).toOutboxEntry());
        OutboxRelay second = builder("node-2").build();
        List<RelayReport> reports = new ArrayList<>();
        OutboxRelay first = OutboxRelay.builder(store, "node-1", clock)
                .gateway(sent -> {
                    if (sent.idempotencyKey().equals("k1")) {
                        reports.add(second.runOnce());
                        clock.step(Duration.ofMinutes(2));
                        reports.add(second.runOnce());
                    }
                    return gateway.send(sent);
                })
                .build();
        RelayReport overtaken = first.runOnce();
        assertThat(reports.get(0).leading()).isFalse();
        assertThat(reports.get(1)).isEqualTo(new RelayReport(true, 2, 0, 0, 0));
        assertThat(overtaken).isEqualTo(new RelayReport(true, 0, 0, 0, 0));
        assertThat(gateway.delivered()).hasSize(2);
        assertThat(gateway.attempts()).hasSize(3);
        assertThat(gateway.attempts().get(0).fencingToken())
                .isGreaterThan(gateway.attempts().get(2).fencingToken());
    }

    @Test
    void aLongRunRenewsItsLease() {
        commit(
                notice("k1", false).toOutboxEntry(),
                notice("k2", false).toOutboxEntry(),
                notice("k3", false).toOutboxEntry());
        OutboxRelay relay = OutboxRelay.builder(store, "node-1", clock)
                .gateway(sent -> {
                    clock.step(Duration.ofSeconds(45));
                    return gateway.send(sent);
                })
                .build();
        assertThat(relay.runOnce().delivered()).isEqualTo(3);
    }

    @Test
    void eventsGoToEverySubscriberAndComeAgainUntilAllHaveThem() {
        List<String> heard = new ArrayList<>();
        List<PublishedEvent> slow = new ArrayList<>();
        OutboxRelay relay = builder("node-1")
                .subscriber(event -> {
                    heard.add(event.topic() + " " + event.payload());
                    return new SendResult.Delivered();
                })
                .subscriber(event -> {
                    slow.add(event);
                    return slow.size() == 1 ? new SendResult.RetryLater("busy") : new SendResult.Delivered();
                })
                .build();
        commit(new OutboxEntry(TENANT, "e1", "person.posted", "{\"person\":\"p1\"}", MORNING));
        assertThat(relay.runOnce().retried()).isEqualTo(1);
        clock.step(Duration.ofSeconds(30));
        assertThat(relay.runOnce().delivered()).isEqualTo(1);
        assertThat(heard).containsOnly("person.posted {\"person\":\"p1\"}").hasSize(2);
        assertThat(slow).extracting(PublishedEvent::id).containsExactly("e1", "e1");
        assertThat(gateway.attempts()).isEmpty();
    }
}
