package io.github.hospitalhr.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate DAY0 = LocalDate.of(2024, 2, 20);
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 40;

    /** Obviously right: for every day a box, painted over and over. */
    private static Map<LocalDate, String> painted(List<Recorded<String>> entries, Instant knownAt) {
        Map<LocalDate, String> boxes = new HashMap<>();
        for (Recorded<String> entry : entries) {
            for (int d = 0; d < DAYS; d++) {
                LocalDate day = DAY0.plusDays(d);
                if (!entry.recordedAt().isAfter(knownAt) && entry.valid().contains(day)) {
                    boxes.remove(day);
                    if (entry.value() != null) {
                        boxes.put(day, entry.value());
                    }
                }
            }
        }
        return boxes;
    }

    private static DateRange randomRange(Random random) {
        int from = random.nextInt(DAYS - 1);
        return switch (random.nextInt(6)) {
            case 0 -> DateRange.startingOn(DAY0.plusDays(from));
            case 1 -> DateRange.of(LocalDate.MIN, DAY0.plusDays(from + 1L));
            default -> DateRange.of(DAY0.plusDays(from), DAY0.plusDays(from + 1L + random.nextInt(DAYS - 1 - from)));
        };
    }

    @Test
    void everyDayAtEveryMomentIsAsInTheSlowReimplementation() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Timeline<String> timeline = Timeline.empty();
            Instant at = T0;
            for (int edit = 0; edit < 1 + random.nextInt(12); edit++) {
                at = at.plusSeconds(random.nextInt(3));
                DateRange valid = randomRange(random);
                timeline = random.nextInt(4) == 0
                        ? timeline.retract(valid, at)
                        : timeline.record(valid, "v" + random.nextInt(3), at);
            }
            for (int second = -1; second < 40; second++) {
                compare(seed, timeline, T0.plusSeconds(second));
            }
            assertThat(timeline.known()).as("seed %s", seed).isEqualTo(timeline.known(at));
        }
    }

    private static void compare(long seed, Timeline<String> timeline, Instant knownAt) {
        Map<LocalDate, String> expected = painted(timeline.entries(), knownAt);
        List<Dated<String>> known = timeline.known(knownAt);
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = DAY0.plusDays(d);
            Optional<String> value = Optional.ofNullable(expected.get(day));
            assertThat(timeline.asOf(day, knownAt))
                    .as("seed %s, day %s, known at %s", seed, day, knownAt)
                    .isEqualTo(value);
            List<String> inRanges = new ArrayList<>();
            known.stream().filter(k -> k.valid().contains(day)).forEach(k -> inRanges.add(k.value()));
            assertThat(inRanges)
                    .as("seed %s, ranges on day %s, known at %s", seed, day, knownAt)
                    .isEqualTo(value.map(List::of).orElse(List.of()));
        }
        for (int i = 1; i < known.size(); i++) {
            Dated<String> left = known.get(i - 1);
            Dated<String> right = known.get(i);
            assertThat(left.valid().to().isBefore(right.valid().from())
                            || left.valid().to().equals(right.valid().from())
                                    && !left.value().equals(right.value()))
                    .as("seed %s: %s stands before %s and is merged with equal neighbours", seed, left, right)
                    .isTrue();
        }
    }

    @Test
    void timesThatGoBackAreRefused() {
        Timeline<String> timeline = Timeline.<String>empty().record(DateRange.startingOn(DAY0), "a", T0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.record(DateRange.startingOn(DAY0), "b", T0.minusNanos(1)))
                .withMessageContaining("recordedAt of entry 1")
                .withMessageContaining("Maybe a clock went back");
    }

    @Test
    void anEntryIsKnownFromItsVeryInstantOnAndOnItsVeryFirstDay() {
        Timeline<String> timeline = Timeline.<String>empty().record(DateRange.of(DAY0, DAY0.plusDays(1)), "a", T0);
        assertThat(timeline.asOf(DAY0, T0)).contains("a");
        assertThat(timeline.asOf(DAY0, T0.minusNanos(1))).isEmpty();
        assertThat(timeline.asOf(DAY0.minusDays(1))).isEmpty();
        assertThat(timeline.asOf(DAY0.plusDays(1))).isEmpty();
        assertThat(timeline.toString()).isEqualTo("Timeline[1 entries]");
    }

    @Test
    void aTermOfYearsThatBeginsOn29FebruaryEndsWith28February() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(DateRange.ofYears(leapDay, 5)).isEqualTo(DateRange.ofClosed(leapDay, LocalDate.of(2029, 2, 28)));
        assertThat(DateRange.ofYears(leapDay, 4)).isEqualTo(DateRange.ofClosed(leapDay, LocalDate.of(2028, 2, 28)));
        LocalDate first = LocalDate.of(2024, 3, 1);
        assertThat(DateRange.ofYears(first, 5)).isEqualTo(DateRange.ofClosed(first, LocalDate.of(2029, 2, 28)));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.ofYears(first, 0));
    }
}
