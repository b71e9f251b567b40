package io.github.hospitalhr.scheduling.replace;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a change of the roster means for the qualifications on a shift.
 *
 * @param date the day
 * @param shift code of the shift
 * @param heads people on the shift
 * @param lost skills that nobody on the shift has any more, in order of first appearance
 * @param gained skills that somebody on the shift has only now
 * @param seniors people on the shift with the highest grade that the shift had before; 0 and 0 without grades
 */
public record SkillEffect(
        LocalDate date, String shift, BeforeAfter heads, List<String> lost, List<String> gained, BeforeAfter seniors) {

    public SkillEffect {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(shift, "shift");
        lost = ImmutableList.copyOf(lost);
        gained = ImmutableList.copyOf(gained);
    }
}
