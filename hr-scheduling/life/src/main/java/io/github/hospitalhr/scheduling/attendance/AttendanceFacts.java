package io.github.hospitalhr.scheduling.attendance;

import com.google.common.collect.Lists;
import io.github.hospitalhr.domain.calendar.DayKind;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Publishes attendance as facts of work: minutes worked, overtime, nights, minutes on statutory holidays, and exceptions, counted, under
 * kinds {@code attendance.late}, {@code attendance.early-leave}, {@code attendance.absent}, {@code attendance.no-clock-in}, {@code
 * attendance.no-clock-out} and {@code attendance.unplanned}; how long each was, where that is known, under the same kind with {@code
 * .minutes}. Only what changed since the last telling is told, with a higher revision; what is no longer true is taken back. The
 * events leave through the outbox, in the commit that remembers them. Safe for use by several threads and nodes.
 */
public final class AttendanceFacts {

    private static final RecordKind KIND = RecordKind.of("hr.attendance-facts");
    private static final int FACTS_AN_EVENT = 500;

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final WorkCalendar calendar;
    private final DocumentCodec codec;

    /**
     * A publisher.
     *
     * @param store where it remembers what was told
     * @param tenant whose
     * @param clock tells when something was told
     * @param calendar tells statutory holidays
     */
    public AttendanceFacts(RecordStore store, TenantId tenant, Clock clock, WorkCalendar calendar) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    /**
     * The facts of a report, each as its first statement.
     *
     * @param report the attendance
     * @param problem the problem of its roster
     * @return the facts, in the order of the report
     */
    public List<WorkFact> facts(AttendanceReport report, RosterProblem problem) {
        List<WorkFact> facts = new ArrayList<>();
        for (AttendanceDay day : report.days()) {
            Instant from = first(day.plannedFrom(), day.in(), day.out());
            Instant to = first(day.plannedTo(), day.out(), day.in());
            FactMaker maker = new FactMaker(report, day, from, to, facts);
            if (day.workedMinutes() > 0) {
                maker.add(FactKind.WORKED, day.workedMinutes(), FactUnit.MINUTES);
                maker.add(FactKind.OVERTIME, day.overtimeMinutes(), FactUnit.MINUTES);
                boolean night = problem.shift(String.valueOf(day.shift()))
                        .map(shift -> shift.tags().contains(ShiftType.NIGHT))
                        .orElse(false);
                maker.add(FactKind.NIGHT, night ? 1 : 0, FactUnit.COUNT);
                boolean holiday = calendar.day(day.date()).kind() == DayKind.STATUTORY_HOLIDAY;
                maker.add(FactKind.HOLIDAY, holiday ? day.workedMinutes() : 0, FactUnit.MINUTES);
            }
            for (AttendanceException exception : day.exceptions()) {
                String kind = "attendance."
                        + exception.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                maker.add(FactKind.of(kind), 1, FactUnit.COUNT);
                maker.add(FactKind.of(kind + ".minutes"), exception.minutes(), FactUnit.MINUTES);
            }
        }
        return List.copyOf(facts);
    }

    private static Instant first(
            @org.jspecify.annotations.Nullable Instant a,
            @org.jspecify.annotations.Nullable Instant b,
            @org.jspecify.annotations.Nullable Instant c) {
        return a != null ? a : b != null ? b : Objects.requireNonNull(c, "an attendance without any time");
    }

    /** Makes the facts of one day; nothing is no fact. */
    private record FactMaker(
            AttendanceReport report, AttendanceDay day, Instant from, Instant to, List<WorkFact> facts) {

        void add(FactKind kind, long quantity, FactUnit measure) {
            if (quantity > 0) {
                String subject = day.shift() == null
                        ? String.valueOf(from.truncatedTo(ChronoUnit.SECONDS).getEpochSecond())
                        : String.valueOf(day.date());
                String key = "attendance/" + report.unit() + "/" + subject + "/" + day.person() + "/" + kind;
                facts.add(new WorkFact(
                        key,
                        1,
                        PersonId.of(day.person()),
                        report.unit(),
                        day.date(),
                        from,
                        to.isBefore(from) ? from : to,
                        kind,
                        BigDecimal.valueOf(quantity),
                        measure));
            }
        }
    }

    /**
     * Tells what changed since the last telling about the ward and period.
     *
     * @param report the attendance
     * @param problem the problem of its roster
     * @return the facts told now; empty if nothing changed, then nothing is written
     * @throws io.github.hospitalhr.domain.spi.StaleVersionException if somebody else told at the same time; tell again
     */
    public List<WorkFact> publish(AttendanceReport report, RosterProblem problem) {
        String id = report.unit() + "/" + report.period().from() + "_"
                + report.period().to();
        Optional<StoredRecord> stored = store.find(KIND.key(tenant, id));
        Map<String, WorkFact> known = new LinkedHashMap<>();
        stored.ifPresent(s -> codec.read(PublishedFacts.FORMAT, s.payload().getBytes(StandardCharsets.UTF_8))
                .facts()
                .forEach(fact -> known.put(fact.sourceKey(), fact)));
        List<WorkFact> told = changes(facts(report, problem), known);
        if (told.isEmpty()) {
            return told;
        }
        told.forEach(fact -> known.put(fact.sourceKey(), fact));
        long version = stored.map(StoredRecord::version).orElse(0L);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommitBatch.Builder batch = CommitBatch.builder(tenant)
                .put(
                        KIND,
                        id,
                        version,
                        text(PublishedFacts.FORMAT, new PublishedFacts(List.copyOf(known.values()))),
                        List.of());
        int part = 0;
        for (List<WorkFact> some : Lists.partition(told, FACTS_AN_EVENT)) {
            part++;
            String key = "attendance/" + id + "/" + (version + 1) + "." + part;
            String payload = text(DomainEvent.FORMAT, new FactEvent(key, now, some));
            batch.outbox(new OutboxEntry(tenant, key, DomainEvent.TOPIC, payload, now));
        }
        store.commit(batch.build());
        return told;
    }

    private <T> String text(io.github.hospitalhr.domain.json.DocumentFormat<T> format, T content) {
        return new String(codec.write(format, content), StandardCharsets.UTF_8);
    }

    /** New facts, changed ones with the next revision, and vanished ones with quantity 0. */
    private static List<WorkFact> changes(List<WorkFact> now, Map<String, WorkFact> known) {
        List<WorkFact> told = new ArrayList<>();
        Map<String, WorkFact> current = new LinkedHashMap<>();
        for (WorkFact fact : now) {
            current.put(fact.sourceKey(), fact);
            WorkFact before = known.get(fact.sourceKey());
            if (before == null) {
                told.add(fact);
            } else if (!revised(fact, before.revision(), fact.quantity()).equals(before)) {
                told.add(revised(fact, before.revision() + 1, fact.quantity()));
            }
        }
        known.forEach((key, before) -> {
            if (!current.containsKey(key) && before.quantity().signum() > 0) {
                told.add(revised(before, before.revision() + 1, BigDecimal.ZERO));
            }
        });
        return List.copyOf(told);
    }

    private static WorkFact revised(WorkFact fact, int revision, BigDecimal quantity) {
        return new WorkFact(
                fact.sourceKey(),
                revision,
                fact.person(),
                fact.unit(),
                fact.day(),
                fact.from(),
                fact.to(),
                fact.kind(),
                quantity,
                fact.measure());
    }
}
