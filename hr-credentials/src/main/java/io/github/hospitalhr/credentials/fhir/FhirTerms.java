package io.github.hospitalhr.credentials.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Addresses and codes of FHIR R4, and our own where FHIR has none. */
final class FhirTerms {

    static final String TYPES = "urn:hospitalhr:credential-type";
    static final String PERSONS = "urn:hospitalhr:person";
    static final String NUMBERS = "urn:hospitalhr:certificate-number:";
    static final String EXTENSION = "urn:hospitalhr:credential-";

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FhirTerms() {}

    static ObjectNode concept(String system, String code) {
        ObjectNode concept = NODES.objectNode();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    /** A code of HL7's own code systems. */
    static ObjectNode hl7(String system, String code) {
        return concept(HL7 + system, code);
    }

    static ObjectNode reference(String person) {
        return NODES.objectNode().put("reference", "Practitioner/" + id(person));
    }

    /** An id as FHIR allows it: letters, digits, hyphens and dots, at most 64; others are written as their code point. */
    static String id(String text) {
        StringBuilder id = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
            if (plain) {
                id.appendCodePoint(c);
            } else {
                id.append("-u").append(Integer.toHexString(c)).append('-');
            }
        });
        return id.length() > 64 ? id.substring(0, 64) : id.toString();
    }
}
