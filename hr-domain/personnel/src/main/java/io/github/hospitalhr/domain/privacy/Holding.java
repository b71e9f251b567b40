package io.github.hospitalhr.domain.privacy;

import jakarta.validation.constraints.NotNull;

/**
 * One thing that is kept about a person.
 *
 * @param holder who keeps it
 * @param dataClass the code of its class of data
 * @param key its key there
 * @param content the content, usually JSON; personal
 */
public record Holding(
        @NotNull String holder,
        @NotNull String dataClass,
        @NotNull String key,
        @NotNull String content) {

    /** Holder and key, never the content. */
    @Override
    public String toString() {
        return "Holding[" + holder + " " + key + "]";
    }
}
