package io.github.hospitalhr.credentials.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packs that are shipped: law and practice of China as read in 2025 and 2026. No legal advice; unconfirmed rows are off. */
public final class StandardPacks {

    private static final List<String> CHINA =
            List.of("cn-nurse", "cn-doctor", "cn-rx", "cn-surgery", "cn-radiation", "cn-maternal");

    private StandardPacks() {}

    /**
     * The names of the shipped packs, in the order in which they build on one another.
     *
     * @return the names
     */
    public static List<String> names() {
        return CHINA;
    }

    /**
     * One shipped pack.
     *
     * @param name its name, one of {@link #names()}
     * @return the pack
     */
    public static RulePack named(String name) {
        if (!CHINA.contains(name)) {
            throw new IllegalArgumentException("name (" + name + ") is none of " + CHINA + ".\nMaybe it is misspelt.");
        }
        try (InputStream in = StandardPacks.class.getResourceAsStream("pack/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the pack " + name + " is not in the jar");
            }
            return new PackReader().read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All shipped packs of China.
     *
     * @return the packs in the order of {@link #names()}
     */
    public static List<RulePack> china() {
        return CHINA.stream().map(StandardPacks::named).toList();
    }
}
