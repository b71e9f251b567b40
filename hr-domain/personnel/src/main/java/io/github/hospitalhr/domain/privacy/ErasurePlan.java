package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an erasure or a purge would do about one person; nothing is changed by it.
 *
 * @param person the person
 * @param left the first day on which the person did not work here any more
 * @param day the day for which it was planned
 * @param items what each holder would erase, and what it would keep
 */
public record ErasurePlan(PersonId person, LocalDate left, LocalDate day, List<Item> items) {

    /** The code of the reason for which holdings stay that do not open: somebody has to look at them. */
    public static final String UNREADABLE = "seal.unreadable";

    /**
     * What becomes of one holder's data.
     *
     * @param holder the holder
     * @param dataClass the code of the class of data
     * @param count how many holdings there are; 1 where they do not open and cannot be counted
     * @param kept why they stay; empty where they go
     */
    public record Item(String holder, String dataClass, int count, List<Reason> kept) {
        public Item {
            kept = List.copyOf(kept);
        }
    }

    public ErasurePlan {
        Objects.requireNonNull(person, "person");
        items = List.copyOf(items);
    }

    /**
     * Whether everything about the person goes, so that the person's key is destroyed too once the directory does not know the person
     * any more.
     *
     * @return true if no holder keeps anything
     */
    public boolean isComplete() {
        return items.stream().allMatch(item -> item.kept().isEmpty() || item.count() == 0);
    }

    /**
     * Whether something about the person does not open.
     *
     * @return true if an item is kept as {@link #UNREADABLE}
     */
    public boolean isUnreadable() {
        return items.stream()
                .anyMatch(item ->
                        item.kept().stream().anyMatch(reason -> reason.code().equals(UNREADABLE)));
    }

    /**
     * How many holdings would go.
     *
     * @return the number, 0 where everything is kept or nothing is there
     */
    public int erases() {
        return items.stream()
                .filter(item -> item.kept().isEmpty())
                .mapToInt(Item::count)
                .sum();
    }
}
