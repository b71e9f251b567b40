package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type of credential: 护士执业证书, 医师执业证书, 麻精处方权, 手术授权 …
 *
 * @param code stable name, such as {@code cn.nurse.registration}
 * @param name the name to show
 * @param family what it is
 * @param validity how long it holds
 * @param states what a credential of the type must state
 * @param number how its number is checked; null where it needs no number
 * @param prerequisites what must be in force for it to count
 * @param granted whether the hospital itself grants it, so that there is no certificate to verify at an outside source
 * @param twoVerifiers whether two persons must verify it
 * @param waitAfterLoss key of the row with the waiting time after withdrawal or revocation, a period; null for none
 * @param reportLoss key of the row with the time within which the hospital reports the loss to the authority, a period; null for none
 * @param ladder days before a deadline at which notices go out, descending; empty for the house default
 */
public record CredentialType(
        String code,
        Label name,
        Family family,
        Validity validity,
        List<Dimension> states,
        @Nullable NumberCheck number,
        List<Prerequisite> prerequisites,
        @JsonProperty(defaultValue = "false") boolean granted,
        @JsonProperty(defaultValue = "false") boolean twoVerifiers,
        @Nullable String waitAfterLoss,
        @Nullable String reportLoss,
        List<Integer> ladder) {

    public CredentialType {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(validity, "validity");
        states = states == null ? List.of() : List.copyOf(states);
        prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
        ladder = ladder == null ? List.of() : List.copyOf(ladder);
        if (!code.matches("[a-z][a-zA-Z0-9.-]{0,63}")) {
            throw new IllegalArgumentException(
                    "code (" + code + ") is no code of a type.\nMaybe write it like cn.nurse.registration.");
        }
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i) < 0 || ladder.get(i) > 730 || (i > 0 && ladder.get(i) >= ladder.get(i - 1))) {
                throw new IllegalArgumentException(
                        "ladder (" + ladder + ") must descend within 730 to 0 days.\nMaybe 90, 60, 30, 7, 1.");
            }
        }
    }
}
