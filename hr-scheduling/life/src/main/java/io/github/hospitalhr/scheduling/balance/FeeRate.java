package io.github.hospitalhr.scheduling.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one shift of a kind earns (夜班费, 值班费).
 *
 * @param id identifier, unique in its scheme
 * @param name name for display
 * @param staff who earns it (by line of duty, grade or post)
 * @param shifts for which shifts
 * @param days on which days; holidays and days off are those of the work calendar
 * @param amount money for one shift, exact
 * @param validity the days on which the rate holds, or null for always
 * @param legal where the amount comes from
 * @param disabled whether it is switched off (amounts that are not confirmed)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeeRate(
        @NotNull String id,
        @NotNull Label name,
        StaffSelector staff,
        ShiftSelector shifts,
        DaySelector days,
        @NotNull @PositiveOrZero BigDecimal amount,
        @Nullable DateRange validity,
        LegalBasis legal,
        boolean disabled) {

    public FeeRate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        staff = staff == null ? StaffSelector.all() : staff;
        shifts = shifts == null ? ShiftSelector.any() : shifts;
        days = days == null ? DaySelector.every() : days;
        Objects.requireNonNull(amount, "amount");
        legal = legal == null ? LegalBasis.hospital() : legal;
    }

    /**
     * A rate of the hospital's own for everybody on some shifts.
     *
     * @param id identifier
     * @param name name for display
     * @param shifts for which shifts
     * @param amount money for one shift, such as {@code 35.00}
     * @return the rate
     */
    public static FeeRate of(String id, Label name, ShiftSelector shifts, String amount) {
        return new FeeRate(
                id,
                name,
                StaffSelector.all(),
                shifts,
                DaySelector.every(),
                new BigDecimal(amount),
                null,
                LegalBasis.hospital(),
                false);
    }
}
