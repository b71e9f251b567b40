package io.github.hospitalhr.credentials.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Method;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.credentials.file.Term;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Writes a file as a FHIR R4 bundle: one Practitioner with a qualification for each term of each credential, and one VerificationResult for
 * each verification. What a qualification of R4 cannot say (places, category, scopes, level, mode) is carried by extensions. Credentials
 * recorded in error are left out. Numbers are personal data. Thread-safe.
 */
public final class FhirWriter {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalogue catalogue;

    /**
     * A writer.
     *
     * @param catalogue names of types
     */
    public FhirWriter(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /**
     * Writes a file.
     *
     * @param file the file
     * @return a Bundle of type collection as JSON, the same for the same file
     */
    public String write(CredentialFile file) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        String person = file.person().value();
        ObjectNode practitioner = entry(entries, "Practitioner/" + FhirTerms.id(person));
        practitioner.put("resourceType", "Practitioner").put("id", FhirTerms.id(person));
        practitioner
                .putArray("identifier")
                .addObject()
                .put("system", FhirTerms.PERSONS)
                .put("value", person);
        ArrayNode qualifications = JSON.createArrayNode();
        for (Credential credential : file.credentials()) {
            boolean error = credential
                    .lost()
                    .filter(l -> l.loss() == CredentialFact.Loss.RECORDED_IN_ERROR)
                    .isPresent();
            if (!error) {
                for (int t = 0; t < credential.terms().size(); t++) {
                    qualification(
                            qualifications.addObject(),
                            credential,
                            credential.terms().get(t),
                            t);
                }
                verifications(entries, file, credential);
            }
        }
        if (!qualifications.isEmpty()) {
            practitioner.set("qualification", qualifications);
        }
        try {
            return JSON.writeValueAsString(bundle);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bundle cannot be written as JSON", e);
        }
    }

    private static ObjectNode entry(ArrayNode entries, String url) {
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", "urn:hospitalhr:fhir:" + url);
        return entry.putObject("resource");
    }

    private void qualification(ObjectNode node, Credential credential, Term term, int index) {
        Certificate states = credential.certificate();
        node.put("id", FhirTerms.id(credential.id() + "." + (index + 1)));
        ArrayNode extensions = JSON.createArrayNode();
        extension(extensions, "id", credential.id());
        credential.places(term.days().from()).forEach(place -> extension(extensions, "place", place));
        if (states.category() != null) {
            extension(extensions, "category", states.category());
        }
        states.ranges().forEach(range -> extension(extensions, "range", range));
        if (states.level() > 0) {
            extensions.addObject().put("url", FhirTerms.EXTENSION + "level").put("valueInteger", states.level());
        }
        if (states.mode() != null) {
            extension(extensions, "mode", states.mode().name());
        }
        states.procedures().forEach(procedure -> extension(extensions, "procedure", procedure));
        states.settings().forEach(setting -> extension(extensions, "setting", setting));
        node.set("extension", extensions);
        if (states.number() != null) {
            node.putArray("identifier")
                    .addObject()
                    .put("system", FhirTerms.NUMBERS + credential.type())
                    .put("value", states.number());
        }
        Label name = catalogue
                .type(credential.type())
                .map(CredentialType::name)
                .orElse(Label.of(credential.type(), credential.type()));
        ObjectNode code = FhirTerms.concept(FhirTerms.TYPES, credential.type());
        code.put("text", name.zh());
        node.set("code", code);
        ObjectNode period =
                node.putObject("period").put("start", term.days().from().toString());
        LocalDate end = end(credential, term);
        if (!end.equals(LocalDate.MAX)) {
            period.put("end", end.minusDays(1).toString());
        }
        if (!states.issuer().isEmpty()) {
            node.putObject("issuer").put("display", states.issuer());
        }
    }

    /** The end as recorded; the loss where it came earlier. */
    private static LocalDate end(Credential credential, Term term) {
        LocalDate end = term.days().to();
        LocalDate lost = credential.lost().map(CredentialFact.Lost::on).orElse(LocalDate.MAX);
        return lost.isBefore(end) && lost.isAfter(term.days().from()) ? lost : end;
    }

    private static void extension(ArrayNode extensions, String name, String value) {
        extensions.addObject().put("url", FhirTerms.EXTENSION + name).put("valueString", value);
    }

    private static void verifications(ArrayNode entries, CredentialFile file, Credential credential) {
        int count = 0;
        int terms = 0;
        for (RecordedFact recorded : file.facts()) {
            if (!recorded.fact().subject().equals(credential.id())) {
                continue;
            }
            if (recorded.fact() instanceof CredentialFact.Declared
                    || recorded.fact() instanceof CredentialFact.Renewed) {
                terms++;
            } else if (recorded.fact() instanceof CredentialFact.Verified verified) {
                count++;
                String id = FhirTerms.id(file.person() + "." + credential.id() + ".v" + count);
                ObjectNode node = entry(entries, "VerificationResult/" + id);
                node.put("resourceType", "VerificationResult").put("id", id);
                verification(node, file, credential, terms, recorded, verified, count);
            }
        }
    }

    private static void verification(
            ObjectNode node,
            CredentialFile file,
            Credential credential,
            int term,
            RecordedFact recorded,
            CredentialFact.Verified verified,
            int count) {
        node.putArray("target").add(FhirTerms.reference(file.person().value()));
        node.putArray("targetLocation")
                .add("Practitioner.qualification.where(id='" + FhirTerms.id(credential.id() + "." + term) + "')");
        node.set("need", FhirTerms.hl7("need", count == 1 ? "initial" : "periodic"));
        node.put("status", status(verified.outcome(), count));
        node.put("statusDate", recorded.at().toString());
        boolean register = verified.provenance().method() == Method.REGISTRY;
        node.set("validationType", FhirTerms.hl7("validation-type", register ? "primary" : "nothing"));
        node.putArray("validationProcess")
                .add(FhirTerms.hl7("validation-process", register ? "primary" : "edit-check"));
        node.put("lastPerformed", recorded.at().toString());
        if (verified.nextDue() != null) {
            node.put("nextScheduled", verified.nextDue().toString());
        }
        node.set("failureAction", FhirTerms.hl7("failure-action", "fatal"));
        ObjectNode source = node.putArray("primarySource").addObject();
        String words = verified.provenance().source();
        source.putObject("who")
                .put("display", words.isEmpty() ? verified.provenance().method().name() : words);
        source.putArray("type").add(FhirTerms.hl7("primary-source-type", register ? "lic-board" : "issuer"));
        source.set("validationStatus", FhirTerms.hl7("validation-status", found(verified.outcome())));
        source.put("validationDate", recorded.at().toString());
        ObjectNode by = node.putObject("attestation");
        by.putObject("who").put("display", verified.provenance().actor());
        by.put("date", recorded.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static String status(CredentialFact.Outcome outcome, int count) {
        return switch (outcome) {
            case MATCH -> "validated";
            case NO_MATCH -> count == 1 ? "val-fail" : "reval-fail";
            case UNAVAILABLE -> "in-process";
        };
    }

    private static String found(CredentialFact.Outcome outcome) {
        return switch (outcome) {
            case MATCH -> "successful";
            case NO_MATCH -> "failed";
            case UNAVAILABLE -> "unknown";
        };
    }
}
