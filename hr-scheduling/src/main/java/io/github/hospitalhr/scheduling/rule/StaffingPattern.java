package io.github.hospitalhr.scheduling.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One way to staff a day.
 *
 * @param name name for display
 * @param needs what it needs, all of it
 * @param surcharge units it costs to use this pattern; 0 for the normal one
 */
public record StaffingPattern(String name, List<Need> needs, int surcharge) {

    /**
     * One need of a pattern.
     *
     * @param shifts which shifts count
     * @param staff who counts
     * @param minimum least number of people
     */
    public record Need(ShiftSelector shifts, StaffSelector staff, int minimum) {

        public Need {
            shifts = shifts == null ? ShiftSelector.any() : shifts;
            staff = staff == null ? StaffSelector.all() : staff;
        }
    }

    public StaffingPattern {
        name = name == null ? "" : name;
        needs = needs == null ? ImmutableList.of() : ImmutableList.copyOf(needs);
    }
}
