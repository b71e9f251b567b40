package io.github.hospitalhr.house.mutation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Sixteen ways to lean on the machine, and two that are allowed. */
public final class AmbientTime {

    /** How many of them the rule must find. */
    public static final int USES = 17;

    public List<Object> lean() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                LocalDateTime.now(),
                YearMonth.now(ZoneId.systemDefault()),
                Clock.systemUTC(),
                System.currentTimeMillis(),
                System.nanoTime(),
                UUID.randomUUID(),
                Math.random(),
                new Random(),
                new SplittableRandom(),
                ThreadLocalRandom.current(),
                new Date(),
                Locale.getDefault(),
                "x".toUpperCase());
    }

    public Supplier<Instant> leanByReference() {
        return Instant::now;
    }

    public List<Object> stand(Clock clock) {
        return List.of(Instant.now(clock), new Random(7));
    }
}
