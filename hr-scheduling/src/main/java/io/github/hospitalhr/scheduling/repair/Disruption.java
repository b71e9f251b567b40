package io.github.hospitalhr.scheduling.repair;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Something that changed after a roster was published. */
public sealed interface Disruption {

    /**
     * A person does not come: a sick call, or leave added later. The person's cells of these days become free; those of other days
     * are left alone.
     *
     * @param staff the person
     * @param days the days, half-open
     * @param kind kind of leave, such as {@code sick}; not blank
     * @param creditedMinutes minutes a day that count towards the contract hours, 0 to 1,440
     */
    record Absence(String staff, DateRange days, String kind, int creditedMinutes) implements Disruption {

        public Absence {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(kind, "kind");
            if (kind.isBlank() || creditedMinutes < 0 || creditedMinutes > 1440) {
                throw new IllegalArgumentException("kind (" + kind + ") is blank, or creditedMinutes ("
                        + creditedMinutes + ") is not between 0 and 1,440.\nMaybe use Absence.sick(...).");
            }
        }

        /**
         * Sick leave that credits no hours.
         *
         * @param staff the person
         * @param days the days, half-open
         * @return the absence
         */
        public static Absence sick(String staff, DateRange days) {
            return new Absence(staff, days, "sick", 0);
        }
    }

    /**
     * The ward needs other people: rules that replace those with the same identifier, or are added.
     *
     * @param rules the rules
     */
    record DemandChange(List<Rule> rules) implements Disruption {

        public DemandChange {
            rules = ImmutableList.copyOf(rules);
        }
    }

    /**
     * A person lost a qualification: from a day on, no shift that requires it, and no head that counts as having it.
     *
     * @param staff the person
     * @param skill the skill
     * @param from first day without it
     */
    record FrozenCredential(String staff, String skill, LocalDate from) implements Disruption {

        public FrozenCredential {
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(skill, "skill");
            Objects.requireNonNull(from, "from");
        }
    }
}
