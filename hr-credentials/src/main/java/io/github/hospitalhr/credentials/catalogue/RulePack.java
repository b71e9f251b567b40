package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A pack of rows, types, acts and rules. Read with {@link PackReader}; joined with {@link Catalogue#builder()}.
 *
 * @param id the pack, such as {@code cn-nurse}
 * @param version its version, such as {@code 2026.1}
 * @param kind base pack or a hospital's own
 * @param title the title to show
 * @param rows rows of law and practice
 * @param types types of credentials
 * @param acts acts
 * @param rules what acts need
 */
public record RulePack(
        String id,
        String version,
        Kind kind,
        Label title,
        List<RuleRow> rows,
        List<CredentialType> types,
        List<ActType> acts,
        List<ActRule> rules) {

    /** Whose pack it is. */
    public enum Kind {
        /** Law and practice as shipped. */
        BASE,
        /** A hospital's own: may replace rows of base packs and add types, acts and rules. */
        HOSPITAL
    }

    public RulePack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        rows = List.copyOf(rows);
        types = List.copyOf(types);
        acts = List.copyOf(acts);
        rules = List.copyOf(rules);
    }
}
