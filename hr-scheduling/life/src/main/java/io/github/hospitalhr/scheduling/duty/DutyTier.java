package io.github.hospitalhr.scheduling.duty;

import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.util.Objects;

/**
 * A line of duty: 一线 (1), 二线 (2), 三线 (3), 总值班 (any further number).
 *
 * @param number number of the line, 1 to 9
 * @param shift code of its shift, such as a duty of 24 hours
 * @param qualified who may stand in it
 * @param perDay people a day, at least 1
 * @param daysOffAfter free days after each duty (下夜班), 0 or more
 */
public record DutyTier(int number, String shift, StaffSelector qualified, int perDay, int daysOffAfter) {

    public DutyTier {
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(qualified, "qualified");
    }

    /**
     * The rule of the line.
     *
     * @return identifier {@code tier-} and the number, hard
     */
    public OnCallTier rule() {
        return new OnCallTier(
                RuleHead.of("tier-" + number).withStaff(qualified),
                ShiftSelector.of(shift),
                DaySelector.every(),
                number,
                perDay,
                daysOffAfter);
    }
}
