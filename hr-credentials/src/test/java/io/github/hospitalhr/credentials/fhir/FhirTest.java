package io.github.hospitalhr.credentials.fhir;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.file.Term;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the bundles are FHIR is checked by HAPI in examples/fhir; here they are read back. */
class FhirTest {

    private static final Provenance SENDER = Provenance.of("exchange", Method.IMPORTED);
    private final FhirWriter writer = new FhirWriter(Catalogue.china());

    @Test
    void whatIsWrittenIsReadBackWithEveryTerm() {
        CredentialFile file = file(
                declared("r", NURSE, nurse("2017-01-01").lastDay(day("2021-12-31"))),
                verified("r"),
                new CredentialFact.Renewed("r", TYPED, DateRange.of(day("2022-01-01"), day("2027-01-01"))),
                verified("r"),
                declared("d", DOCTOR, doctor("2010-01-01")),
                declared("e", NURSE, nurse("2018-01-01").number("201944099999", "x")),
                new CredentialFact.Lost("e", COMMITTEE, CredentialFact.Loss.RECORDED_IN_ERROR, day("2019-01-01"), ""));
        FhirPractitioner read = new FhirReader().read(writer.write(file), SENDER);
        assertThat(read.person()).isEqualTo(file.person());
        CredentialFile back = CredentialFile.empty(file.person()).plus(THEN, read.facts());
        assertThat(back.credentials()).extracting(Credential::id).containsExactly("r", "d");
        for (Credential credential : back.credentials()) {
            Credential original = file.credential(credential.id()).orElseThrow();
            assertThat(credential.certificate()).isEqualTo(original.certificate());
            assertThat(credential.terms())
                    .extracting(Term::days)
                    .isEqualTo(original.terms().stream().map(Term::days).toList());
            assertThat(credential.terms()).allMatch(t -> t.verifiers().isEmpty());
        }
        assertThat(read.claims())
                .hasSize(2)
                .allMatch(c -> c.status().equals("validated") && c.credential().equals("r"));
    }

    @Test
    void randomFilesAreReadBack() {
        for (long seed = 1; seed <= 60; seed++) {
            CredentialFile file = random(seed);
            String json = writer.write(file);
            assertThat(json).as("seed " + seed).isEqualTo(writer.write(file));
            FhirPractitioner read = new FhirReader().read(json, SENDER);
            CredentialFile back = CredentialFile.empty(file.person()).plus(THEN, read.facts());
            assertThat(back.credentials())
                    .as("seed " + seed)
                    .extracting(Credential::id)
                    .containsExactlyElementsOf(file.credentials().stream()
                            .filter(c -> c.lost()
                                    .filter(l -> l.loss() == CredentialFact.Loss.RECORDED_IN_ERROR)
                                    .isEmpty())
                            .map(Credential::id)
                            .toList());
        }
    }

    @Test
    void aForeignPractitionerIsReadByItsCodings() {
        String foreign = "{\"resourceType\":\"Practitioner\",\"qualification\":[{\"code\":{\"coding\":[{\"system\":"
                + "\"http://example.org/q\",\"code\":\"RN\"}]},\"period\":{\"start\":\"2022-03\",\"end\":\"2027\"},"
                + "\"issuer\":{\"display\":\"Board\"}}]}";
        FhirReader reader =
                new FhirReader(coding -> coding.path("code").asText().equals("RN") ? NURSE : "");
        FhirPractitioner read = reader.read(foreign, SENDER);
        assertThat(read.person()).isNull();
        CredentialFact.Declared declared =
                (CredentialFact.Declared) read.facts().get(0);
        assertThat(declared.certificate().from()).isEqualTo(day("2022-03-01"));
        assertThat(declared.certificate().to()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(declared.certificate().issuer()).isEqualTo("Board");
    }

    @Test
    void allFaultsAreToldWithTheirPlace() {
        String bad = "{\"resourceType\":\"Practitioner\",\"qualification\":[{\"code\":{\"text\":\"x\"}},{\"code\":"
                + "{\"coding\":[{\"system\":\"urn:hospitalhr:credential-type\",\"code\":\"" + NURSE
                + "\"}]},\"period\":{\"start\":\"2022-13-01\"}},{\"code\":{\"coding\":[{\"system\":"
                + "\"urn:hospitalhr:credential-type\",\"code\":\"" + NURSE
                + "\"}]},\"period\":{\"start\":\"2022-01-02\",\"end\":\"2022-01-01\"}}]}";
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new FhirReader().read(bad, SENDER));
        assertThat(refused.faults())
                .extracting(InputFault::path, InputFault::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Practitioner.qualification[0].code", "fhir.type"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Practitioner.qualification[0].period.start", "fhir.period"),
                        org.assertj.core.groups.Tuple.tuple("Practitioner.qualification[1].period.start", "fhir.date"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Practitioner.qualification[2].period.end", "date.reversed"));
        for (String garbage : List.of("", "{", "[]", "{\"resourceType\":\"Patient\"}", "null", "{} x")) {
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> new FhirReader().read(garbage, SENDER)))
                    .as(garbage)
                    .isNotNull();
        }
    }
}
