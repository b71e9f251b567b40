package io.github.hospitalhr.scheduling.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Turns go round; who was skipped makes it up. */
class RotationListTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final BiPredicate<String, LocalDate> ALWAYS = (person, day) -> true;

    private static List<LocalDate> days(int count) {
        return Stream.iterate(FIRST, day -> day.plusDays(1)).limit(count).toList();
    }

    @Test
    void whoIsSkippedComesAsSoonAsPossibleAndTheOrderGoesOn() {
        RotationList list = RotationList.of("first-line", List.of("a", "b", "c", "d"));

        RotationPlan plan =
                list.plan(days(6), (person, day) -> !(person.equals("b") && day.isBefore(FIRST.plusDays(3))), 2);

        assertThat(plan.duties().values()).containsExactly("a", "c", "d", "b", "a", "b");
        assertThat(plan.skips()).containsExactly(new RotationPlan.Skip("b", FIRST.plusDays(1)));
        assertThat(plan.after().owing()).isEmpty();
        assertThat(plan.after().order().get(plan.after().next())).isEqualTo("c");
    }

    @Test
    void aDayOnWhichNobodyCanStandStaysOpenAndOwesNothing() {
        RotationPlan plan = RotationList.of("x", List.of("a", "b")).plan(days(2), (person, day) -> false, 1);

        assertThat(plan.open()).hasSize(2);
        assertThat(plan.after()).isEqualTo(RotationList.of("x", List.of("a", "b")));
    }

    @Test
    void monthAfterMonthIsTheSameAsAllAtOnce() {
        RotationList list = RotationList.of("x", List.of("a", "b", "c", "d", "e"));
        BiPredicate<String, LocalDate> free = (person, day) -> (person.charAt(0) + day.getDayOfYear()) % 4 != 0;

        RotationPlan whole = list.plan(days(20), free, 1);
        RotationPlan first = list.plan(days(10), free, 1);
        RotationPlan second = first.after().plan(days(20).subList(10, 20), free, 1);

        assertThat(Stream.concat(first.duties().values().stream(), second.duties().values().stream()))
                .containsExactlyElementsOf(whole.duties().values());
        assertThat(second.after()).isEqualTo(whole.after());
    }

    @Test
    void inTheLongRunNobodyStandsMoreThanOneTurnMoreThanOthersUnlessTheyOweIt() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> people = IntStream.range(0, 3 + random.nextInt(6))
                    .mapToObj(i -> "p" + i)
                    .toList();
            Map<String, Boolean> away = new HashMap<>();
            RotationPlan plan = RotationList.of("x", people)
                    .plan(
                            days(200),
                            (person, day) ->
                                    !away.computeIfAbsent(person + day.toEpochDay() / 5, key -> random.nextInt(6) == 0),
                            1);
            Map<String, Long> turns = new HashMap<>();
            plan.duties().values().forEach(person -> turns.merge(person, 1L, Long::sum));
            plan.after().owing().forEach(person -> turns.merge(person, 1L, Long::sum));
            long most = people.stream()
                    .mapToLong(p -> turns.getOrDefault(p, 0L))
                    .max()
                    .orElseThrow();
            long least = people.stream()
                    .mapToLong(p -> turns.getOrDefault(p, 0L))
                    .min()
                    .orElseThrow();
            assertThat(most - least).as("seed %d: %s", seed, turns).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aListThatCannotGoRoundIsRefused() {
        assertThatThrownBy(() -> RotationList.of("x", List.of("a", "a"))).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new RotationList("x", List.of("a"), 1, List.of()))
                .hasMessageContaining("next (1)");
        assertThat(RotationList.of("x", List.of("a")).plan(days(1), ALWAYS, 1).duties())
                .hasSize(1);
    }
}
