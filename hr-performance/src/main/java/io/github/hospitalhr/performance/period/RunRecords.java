package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Runs as records: a header, which must not exist yet, and the cards in groups; one commit for all of a run. */
final class RunRecords {

    /** Cards in one record. */
    private static final int GROUP = 20;

    private static final RecordKind RUNS = RecordKind.of("performance.run", RecordIndex.of("month"));
    private static final RecordKind CARDS =
            RecordKind.of("performance.card", RecordIndex.of("run"), RecordIndex.of("person"));

    /** Where people stand in cards. */
    static final PersonalKind PERSONAL = PersonalKind.within(
                    CARDS, DataClass.PERFORMANCE.code(), PersonalKind.Place.entry("cards[].person"))
            .indexedBy("person");

    /** The head of a run. */
    record Head(YearMonth month, int number, Instant at, PersonId by, String reason, String hash, int cards) {
        static final DocumentFormat<Head> FORMAT = DocumentFormat.of("hr.performance-run", 1, Head.class);
    }

    /** Some cards of a run. */
    record Group(List<ScoreCard> cards) {
        static final DocumentFormat<Group> FORMAT = DocumentFormat.of("hr.performance-cards", 1, Group.class);

        Group {
            cards = List.copyOf(cards);
        }
    }

    /** What the world is told. */
    record Told(YearMonth month, int number, Instant at, String hash, int cards) {
        static final DocumentFormat<Told> FORMAT = DocumentFormat.of("hr.performance-run-event", 1, Told.class);
    }

    /** Costly to build, and alike for all: nothing about cards is checked against the present. */
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .compact()
            .build();

    private final RecordStore store;
    private final TenantId tenant;

    RunRecords(RecordStore store, TenantId tenant) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
    }

    private static String id(YearMonth month, int number) {
        return String.format(Locale.ROOT, "%s/%06d", month, number);
    }

    boolean exists(YearMonth month, int number) {
        return store.find(RUNS.key(tenant, id(month, number))).isPresent();
    }

    /** Number of the last run, 0 without one. */
    int last(YearMonth month) {
        List<StoredRecord> heads = all(RecordQuery.by(tenant, RUNS, "month").equalTo(month.toString()));
        return heads.stream()
                .mapToInt(head -> read(Head.FORMAT, head).number())
                .max()
                .orElse(0);
    }

    void write(ScoreRun run) {
        String id = id(run.month(), run.number());
        Head head = new Head(
                run.month(),
                run.number(),
                run.at(),
                run.by(),
                run.reason(),
                run.hash(),
                run.cards().size());
        CommitBatch.Builder batch = CommitBatch.builder(tenant)
                .put(
                        RUNS,
                        id,
                        0,
                        write(Head.FORMAT, head),
                        List.of(IndexValue.of("month", run.month().toString())));
        if (run.number() > 1) {
            batch.expect(RUNS, id(run.month(), run.number() - 1), 1);
        }
        for (int from = 0; from < run.cards().size(); from += GROUP) {
            List<ScoreCard> group =
                    run.cards().subList(from, Math.min(from + GROUP, run.cards().size()));
            List<IndexValue> values = new ArrayList<>(List.of(IndexValue.of("run", id)));
            group.forEach(card -> values.add(IndexValue.of("person", id + "|" + card.person())));
            String groupId = String.format(Locale.ROOT, "%s/%06d", id, from / GROUP);
            batch.put(CARDS, groupId, 0, write(Group.FORMAT, new Group(group)), values);
        }
        Told told = new Told(
                run.month(), run.number(), run.at(), run.hash(), run.cards().size());
        batch.outbox(
                new OutboxEntry(tenant, "performance.run/" + id, PeriodBook.TOPIC, write(Told.FORMAT, told), run.at()));
        store.commit(batch.build());
    }

    /** A run with the cards that are left: who was erased has none. */
    ScoreRun read(YearMonth month, int number) {
        String id = id(month, number);
        Head head = store.find(RUNS.key(tenant, id))
                .map(record -> read(Head.FORMAT, record))
                .orElseThrow(() -> new IllegalStateException("run " + id + " is gone from the store"));
        List<StoredRecord> groups = all(RecordQuery.by(tenant, CARDS, "run").equalTo(id));
        int written = (head.cards() + GROUP - 1) / GROUP;
        if (groups.size() != written) {
            throw new IllegalStateException(
                    "run " + id + " has " + groups.size() + " of its " + written + " groups of cards");
        }
        List<ScoreCard> cards = new ArrayList<>();
        groups.forEach(group -> cards.addAll(read(Group.FORMAT, group).cards()));
        return new ScoreRun(month, number, head.at(), head.by(), head.reason(), cards, head.hash());
    }

    Optional<ScoreCard> card(YearMonth month, int number, PersonId person) {
        String value = id(month, number) + "|" + person;
        return all(RecordQuery.by(tenant, CARDS, "person").equalTo(value)).stream()
                .flatMap(group -> read(Group.FORMAT, group).cards().stream())
                .filter(card -> card.person().equals(person))
                .findFirst();
    }

    private List<StoredRecord> all(RecordQuery query) {
        List<StoredRecord> records = new ArrayList<>();
        RecordPage page = store.query(query.limit(RecordQuery.MAX_LIMIT));
        records.addAll(page.records());
        while (page.next().isPresent()) {
            page = store.query(
                    query.limit(RecordQuery.MAX_LIMIT).after(page.next().get()));
            records.addAll(page.records());
        }
        return records;
    }

    private <T> String write(DocumentFormat<T> format, T content) {
        return new String(CODEC.write(format, content), StandardCharsets.UTF_8);
    }

    private <T> T read(DocumentFormat<T> format, StoredRecord record) {
        return CODEC.read(format, record.payload().getBytes(StandardCharsets.UTF_8));
    }
}
