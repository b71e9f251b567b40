package io.github.hospitalhr.scheduling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.FactEvent;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corrections and what they change in the published facts. */
class AttendanceCorrectionsTest {

    private static final TenantId HOSPITAL = TenantId.of("hospital");
    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant CAME = Instant.parse("2026-10-01T12:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-10-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final AttendanceCorrections corrections =
            new AttendanceCorrections(store, HOSPITAL, clock, UnitId.of("icu"));

    private final RosterProblem ward = RosterProblem.builder("icu", YearMonth.of(2026, 10))
            .shift(ShiftType.of("N", "夜班", "20:00", "08:00"))
            .staff(Staff.of("a", ""), Staff.of("b", ""))
            .build();
    private final Roster roster = Roster.builder("icu", ward.period())
            .assign("a", DAY, "N")
            .assign("b", DAY, "N")
            .build();
    private final List<ClockEvent> events = List.of(
            ClockEvent.of("1", "a", CAME, ClockEvent.Direction.IN),
            ClockEvent.of("2", "b", CAME.plusSeconds(600), ClockEvent.Direction.IN),
            ClockEvent.of("3", "b", LEFT, ClockEvent.Direction.OUT));

    private AttendanceReport report() {
        return new AttendanceMatcher(AttendancePolicy.DEFAULT).match(ward, roster, events, corrections.all(), NOW);
    }

    private static String zh(CorrectionOutcome outcome) {
        return outcome.refusal().orElseThrow().zh();
    }

    @Test
    void onlyAnApprovedCorrectionCountsAndNobodyApprovesTheirOwn() {
        CorrectionOutcome submitted = corrections.submit("a", DAY, null, LEFT, "a", "forgot");
        String id = submitted.correction().orElseThrow().id();
        assertThat(report().withExceptions()).hasSize(2);

        assertThat(zh(corrections.decide(id, true, "a", ""))).contains("自己");
        assertThat(zh(corrections.submit("a", DAY, CAME, null, "a", "again"))).contains("待审批");
        assertThat(corrections.decide(id, true, "head", "seen").isDone()).isTrue();
        assertThat(zh(corrections.decide(id, false, "other", "no"))).contains("已经处理");
        assertThat(zh(corrections.withdraw(id, "a"))).contains("已经处理");
        assertThat(zh(corrections.decide("none", true, "head", ""))).contains("没有");

        AttendanceDay mended = report().days().get(0);
        assertThat(mended.exceptions()).isEmpty();
        assertThat(mended.corrected()).isTrue();
        assertThat(mended.workedMinutes()).isEqualTo(720);
        assertThat(corrections.all().get(0).steps())
                .extracting(s -> s.state().name())
                .containsExactly("SUBMITTED", "APPROVED");
    }

    @Test
    void requestsThatCannotBeAreRefusedWithTheReason() {
        assertThat(zh(corrections.submit("a", DAY, null, null, "a", "x"))).contains("时间");
        assertThat(zh(corrections.submit("a", DAY, LEFT, CAME, "a", "x"))).contains("晚于");
        assertThat(zh(corrections.submit("a", DAY, null, NOW.plusSeconds(1), "a", "x")))
                .contains("将来");
        assertThat(zh(corrections.submit("a", DAY, CAME, null, "a", " "))).contains("原因");
        assertThat(corrections.all()).isEmpty();

        String id = corrections
                .submit("a", DAY, null, LEFT, "a", "x")
                .correction()
                .orElseThrow()
                .id();
        assertThat(zh(corrections.withdraw(id, "b"))).contains("申请人");
        assertThat(corrections.withdraw(id, "a").isDone()).isTrue();
        assertThat(corrections.submit("a", DAY, null, LEFT, "head", "y").isDone())
                .isTrue();
    }

    @Test
    void factsAreToldOnceAndACorrectionTellsOnlyWhatChanged() {
        AttendanceFacts facts = new AttendanceFacts(
                store, HOSPITAL, clock, WorkCalendar.builder().china().build());

        List<WorkFact> first = facts.publish(report(), ward);
        assertThat(first)
                .extracting(f -> f.person() + " " + f.kind() + " " + f.quantity() + " " + f.measure())
                .containsExactly(
                        "a attendance.no-clock-out 1 COUNT",
                        "b worked 710 MINUTES",
                        "b night 1 COUNT",
                        "b holiday 710 MINUTES",
                        "b attendance.late 1 COUNT",
                        "b attendance.late.minutes 10 MINUTES");
        assertThat(facts.publish(report(), ward)).isEmpty();

        String id = corrections
                .submit("a", DAY, null, LEFT, "a", "forgot")
                .correction()
                .orElseThrow()
                .id();
        corrections.decide(id, true, "head", "seen");
        List<WorkFact> second = facts.publish(report(), ward);
        assertThat(second)
                .extracting(f -> f.person() + " " + f.kind() + " " + f.quantity() + " r" + f.revision())
                .containsExactly(
                        "a worked 720 r1", "a night 1 r1", "a holiday 720 r1", "a attendance.no-clock-out 0 r2");

        DocumentCodec codec = DocumentCodec.builder(new InputValidator(clock)).build();
        assertThat(store.due(NOW, 100)).hasSize(2).allSatisfy(item -> {
            assertThat(item.entry().topic()).isEqualTo(DomainEvent.TOPIC);
            DomainEvent event =
                    codec.read(DomainEvent.FORMAT, item.entry().payload().getBytes(StandardCharsets.UTF_8));
            assertThat(((FactEvent) event).facts()).isIn(first, second);
        });
    }

    @Test
    void aTimeOfAnotherDayIsRefusedAndTwoAtOnceAreTold() {
        Instant before = CAME.minusSeconds(4 * 86_400);
        assertThat(zh(corrections.submit("a", DAY, before, null, "a", "x"))).contains("不符");

        String id = corrections
                .submit("a", DAY, null, LEFT, "a", "x")
                .correction()
                .orElseThrow()
                .id();
        RecordStore slow = mock(RecordStore.class);
        when(slow.find(any()))
                .thenReturn(store.find(RecordKind.of("hr.attendance-correction").key(HOSPITAL, id)));
        when(slow.commit(any())).thenAnswer(call -> store.commit(call.getArgument(0)));
        AttendanceCorrections other = new AttendanceCorrections(slow, HOSPITAL, clock, UnitId.of("icu"));
        assertThat(corrections.decide(id, true, "head", "").isDone()).isTrue();
        assertThat(zh(other.decide(id, false, "second", ""))).contains("同时");
    }

    @Test
    void aCorrectedComingDoesNotEndADutyThatStillRuns() {
        Instant during = CAME.plusSeconds(3600);
        AttendanceCorrection came = new AttendanceCorrection(
                "x",
                "a",
                DAY,
                CAME,
                null,
                List.of(new AttendanceCorrection.Step(AttendanceCorrection.State.APPROVED, "head", during, "")));

        AttendanceReport report =
                new AttendanceMatcher(AttendancePolicy.DEFAULT).match(ward, roster, List.of(), List.of(came), during);

        assertThat(report.days()).isEmpty();
    }
}
