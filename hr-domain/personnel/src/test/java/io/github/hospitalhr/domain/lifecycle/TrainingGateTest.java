package io.github.hospitalhr.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** Which work a gate holds back: whose, from which day, and where. */
class TrainingGateTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private static final TenantId TENANT = TenantId.of("hospital");
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final UnitId CARDIO = UnitId.of("w-cardio");
    private static final PersonId FANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final Origin HR = Origin.of("hr1");
    private static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Workforce workforce =
            Workforce.builder(store, CLOCK).validator(VALIDATOR).build();
    private final RecordStore watched = Mockito.mock(RecordStore.class, AdditionalAnswers.delegatesTo(store));
    private final Checklists checklists = new Checklists(watched, TENANT, CLOCK, ZONE, VALIDATOR);
    private final TrainingGate gate = new TrainingGate(checklists, workforce.people());

    @BeforeEach
    void aHospital() {
        UnitId hospital = UnitId.of("h");
        UnitId campus = UnitId.of("c");
        UnitId medicine = UnitId.of("d");
        workforce
                .units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(hospital, "医院")),
                        Dated.from(Y2020, Unit.campus(campus, "院区", hospital, ZONE)),
                        Dated.from(Y2020, Unit.department(medicine, "内科", campus)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症", medicine, 10)),
                        Dated.from(Y2020, Unit.ward(CARDIO, "心内", medicine, 10)))));
        joins(FANG, Y2020);
        joins(LI, LocalDate.of(2026, 12, 1));
    }

    private void joins(PersonId person, LocalDate day) {
        DateRange from = DateRange.startingOn(day);
        workforce
                .people()
                .register(PersonFile.of(person, Profile.of("王芳", Sex.FEMALE, LocalDate.of(1990, 1, 1)))
                        .employed(from, Employment.of("e1", EmploymentType.CONTRACT))
                        .posted(from, Posting.of("t1", ICU, NURSE)));
    }

    private static ProcessTemplate template(ProcessKind kind) {
        return ShippedTemplates.of(kind, DocumentCodec.builder(VALIDATOR).build());
    }

    private static WorkRequest work(PersonId person, UnitId unit, String from) {
        Instant begins = Instant.parse(from);
        return new WorkRequest(person, "RN", unit, begins, begins.plus(Duration.ofHours(8)));
    }

    private List<String> denied(UnitId unit, String from) {
        return gate.decide(work(FANG, unit, from)).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private static final String DEC5 = "2026-12-05T00:00:00Z";
    private static final String MARCH2 = "2027-03-02T00:00:00Z";

    @Test
    void aTransferOfNextMarchTakesNobodyOffDecember() {
        checklists.start("t1", template(ProcessKind.TRANSFER), FANG, MARCH, HR);
        assertThat(denied(ICU, DEC5)).isEmpty();
        assertThat(denied(CARDIO, DEC5)).isEmpty();
        assertThat(denied(CARDIO, "2027-02-28T08:00:00Z"))
                .as("ends at midnight, when the day of the transfer begins")
                .isEmpty();
        assertThat(denied(CARDIO, "2027-02-28T09:00:00Z"))
                .as("reaches into the day of the transfer")
                .containsExactly("gate.training");
        assertThat(denied(CARDIO, MARCH2)).containsExactly("gate.training");
    }

    @Test
    void theOldPostGoesOnAsLongAsItIsHeld() {
        checklists.start("t1", template(ProcessKind.TRANSFER), FANG, MARCH, HR);
        assertThat(denied(ICU, MARCH2)).as("still posted there").isEmpty();
        workforce.people().move(FANG, "t1", MARCH, Posting.of("t2", CARDIO, NURSE));
        assertThat(denied(ICU, DEC5)).isEmpty();
        assertThat(denied(ICU, MARCH2)).as("posted there no more").containsExactly("gate.training");
        assertThat(denied(CARDIO, MARCH2)).containsExactly("gate.training");
        for (String step : List.of("agreement", "acceptance", "training")) {
            assertThat(checklists.record("t1", step, StepEvent.What.DONE, HR).isRecorded())
                    .isTrue();
        }
        assertThat(denied(CARDIO, MARCH2)).isEmpty();
    }

    @Test
    void aMoveWithinTheWardIsGatedToo() {
        checklists.start("t1", template(ProcessKind.TRANSFER), FANG, MARCH, HR);
        Position charge = Position.of("CN", "责任组长", Occupation.NURSE);
        workforce.people().move(FANG, "t1", MARCH, Posting.of("t2", ICU, charge));
        assertThat(denied(ICU, MARCH2)).containsExactly("gate.training");
    }

    @Test
    void aRejectedTransferHoldsNothingBack() {
        checklists.start("t1", template(ProcessKind.TRANSFER), FANG, MARCH, HR);
        checklists.record("t1", "agreement", StepEvent.What.DONE, HR);
        checklists.record("t1", "release", StepEvent.What.REJECTED, HR);
        assertThat(denied(CARDIO, MARCH2)).isEmpty();
    }

    @Test
    void anOnboardingHoldsBackWorkBeforeItsDayToo() {
        checklists.start("c1", template(ProcessKind.ONBOARDING), FANG, MARCH, HR);
        assertThat(denied(ICU, DEC5)).contains("gate.training-law", "gate.assessment");
    }

    @Test
    void whoJoinedWithoutACaseIsHeldBackWhereOneIsAskedFor() {
        TrainingGate strict = gate.requiringCases(LocalDate.of(2026, 12, 1));
        assertThat(gate.decide(work(LI, ICU, DEC5))).isEqualTo(Decision.permit());
        assertThat(strict.decide(work(LI, ICU, DEC5)).reasons())
                .extracting(Reason::code)
                .containsExactly("gate.noCase");
        assertThat(strict.decide(work(FANG, ICU, DEC5)))
                .as("worked here the day before")
                .isEqualTo(Decision.permit());
        ProcessTemplate template = template(ProcessKind.ONBOARDING);
        checklists.start("c1", template, LI, LocalDate.of(2026, 12, 1), HR);
        template.steps().forEach(step -> checklists.record("c1", step.id(), StepEvent.What.DONE, HR));
        assertThat(strict.decide(work(LI, ICU, DEC5))).isEqualTo(Decision.permit());
    }

    @Test
    void aRosterIsDecidedWithOneLookAtEachPersonsCases() {
        checklists.start("c1", template(ProcessKind.ONBOARDING), LI, LocalDate.of(2026, 12, 1), HR);
        List<WorkRequest> month = IntStream.rangeClosed(1, 28)
                .boxed()
                .flatMap(day ->
                        List.of(FANG, LI).stream().map(p -> work(p, ICU, String.format("2026-12-%02dT00:00:00Z", day))))
                .toList();
        Mockito.clearInvocations(watched);
        List<Decision> decisions = gate.decideAll(month);
        Mockito.verify(watched, Mockito.times(2)).query(Mockito.any());
        assertThat(decisions).isEqualTo(month.stream().map(gate::decide).toList());
        assertThat(decisions.get(0).isPermitted()).isTrue();
        assertThat(decisions.get(1).isPermitted()).isFalse();
    }
}
