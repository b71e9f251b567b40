package io.github.hospitalhr.credentials.fhir;

import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says about a person.
 *
 * @param person the identity, from the identifier of our own system; null where the bundle has none
 * @param facts declarations and renewals, by {@link io.github.hospitalhr.credentials.file.Method#IMPORTED}: none of them verified
 * @param claims what the sender says to have verified; to be looked at, nothing follows from it here
 */
public record FhirPractitioner(@Nullable PersonId person, List<CredentialFact> facts, List<Claim> claims) {

    public FhirPractitioner {
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
    }

    /**
     * A verification the sender claims.
     *
     * @param credential id of the credential in the facts; empty where the bundle does not say
     * @param status the status of FHIR, such as {@code validated}
     * @param on when, or null
     */
    public record Claim(
            String credential, String status, @Nullable LocalDate on) {}
}
