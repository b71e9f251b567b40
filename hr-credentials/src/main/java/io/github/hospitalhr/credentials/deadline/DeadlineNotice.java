package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * What one recipient is told: one deadline, or a digest of several. The payload of the outbox entry under {@link #TOPIC}, whose id is the
 * idempotency key.
 *
 * @param recipient who is told
 * @param level as what
 * @param items what is due, most urgent first
 */
public record DeadlineNotice(PersonId recipient, Escalation level, List<Item> items) {

    /** Topic in the outbox. */
    public static final String TOPIC = "credentials.notice";

    public DeadlineNotice {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(level, "level");
        items = List.copyOf(items);
    }

    /**
     * One deadline in a notice.
     *
     * @param deadline what is due
     * @param rungs the rungs told with it: days before the deadline, {@code -1} for the day after it
     * @param sentence credential, next step and day, without names
     */
    public record Item(Deadline deadline, List<Integer> rungs, Label sentence) {

        public Item {
            Objects.requireNonNull(deadline, "deadline");
            Objects.requireNonNull(sentence, "sentence");
            rungs = List.copyOf(rungs);
        }
    }
}
