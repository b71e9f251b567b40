package io.github.hospitalhr.scheduling.publish;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.util.List;
import java.util.Objects;

/** The answer to a wish to change a kept roster: done as a whole, or refused with every reason. */
public sealed interface LifecycleOutcome {

    /**
     * It was done and is recorded.
     *
     * @param edition the roster as it stands since
     * @param amendment what was recorded
     */
    record Done(RosterEdition edition, Amendment amendment) implements LifecycleOutcome {

        public Done {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(amendment, "amendment");
        }
    }

    /**
     * It was not done; nothing is changed.
     *
     * @param reasons why, at least one. Codes: {@code roster.unknown}, {@code roster.exists}, {@code roster.overlap}, {@code
     *     roster.stale}, {@code record.stale}, {@code roster.state}, {@code cell.outside}, {@code cell.changed}, {@code cell.twice}, {@code
     *     cell.none}, {@code reason.missing}, or the identifier of the hard or protected rule that would be broken
     */
    record Refused(List<Reason> reasons) implements LifecycleOutcome {

        public Refused {
            reasons = ImmutableList.copyOf(reasons);
        }
    }

    /**
     * Whether it was done.
     *
     * @return true for {@link Done}
     */
    default boolean isDone() {
        return this instanceof Done;
    }
}
