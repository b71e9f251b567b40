package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.SortableText;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Tells what is due. May run at any time, on any node, twice, or not for weeks: every rung whose day has come and that was not told is
 * told once, with the commit that marks it. Costs in proportion to what is due, not to what is stored. Thread-safe.
 */
public final class DeadlineSweep {

    /**
     * Where people stand in deadlines and in lines that wait for a digest: each is about one person, and a line waits for one; it goes with
     * either of them.
     */
    public static final List<PersonalKind> PERSONAL = List.of(
            PersonalKind.byIndex(DeadlineRecord.KIND, DataClass.CREDENTIAL.code(), "person"),
            PersonalKind.within(
                    DeadlineRecord.Line.KIND,
                    DataClass.CREDENTIAL.code(),
                    PersonalKind.Place.record("deadline.person"),
                    PersonalKind.Place.record("recipient")));

    private static final int PAGE = 200;

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final EscalationPolicy policy;
    private final Recipients recipients;
    private final Digests digests;
    private final NoticeTexts texts;

    /**
     * A sweep.
     *
     * @param store where deadlines are kept
     * @param tenant whose deadlines
     * @param clock says which day is today, in its zone
     * @param catalogue the names of types and duties
     * @param policy who is told from which rung on
     * @param recipients who they are
     */
    public DeadlineSweep(
            RecordStore store,
            TenantId tenant,
            Clock clock,
            Catalogue catalogue,
            EscalationPolicy policy,
            Recipients recipients) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.recipients = Objects.requireNonNull(recipients, "recipients");
        this.texts = new NoticeTexts(catalogue);
        this.digests = new Digests(store, tenant, texts);
    }

    /**
     * What a sweep did.
     *
     * @param deadlines deadlines of which rungs were told
     * @param notices notices written, digests included
     * @param postponed deadlines another node was writing, or nobody could be told of; the next sweep sees them again
     */
    public record Swept(int deadlines, int notices, int postponed) {}

    /**
     * Tells every rung whose day has come.
     *
     * @return what was done
     */
    public Swept run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        RecordQuery query = RecordQuery.by(tenant, DeadlineRecord.KIND, "next")
                .to(SortableText.of(today.plusDays(1)))
                .limit(PAGE);
        int told = 0;
        int notices = 0;
        int postponed = 0;
        PageCursor cursor = null;
        do {
            RecordPage page = store.query(cursor == null ? query : query.after(cursor));
            for (StoredRecord stored : page.records()) {
                try {
                    int written = tell(stored, today);
                    notices += Math.max(written, 0);
                    told += written >= 0 ? 1 : 0;
                    postponed += written < 0 ? 1 : 0;
                } catch (StaleVersionException e) {
                    postponed++;
                }
            }
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return new Swept(told, notices + digests.send(clock.instant()), postponed);
    }

    /** Notices written, or -1 where nobody could be told: then nothing is marked, and the next sweep tries again. */
    private int tell(StoredRecord stored, LocalDate today) {
        DeadlineRecord record = DeadlineJson.read(stored.payload(), DeadlineRecord.class);
        List<Integer> rungs = record.due(today);
        if (rungs.isEmpty()) {
            return 0;
        }
        DeadlineRecord after = record.tell(rungs);
        int urgent = rungs.get(rungs.size() - 1);
        CommitBatch.Builder batch = CommitBatch.builder(tenant)
                .put(
                        DeadlineRecord.KIND,
                        stored.key().id(),
                        stored.version(),
                        DeadlineJson.write(after),
                        after.indexes());
        Instant now = clock.instant();
        int notices = 0;
        Set<PersonId> seen = new LinkedHashSet<>();
        boolean nobody = false;
        for (Escalation level : Escalation.values()) {
            int above = level.compareTo(record.deadline().kind().first());
            if (above < 0 || (above > 0 && !policy.at(urgent).contains(level) && !nobody)) {
                continue;
            }
            List<PersonId> reached = recipients.of(record.deadline().person(), level, today);
            nobody = reached.isEmpty();
            for (PersonId recipient : reached) {
                if (!seen.add(recipient)) {
                    continue;
                }
                String key =
                        stored.key().id() + "/" + record.mark(urgent) + "/" + DeadlineRecord.uuid(recipient.value());
                if (level == Escalation.PERSON) {
                    DeadlineNotice notice =
                            new DeadlineNotice(recipient, level, List.of(texts.item(record.deadline(), rungs)));
                    batch.outbox(new OutboxEntry(
                            tenant, "deadline/" + key, DeadlineNotice.TOPIC, DeadlineJson.write(notice), now));
                    notices++;
                } else {
                    digests.add(batch, key, new DeadlineRecord.Line(recipient, level, record.deadline(), rungs));
                }
            }
        }
        if (seen.isEmpty()) {
            return -1;
        }
        store.commit(batch.build());
        return notices;
    }

    /**
     * The deadlines due in a period, for a screen or a report.
     *
     * @param from the first day on which a rung is due
     * @param to the day after the last one, exclusive
     * @return the deadlines with their next rung in the period, by that day
     */
    public List<Deadline> upcoming(LocalDate from, LocalDate to) {
        RecordQuery query = RecordQuery.by(tenant, DeadlineRecord.KIND, "next")
                .from(SortableText.of(from))
                .to(SortableText.of(to))
                .limit(PAGE);
        List<Deadline> result = new ArrayList<>();
        PageCursor cursor = null;
        do {
            RecordPage page = store.query(cursor == null ? query : query.after(cursor));
            page.records()
                    .forEach(r -> result.add(
                            DeadlineJson.read(r.payload(), DeadlineRecord.class).deadline()));
            cursor = page.next().orElse(null);
        } while (cursor != null);
        return result;
    }
}
