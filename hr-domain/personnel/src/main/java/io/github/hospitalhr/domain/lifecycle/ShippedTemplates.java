package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.json.DocumentCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The checklists that come with the SDK; a hospital writes its own from them. Stateless. */
public final class ShippedTemplates {

    private ShippedTemplates() {}

    /**
     * A checklist.
     *
     * @param kind what it is for
     * @param codec reads it
     * @return the template
     */
    public static ProcessTemplate of(ProcessKind kind, DocumentCodec codec) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream in = ShippedTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is missing from the jar.\nMaybe it was shaded without its resources.");
            }
            return codec.read(ProcessTemplate.FORMAT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
