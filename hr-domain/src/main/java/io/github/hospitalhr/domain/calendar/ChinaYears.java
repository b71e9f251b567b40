package io.github.hospitalhr.domain.calendar;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads the years that are shipped as resources. */
final class ChinaYears {

    private static final int[] SHIPPED = {2025, 2026, 2027};

    private ChinaYears() {}

    static List<CalendarYear> load() {
        // No constraint of a calendar year asks for the present.
        InputValidator validator = new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        DocumentCodec codec = DocumentCodec.builder(validator).build();
        List<CalendarYear> years = new ArrayList<>();
        for (int year : SHIPPED) {
            String name = "china-" + year + ".json";
            try (InputStream in = ChinaYears.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the resource " + name
                            + " is missing from the jar.\nMaybe it was shaded without resources.");
                }
                years.add(codec.read(CalendarYear.FORMAT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return years;
    }
}
