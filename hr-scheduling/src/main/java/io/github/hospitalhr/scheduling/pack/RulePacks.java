package io.github.hospitalhr.scheduling.pack;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The packs that are shipped. Each call returns an equal, immutable pack. */
public final class RulePacks {

    private RulePacks() {}

    /** Reads a pack only once, when it is first asked for. */
    private static final class Shipped {
        static final DocumentCodec CODEC = DocumentCodec.builder(
                        new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
                .build();
        static final RulePack CN_LABOUR = load("cn-labour");
        static final RulePack CN_NURSE = load("cn-nurse");
        static final RulePack HOSPITAL_DEFAULT = load("hospital-default");

        private static RulePack load(String id) {
            try (InputStream in = RulePacks.class.getResourceAsStream(id + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("the pack " + id + " is missing from the jar");
                }
                return CODEC.read(RulePack.FORMAT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Working time of the national labour law (劳动法): a day of rest a week, hours of a month with overtime.
     *
     * @return the pack {@code cn-labour}
     */
    public static RulePack cnLabour() {
        return Shipped.CN_LABOUR;
    }

    /**
     * Protection of pregnant and nursing staff (女职工劳动保护特别规定).
     *
     * @return the pack {@code cn-nurse}
     */
    public static RulePack cnNurse() {
        return Shipped.CN_NURSE;
    }

    /**
     * Policies that most wards have; none of them is law. Nights in a row, rest between shifts, fair nights and weekends.
     *
     * @return the pack {@code hospital-default}
     */
    public static RulePack hospitalDefault() {
        return Shipped.HOSPITAL_DEFAULT;
    }
}
