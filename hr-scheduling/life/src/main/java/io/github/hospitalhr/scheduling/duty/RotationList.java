package io.github.hospitalhr.scheduling.duty;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * A list by which a duty goes round (轮值顺序), the document {@code hr.rotation-list}. Who cannot take a turn is skipped and makes it up as
 * soon as it is possible, before the list goes on; so in the long run nobody stands more often than the others.
 *
 * @param id identifier, such as {@code surgery.first-line}
 * @param order the people in order, distinct
 * @param next index of the person whose turn is next, from 0
 * @param owing people who were skipped and have not made it up, the first to do so first; a person may stand in it more than once
 */
public record RotationList(@NotNull String id, @NotEmpty List<@NotNull String> order, int next, List<String> owing) {

    /** The format of this document. */
    public static final DocumentFormat<RotationList> FORMAT =
            DocumentFormat.of("hr.rotation-list", 1, RotationList.class);

    public RotationList {
        Objects.requireNonNull(id, "id");
        order = order == null ? List.of() : ImmutableList.copyOf(order);
        owing = owing == null ? List.of() : ImmutableList.copyOf(owing);
        if (order.isEmpty() || order.stream().distinct().count() < order.size()) {
            throw new IllegalArgumentException("order has " + order.size()
                    + " people, not all distinct or none.\nMaybe a person was dragged in twice.");
        }
        if (next < 0 || next >= order.size()) {
            throw new IllegalArgumentException("next (" + next + ") must be 0 to " + (order.size() - 1)
                    + ".\nMaybe somebody left the list: start again at 0.");
        }
    }

    /**
     * A list that starts with its first person.
     *
     * @param id identifier
     * @param order the people in order
     * @return the list
     */
    public static RotationList of(String id, List<String> order) {
        return new RotationList(id, order, 0, List.of());
    }

    /**
     * Gives out the days.
     *
     * @param days the days of duty, ascending
     * @param free whether a person can stand on a day; asked for anybody before each turn
     * @param daysBetween least days between two duties of a person, at least 1 (1: not two on one day)
     * @return who stands when, who was skipped, and the list as it goes on
     */
    public RotationPlan plan(List<LocalDate> days, BiPredicate<String, LocalDate> free, int daysBetween) {
        Map<LocalDate, String> duties = new LinkedHashMap<>();
        Map<String, LocalDate> last = new LinkedHashMap<>();
        List<RotationPlan.Skip> skips = new ArrayList<>();
        List<LocalDate> open = new ArrayList<>();
        List<String> debts = new ArrayList<>(owing);
        int turn = next;
        for (LocalDate day : days) {
            String taken = debts.stream()
                    .filter(person -> can(person, day, free, last, daysBetween))
                    .findFirst()
                    .orElse(null);
            if (taken != null) {
                debts.remove(taken);
            } else {
                List<String> skipped = new ArrayList<>();
                int tried = turn;
                for (int i = 0; i < order.size() && taken == null; i++) {
                    String person = order.get(tried);
                    tried = (tried + 1) % order.size();
                    if (can(person, day, free, last, daysBetween)) {
                        taken = person;
                    } else {
                        skipped.add(person);
                    }
                }
                if (taken != null) {
                    turn = tried;
                    debts.addAll(skipped);
                    skipped.forEach(person -> skips.add(new RotationPlan.Skip(person, day)));
                }
            }
            if (taken == null) {
                open.add(day);
            } else {
                duties.put(day, taken);
                last.put(taken, day);
            }
        }
        return new RotationPlan(duties, skips, open, new RotationList(id, order, turn, debts));
    }

    private static boolean can(
            String person,
            LocalDate day,
            BiPredicate<String, LocalDate> free,
            Map<String, LocalDate> last,
            int daysBetween) {
        LocalDate before = last.get(person);
        boolean rested = before == null || !day.isBefore(before.plusDays(daysBetween));
        return rested && free.test(person, day);
    }

    /** Identifier and length: no personal data. */
    @Override
    public String toString() {
        return "RotationList[" + id + ", " + order.size() + " people]";
    }
}
