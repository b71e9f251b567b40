package io.github.hospitalhr.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.hospitalhr.scheduling.exchange.FhirSchedules;
import io.github.hospitalhr.scheduling.exchange.PublishedRoster;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rosters as Schedule and Slot against the profiles of FHIR R4, without a network, and read by another library. */
class ScheduleValidationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
    private static FhirContext context;
    private static FhirValidator validator;

    @BeforeAll
    static void load() {
        context = FhirContext.forR4();
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** A duty that stands, one taken back, a person without any, and identifiers that FHIR does not know. */
    private static String bundle() {
        RosterProblem ward = RosterProblem.builder("icu_东", YearMonth.of(2026, 12))
                .shift(ShiftType.of("N", "大夜", "20:00", "08:00"), ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n_1", "𠮷芳"), Staff.of("n2", "李雷"), Staff.of("n3", "韩梅梅"))
                .build();
        Roster one = Roster.builder("icu_东", ward.period())
                .assign("n_1", FIRST, "N")
                .assign("n2", FIRST, "A")
                .build();
        Roster two =
                Roster.builder("icu_东", ward.period()).assign("n_1", FIRST, "N").build();
        return FhirSchedules.bundle(
                ward,
                List.of(new PublishedRoster(one, AT), new PublishedRoster(two, AT.plusSeconds(60))),
                "urn:hospital:shift");
    }

    private static List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(ScheduleValidationTest::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    @Test
    void whatIsWrittenIsFhir() {
        assertThat(errors(bundle())).as(bundle()).isEmpty();
    }

    /** The validator finds what is broken: without this, an empty list of errors would prove nothing. */
    @Test
    void theValidatorIsAwake() {
        assertThat(errors(bundle().replace("\"busy\"", "\"occupied\""))).isNotEmpty();
        assertThat(errors(bundle().replace("\"planningHorizon\"", "\"planned\"")))
                .isNotEmpty();
        assertThat(errors(bundle().replace("\"end\"", "\"until\""))).isNotEmpty();
        assertThat(errors(bundle().replace("\"fullUrl\"", "\"url\""))).isNotEmpty();
    }

    @Test
    void hapiReadsWhatWasMeant() {
        Bundle bundle = context.newJsonParser().parseResource(Bundle.class, bundle());
        List<Schedule> schedules = all(bundle, Schedule.class);
        List<Slot> slots = all(bundle, Slot.class);
        assertThat(schedules).hasSize(3);
        assertThat(slots).hasSize(2);
        Slot night = slots.get(0);
        assertThat(night.getStatus()).isEqualTo(Slot.SlotStatus.BUSY);
        assertThat(night.getStart().toInstant()).isEqualTo("2026-12-01T12:00:00Z");
        assertThat(night.getEnd().toInstant()).isEqualTo("2026-12-02T00:00:00Z");
        assertThat(night.getSchedule().getReference())
                .isEqualTo(bundle.getEntryFirstRep().getFullUrl());
        assertThat(slots.get(1).getStatus()).isEqualTo(Slot.SlotStatus.ENTEREDINERROR);
    }

    private static <T> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
