package io.github.hospitalhr.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.fhir.FhirReader;
import io.github.hospitalhr.credentials.fhir.FhirWriter;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.VerificationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundles against the profiles and code systems of FHIR R4, without a network. */
class FhirValidationTest {

    private static final Provenance CLERK = Provenance.of("clerk", Method.TYPED);
    private static final Provenance REGISTER = Provenance.of("hr1", Method.REGISTRY);
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

    private static CredentialFile file() {
        LocalDate from = LocalDate.of(2016, 12, 15);
        Certificate nurse = Certificate.from(from)
                .lastDay(from.plusYears(5).minusDays(1))
                .number("201944012345", "省卫生健康委")
                .at("H1");
        Certificate surgeon = Certificate.from(from)
                .at("H1")
                .practice("临床", "外科专业")
                .level(3, Mode.SUPERVISED)
                .procedures("appendectomy");
        return CredentialFile.empty(PersonId.of("Y10078"))
                .plus(
                        Instant.parse("2026-11-22T00:00:00Z"),
                        List.of(
                                new CredentialFact.Declared("reg", CLERK, "cn.nurse.registration", nurse),
                                new CredentialFact.Verified(
                                        "reg",
                                        REGISTER.with("护士电子化注册系统", null),
                                        CredentialFact.Outcome.MATCH,
                                        LocalDate.of(2027, 6, 1)),
                                new CredentialFact.Renewed(
                                        "reg", CLERK, DateRange.of(from.plusYears(5), from.plusYears(10))),
                                new CredentialFact.Verified("reg", REGISTER, CredentialFact.Outcome.UNAVAILABLE, null),
                                new CredentialFact.Verified("reg", REGISTER, CredentialFact.Outcome.NO_MATCH, null),
                                new CredentialFact.Declared("op_1", CLERK, "cn.surgery.privilege", surgeon)));
    }

    private static List<SingleValidationMessage> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .toList();
    }

    @Test
    void whatIsWrittenIsFhir() {
        String json = new FhirWriter(Catalogue.china()).write(file());
        assertThat(errors(json))
                .as(json)
                .extracting(m -> m.getLocationString() + ": " + m.getMessage())
                .isEmpty();
    }

    /** The validator finds what is broken: without this, an empty list of errors would prove nothing. */
    @Test
    void theValidatorIsAwake() {
        String json = new FhirWriter(Catalogue.china()).write(file());
        assertThat(errors(json.replace("\"validated\"", "\"finished\""))).isNotEmpty();
        assertThat(errors(json.replace("\"period\"", "\"periods\""))).isNotEmpty();
        assertThat(errors(json.replace("\"code\" : \"initial\"", "\"code\" : \"first\"")))
                .isNotEmpty();
    }

    @Test
    void hapiReadsWhatWasMeantAndWhatHapiWritesIsReadBack() {
        String json = new FhirWriter(Catalogue.china()).write(file());
        Bundle bundle = context.newJsonParser().parseResource(Bundle.class, json);
        Practitioner practitioner = (Practitioner) bundle.getEntryFirstRep().getResource();
        assertThat(practitioner.getQualification()).hasSize(3);
        assertThat(practitioner
                        .getQualification()
                        .get(0)
                        .getPeriod()
                        .getEndElement()
                        .getValueAsString())
                .isEqualTo("2021-12-14");
        List<VerificationResult> results = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(VerificationResult.class::isInstance)
                .map(VerificationResult.class::cast)
                .toList();
        assertThat(results)
                .extracting(r -> r.getStatus().toCode())
                .containsExactly("validated", "in-process", "reval-fail");
        String again = context.newJsonParser().encodeResourceToString(bundle);
        List<CredentialFact> facts = new FhirReader()
                .read(again, Provenance.of("exchange", Method.IMPORTED))
                .facts();
        CredentialFact.Declared declared = (CredentialFact.Declared) facts.get(0);
        assertThat(declared.certificate())
                .isEqualTo(((CredentialFact.Declared) file().facts().get(0).fact()).certificate());
        assertThat(facts).hasSize(3);
    }
}
