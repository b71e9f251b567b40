package io.github.hospitalhr.performance.fact;

import java.util.Comparator;

/**
 * What makes a fact the same fact when it is told again.
 *
 * @param source the telling system, such as {@code his}, {@code attendance}, {@code survey}; 1 to 64 characters
 * @param key the source's own key, stable over corrections; 1 to 200 characters
 */
public record FactKey(String source, String key) implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER =
            Comparator.comparing(FactKey::source).thenComparing(FactKey::key);

    public FactKey {
        if (source.isBlank() || source.length() > 64 || key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("source (" + source.length() + " characters) or key (" + key.length()
                    + " characters) is blank or too long.\nMaybe the source has a shorter key of its own.");
        }
    }

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }

    /** Source and key. */
    @Override
    public String toString() {
        return source + "/" + key;
    }
}
