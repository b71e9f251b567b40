package io.github.hospitalhr.quickstart.trust;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Denial;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Optional;

/**
 * What people of each tier see of one nurse.
 *
 * @param nurse the nurse's id
 * @param unit the nurse's ward
 * @param tiers who asked
 * @param amendment one change of the ward's roster because of a sick call, as it is shown
 */
public record AccessView(String nurse, String unit, List<Tier> tiers, List<Seen> amendment) {

    /** Copies the lists. */
    public AccessView {
        tiers = List.copyOf(tiers);
        amendment = List.copyOf(amendment);
    }

    /**
     * How somebody sees a change of a roster.
     *
     * @param code who asks, as a tier
     * @param label who it is
     * @param purpose for what: the code the host names
     * @param by who changed the roster
     * @param cells how many cells were changed
     * @param reason why, or the mark in its place
     * @param clear whether the reason is shown
     */
    public record Seen(String code, Label label, String purpose, String by, int cells, String reason, boolean clear) {}

    /**
     * Somebody who asked.
     *
     * @param code short name of the tier
     * @param label who it is
     * @param answers what the guarded faces answered
     * @param rights what the policy says of each class of data
     */
    public record Tier(String code, Label label, Answers answers, List<Right> rights) {
        /** Copies the list. */
        public Tier {
            rights = List.copyOf(rights);
        }
    }

    /**
     * What was answered, and what was done.
     *
     * @param profile the fields of the profile that were shown; none where the person was not found
     * @param hidden the fields that were not
     * @param certificates how many certificates were shown
     * @param duties how many duties of the ward's published roster were shown, of anybody
     * @param ownDuties how many of them are the nurse's
     * @param payouts how many payouts of the nurse in the month's pool were shown
     * @param recorded whether a certificate could be recorded
     */
    public record Answers(
            List<String> profile,
            List<String> hidden,
            int certificates,
            int duties,
            int ownDuties,
            int payouts,
            boolean recorded) {
        /** Copies the lists. */
        public Answers {
            profile = List.copyOf(profile);
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * What the policy says of a class of data, for who administers rights.
     *
     * @param data the class
     * @param read why it may not be read, or empty
     * @param modify why it may not be changed, or empty
     * @param masked fields that stay hidden although it may be read
     */
    public record Right(DataClass data, Optional<Denial> read, Optional<Denial> modify, List<String> masked) {
        /** Copies the list. */
        public Right {
            masked = List.copyOf(masked);
        }
    }
}
