package io.github.hospitalhr.domain.json;

import java.util.Objects;

/**
 * A kind of document: the name and version it states in its first two members, and the type it holds.
 *
 * @param name the format's name, such as {@code hr.people}
 * @param version the version, from 1; a reader takes exactly this one
 * @param type the type of the content; a record whose components are the document's other members
 * @param <T> the type of the content
 */
public record DocumentFormat<T>(String name, int version, Class<T> type) {

    public DocumentFormat {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (!name.matches("[a-z][a-z0-9.-]{0,63}") || version < 1) {
            throw new IllegalArgumentException("a format needs a name like hr.people and a version from 1, but has "
                    + name + " " + version + ".\nMaybe name and version were mixed up.");
        }
    }

    /**
     * A format.
     *
     * @param name the format's name
     * @param version the version
     * @param type the type of the content
     * @param <T> the type of the content
     * @return the format
     */
    public static <T> DocumentFormat<T> of(String name, int version, Class<T> type) {
        return new DocumentFormat<>(name, version, type);
    }

    /**
     * The resource that holds the JSON Schema, in the jar of the type.
     *
     * @return the absolute resource name
     */
    public String schemaResource() {
        return "/META-INF/hr-schemas/" + name + "-" + version + ".schema.json";
    }
}
