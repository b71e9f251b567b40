package io.github.hospitalhr.domain.seal;

import java.util.Objects;

/**
 * A field of a record that is sealed.
 *
 * @param name its name for searching, {@code [a-z][a-z0-9-]{0,31}}
 * @param path where it stands in the record's JSON: member names parted by dots, {@code []} for every element, {@code *} for
 *     every member, such as {@code profile[].value.phone}
 * @param search how it is found
 */
public record SealedField(String name, String path, Search search) {

    public SealedField {
        Objects.requireNonNull(search, "search");
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException(
                    "name (" + name + ") must match [a-z][a-z0-9-]{0,31}.\nMaybe write it in kebab-case.");
        }
        if (!path.matches("([A-Za-z][A-Za-z0-9]*|\\*)(\\[])?(\\.([A-Za-z][A-Za-z0-9]*|\\*)(\\[])?)*")) {
            throw new IllegalArgumentException(
                    "path (" + path + ") must be like profile[].value.phone.\nMaybe leave out $ and indexes.");
        }
    }

    /** The index of the store that holds the tokens. */
    String index() {
        return "seal." + name;
    }
}
