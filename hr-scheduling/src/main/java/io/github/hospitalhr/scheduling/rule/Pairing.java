package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Mentor and new nurse (带教): whoever of {@code head.staff} works one of the selected shifts does so together with enough mentors
 * on the very same shift. Cost unit: one person without a mentor.
 *
 * @param head what every rule has
 * @param mentors who can be a mentor
 * @param shifts which shifts count
 * @param days on which days
 * @param perMentor how many people one mentor can take, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pairing(
        @NotNull RuleHead head, StaffSelector mentors, ShiftSelector shifts, DaySelector days, int perMentor)
        implements Rule {

    public Pairing {
        Objects.requireNonNull(head, "head");
        mentors = mentors == null ? StaffSelector.all() : mentors;
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
    }

    /**
     * One mentor for each mentee, on any shift and day.
     *
     * @param id identifier of the rule
     * @param mentees who needs a mentor
     * @param mentors who can be a mentor
     * @return the rule, hard and for everybody unless changed
     */
    public static Pairing of(String id, StaffSelector mentees, StaffSelector mentors) {
        return new Pairing(RuleHead.of(id).withStaff(mentees), mentors, ShiftSelector.any(), DaySelector.every(), 1);
    }

    @Override
    public Pairing withHead(RuleHead newHead) {
        return new Pairing(newHead, mentors, shifts, days, perMentor);
    }
}
