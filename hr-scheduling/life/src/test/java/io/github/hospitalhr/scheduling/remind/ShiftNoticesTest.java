package io.github.hospitalhr.scheduling.remind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.notice.InMemoryNoticeGateway;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.notice.OutboxRelay;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.Channel;
import io.github.hospitalhr.domain.spi.OutgoingNotice;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people are told, in their language, by their channel, outside their quiet hours, once. */
class ShiftNoticesTest {

    private static final TenantId HOSPITAL = TenantId.of("hospital");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate THIRD = LocalDate.of(2026, 12, 3);

    private static final Map<PersonId, ContactPreference> WANTED = Map.of(
            PersonId.of("n1"),
            ContactPreference.DEFAULT,
            PersonId.of("n2"),
            new ContactPreference(Channel.EMAIL, Locale.ENGLISH, LocalTime.of(8, 0), LocalTime.of(20, 30)));

    private final ContactPreferences preferences = person -> Optional.ofNullable(WANTED.get(person));
    private final ShiftNotices notices = new ShiftNotices(HOSPITAL, "重症医学科", preferences);

    private final RosterProblem ward = RosterProblem.builder("icu", YearMonth.of(2026, 12))
            .shift(ShiftType.of("A", "白班", "08:00", "16:00").nameEn("Day"), ShiftType.of("N", "大夜", "20:00", "08:00"))
            .staff(Staff.of("n1", "张"), Staff.of("n2", "Li"), Staff.of("n3", "王"))
            .build();
    private final Roster roster = Roster.builder("icu", ward.period())
            .assign("n1", THIRD, "A")
            .assign("n2", THIRD, "N")
            .assign("n3", THIRD, "N")
            .build();

    private List<OutgoingNotice> delivered(List<Notice> told, String... moments) {
        InMemoryRecordStore store = new InMemoryRecordStore();
        CommitBatch.Builder batch = CommitBatch.builder(HOSPITAL);
        told.forEach(notice -> batch.outbox(notice.toOutboxEntry()));
        store.commit(batch.build());
        InMemoryNoticeGateway gateway = new InMemoryNoticeGateway();
        for (String moment : moments) {
            OutboxRelay.builder(store, "node", Clock.fixed(Instant.parse(moment), CHINA))
                    .gateway(gateway)
                    .quietHours(new PersonalQuietHours(preferences, person -> CHINA))
                    .build()
                    .runOnce();
        }
        return gateway.delivered();
    }

    @Test
    void tomorrowsDutyIsToldTheEveningBeforeByTheChannelAndInTheLanguageOfThePerson() {
        List<Notice> told = notices.tomorrow(ward, roster, THIRD, LocalTime.of(18, 0));

        // 18:00 in Shanghai: n2 is still quiet until 20:30; n3 wants nothing.
        assertThat(delivered(told, "2026-12-02T09:59:00Z")).isEmpty();
        assertThat(delivered(told, "2026-12-02T10:00:00Z"))
                .extracting(n -> n.recipient() + " " + n.channel().name() + " " + n.text())
                .containsExactly("n1 sms 您明天（12月3日）08:00-16:00在重症医学科值班：白班。");
        assertThat(delivered(told, "2026-12-02T10:00:00Z", "2026-12-02T12:30:00Z"))
                .extracting(n -> n.recipient() + " " + n.channel().name() + " " + n.text())
                .contains("n2 email Your duty tomorrow (2026-12-03) in 重症医学科: 大夜, 20:00 to next day 08:00.")
                .hasSize(2);
    }

    @Test
    void toldAgainItIsTheSameNotice() {
        assertThat(notices.tomorrow(ward, roster, THIRD, LocalTime.of(18, 0)))
                .isEqualTo(notices.tomorrow(ward, roster, THIRD, LocalTime.of(18, 0)))
                .extracting(Notice::idempotencyKey)
                .containsExactly("reminder/icu/2026-12-03/A/n1/sms", "reminder/icu/2026-12-03/N/n2/email");
    }

    @Test
    void publicationChangesAndDecisionsAreTold() {
        Instant at = Instant.parse("2026-12-02T02:00:00Z");
        assertThat(notices.published(ward, roster, 1, at))
                .extracting(n -> n.recipient() + " " + n.parameters())
                .containsExactly(
                        "n1 {period=2026-12-01 – 2026-12-31, unit=重症医学科}",
                        "n2 {period=2026-12-01 – 2026-12-31, unit=重症医学科}");

        Roster after = roster.toBuilder()
                .set("n1", THIRD, null)
                .assign("n1", THIRD.plusDays(1), "N")
                .build();
        assertThat(notices.changed(ward, roster, after, 2, at))
                .extracting(n -> n.parameters().get("date") + n.parameters().get("before") + "→"
                        + n.parameters().get("after") + " urgent " + n.urgent())
                .containsExactly("12月3日白班→休息 urgent true", "12月4日休息→大夜 urgent false");

        Notice decided = notices.decided(
                        PersonId.of("n1"), "swap-7", Label.of("换班", "swap"), Label.of("已通过", "approved"), at)
                .orElseThrow();
        assertThat(delivered(List.of(decided), "2026-12-02T02:00:00Z").get(0).text())
                .isEqualTo("您的“换班”已处理，结果：已通过。");
        assertThat(notices.decided(PersonId.of("n3"), "x", Label.of("", ""), Label.of("", ""), at))
                .isEmpty();
    }

    @Test
    void aChangeOfADayThatIsOverWakesNobody() {
        Roster after = roster.toBuilder().set("n1", THIRD, null).build();

        assertThat(notices.changed(ward, roster, after, 2, Instant.parse("2026-12-04T02:00:00Z")))
                .singleElement()
                .satisfies(n -> assertThat(n.urgent()).isFalse());
    }
}
