package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a ward's attendance: submitted by the person or on the person's behalf, decided by somebody else. Safe for use by
 * several threads and nodes: of two decisions on one request exactly one counts.
 */
public final class AttendanceCorrections {

    private static final String BY_UNIT = "unit";
    private static final RecordKind KIND = RecordKind.of("hr.attendance-correction", RecordIndex.of(BY_UNIT));

    /** Where people stand in corrections. */
    public static final PersonalKind PERSONAL =
            PersonalKind.within(KIND, DataClass.ATTENDANCE.code(), Place.record("person"));

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final UnitId unit;
    private final DocumentCodec codec;

    /**
     * The corrections of a ward.
     *
     * @param store where they are kept
     * @param tenant whose
     * @param clock tells when something was done
     * @param unit the ward
     */
    public AttendanceCorrections(RecordStore store, TenantId tenant, Clock clock, UnitId unit) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
    }

    /**
     * The corrections behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the corrections as this actor may submit, decide and see them
     */
    public GuardedCorrections as(AccessGate gate) {
        return new GuardedCorrections(this, unit, gate);
    }

    /**
     * Submits a request.
     *
     * @param person whose attendance
     * @param date day on which the duty begins
     * @param in when the person came, or null; at most two days away from the date (counted in UTC)
     * @param out when the person left, or null; at most two days away from the date
     * @param by who submits it
     * @param reason why; must not be blank
     * @return the request, or why it was refused
     */
    public CorrectionOutcome submit(
            String person, LocalDate date, @Nullable Instant in, @Nullable Instant out, String by, String reason) {
        Instant now = now();
        if (in == null && out == null) {
            return refused(null, "请填写上班或下班时间", "a time of coming or leaving is needed");
        }
        if (in != null && out != null && !in.isBefore(out)) {
            return refused(null, "下班时间必须晚于上班时间", "leaving must be after coming");
        }
        if ((in != null && in.isAfter(now)) || (out != null && out.isAfter(now))) {
            return refused(null, "不能填写将来的时间", "the time lies in the future");
        }
        if (isFar(in, date) || isFar(out, date)) {
            return refused(null, "时间与班次日期不符", "the time is not of this duty: more than two days away from its day");
        }
        if (reason.isBlank()) {
            return refused(null, "必须填写原因", "a reason is needed");
        }
        int number = (int) all().stream()
                .filter(c -> c.person().equals(person) && c.date().equals(date))
                .count();
        boolean waits = all().stream()
                .anyMatch(c -> c.person().equals(person)
                        && c.date().equals(date)
                        && c.state() == AttendanceCorrection.State.SUBMITTED);
        if (waits) {
            return refused(null, "已有待审批的申请", "a request for this duty waits for a decision");
        }
        String id = unit.value() + "/" + date + "/" + person + "/" + (number + 1);
        AttendanceCorrection correction = new AttendanceCorrection(
                id, person, date, in, out, List.of(step(AttendanceCorrection.State.SUBMITTED, by, reason)));
        put(correction, 0);
        return done(correction);
    }

    /**
     * Approves or rejects a request.
     *
     * @param id identifier of the request
     * @param approve whether it counts from now on
     * @param by who decides; neither the person concerned nor who submitted it
     * @param reason why
     * @return the request, or why the decision was refused
     */
    public CorrectionOutcome decide(String id, boolean approve, String by, String reason) {
        Optional<StoredRecord> stored = store.find(KIND.key(tenant, id));
        if (stored.isEmpty()) {
            return refused(null, "没有此申请", "there is no such request");
        }
        AttendanceCorrection correction = read(stored.get());
        if (correction.state() != AttendanceCorrection.State.SUBMITTED) {
            return refused(correction, "申请已经处理", "the request was decided already");
        }
        if (by.equals(correction.person())
                || by.equals(correction.steps().get(0).by())) {
            return refused(correction, "不能审批自己的申请", "nobody decides on a request of their own");
        }
        AttendanceCorrection.State state =
                approve ? AttendanceCorrection.State.APPROVED : AttendanceCorrection.State.REJECTED;
        return put(correction.then(step(state, by, reason)), stored.get().version());
    }

    /**
     * Takes a request back.
     *
     * @param id identifier of the request
     * @param by who submitted it, or the person concerned
     * @return the request, or why it was refused
     */
    public CorrectionOutcome withdraw(String id, String by) {
        Optional<StoredRecord> stored = store.find(KIND.key(tenant, id));
        if (stored.isEmpty()) {
            return refused(null, "没有此申请", "there is no such request");
        }
        AttendanceCorrection correction = read(stored.get());
        if (correction.state() != AttendanceCorrection.State.SUBMITTED) {
            return refused(correction, "申请已经处理", "the request was decided already");
        }
        if (!by.equals(correction.person())
                && !by.equals(correction.steps().get(0).by())) {
            return refused(correction, "只有申请人可以撤回", "only who submitted it can take it back");
        }
        return put(
                correction.then(step(AttendanceCorrection.State.WITHDRAWN, by, "")),
                stored.get().version());
    }

    /**
     * All corrections of the ward.
     *
     * @return the corrections, by identifier
     */
    public List<AttendanceCorrection> all() {
        List<AttendanceCorrection> all = new ArrayList<>();
        RecordQuery query =
                RecordQuery.by(tenant, KIND, BY_UNIT).equalTo(unit.value()).limit(RecordQuery.MAX_LIMIT);
        Optional<PageCursor> next = Optional.empty();
        do {
            RecordPage page = store.query(next.map(query::after).orElse(query));
            page.records().forEach(stored -> all.add(read(stored)));
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    /** Whether a time lies more than two days away from a day, counted in UTC: no duty, and no zone, reaches so far. */
    private static boolean isFar(@Nullable Instant time, LocalDate date) {
        return time != null && Math.abs(ChronoUnit.DAYS.between(date, LocalDate.ofInstant(time, ZoneOffset.UTC))) > 2;
    }

    private CorrectionOutcome put(AttendanceCorrection correction, long version) {
        String payload = new String(codec.write(AttendanceCorrection.FORMAT, correction), StandardCharsets.UTF_8);
        try {
            store.commit(CommitBatch.builder(tenant)
                    .put(KIND, correction.id(), version, payload, List.of(IndexValue.of(BY_UNIT, unit.value())))
                    .build());
        } catch (StaleVersionException e) {
            return refused(null, "他人同时提交或审批,请刷新后重试", "somebody else wrote at the same time; read it again");
        }
        return done(correction);
    }

    private AttendanceCorrection read(StoredRecord stored) {
        return codec.read(AttendanceCorrection.FORMAT, stored.payload().getBytes(StandardCharsets.UTF_8));
    }

    private AttendanceCorrection.Step step(AttendanceCorrection.State state, String by, String reason) {
        return new AttendanceCorrection.Step(state, by, now(), reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static CorrectionOutcome done(AttendanceCorrection correction) {
        return new CorrectionOutcome(Optional.of(correction), Optional.empty());
    }

    private static CorrectionOutcome refused(@Nullable AttendanceCorrection correction, String zh, String en) {
        return new CorrectionOutcome(Optional.ofNullable(correction), Optional.of(Label.of(zh, en)));
    }
}
