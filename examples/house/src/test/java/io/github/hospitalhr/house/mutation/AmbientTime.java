package io.github.hospitalhr.house.mutation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Twenty ways to lean on the machine, and four that are allowed. */
public final class AmbientTime {

    /** How many of them the rule must find. */
    public static final int USES = 20;

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
                new SecureRandom(),
                ThreadLocalRandom.current(),
                new Date(),
                Calendar.getInstance(),
                Locale.getDefault(),
                "x".toUpperCase());
    }

    public Supplier<Instant> leanByReference() {
        return Instant::now;
    }

    public List<Integer> leanByShuffle() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 2));
        Collections.shuffle(numbers);
        return numbers;
    }

    public List<Integer> standByShuffle() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 2));
        Collections.shuffle(numbers, new Random(7));
        return numbers;
    }

    public List<Object> stand(Clock clock) {
        return List.of(Instant.now(clock), new Random(7));
    }
}
