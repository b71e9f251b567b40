package io.github.hospitalhr.scheduling.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** What moves an account, as data. In JSON the property {@code accrual} names the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "accrual")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AccrualRule.PerShift.class, name = "per-shift"),
    @JsonSubTypes.Type(value = AccrualRule.PaidMinutes.class, name = "paid-minutes"),
    @JsonSubTypes.Type(value = AccrualRule.NightMinutes.class, name = "night-minutes"),
    @JsonSubTypes.Type(value = AccrualRule.RestDays.class, name = "rest-days"),
    @JsonSubTypes.Type(value = AccrualRule.StandardMinutes.class, name = "standard-minutes"),
    @JsonSubTypes.Type(value = AccrualRule.PerMonth.class, name = "per-month"),
    @JsonSubTypes.Type(value = AccrualRule.LeaveTaken.class, name = "leave-taken"),
    @JsonSubTypes.Type(value = AccrualRule.RollOver.class, name = "roll-over")
})
public sealed interface AccrualRule {

    /**
     * Identifier of the rule.
     *
     * @return unique in its scheme
     */
    String id();

    /**
     * The account it moves.
     *
     * @return identifier of an account of the scheme
     */
    String account();

    /**
     * Whom it concerns.
     *
     * @return the people
     */
    StaffSelector staff();

    /**
     * So much for each selected shift (节休: a day for each shift on a statutory holiday; nights counted).
     *
     * @param id identifier of the rule
     * @param account the account
     * @param staff whom it concerns
     * @param shifts which shifts
     * @param days on which days; holidays and days off are those of the work calendar
     * @param amount how much for each, may be negative
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PerShift(
            @NotNull String id,
            @NotNull String account,
            StaffSelector staff,
            ShiftSelector shifts,
            DaySelector days,
            @NotNull BigDecimal amount)
            implements AccrualRule {
        public PerShift {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            shifts = shifts == null ? ShiftSelector.any() : shifts;
            days = days == null ? DaySelector.every() : days;
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * The paid minutes of the selected shifts (工时).
     *
     * @param id identifier of the rule
     * @param account the account, in minutes
     * @param staff whom it concerns
     * @param shifts which shifts
     * @param days on which days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaidMinutes(
            @NotNull String id, @NotNull String account, StaffSelector staff, ShiftSelector shifts, DaySelector days)
            implements AccrualRule {
        public PaidMinutes {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            shifts = shifts == null ? ShiftSelector.any() : shifts;
            days = days == null ? DaySelector.every() : days;
        }
    }

    /**
     * The minutes of every shift that lie in the night (夜班工时), by elapsed time: a change of the clocks makes a night longer or
     * shorter. On-call duties do not count.
     *
     * @param id identifier of the rule
     * @param account the account, in minutes
     * @param staff whom it concerns
     * @param from when the night begins, local time
     * @param to when it ends, exclusive; before {@code from} it is the next morning
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NightMinutes(
            @NotNull String id,
            @NotNull String account,
            StaffSelector staff,
            @NotNull LocalTime from,
            @NotNull LocalTime to)
            implements AccrualRule {
        public NightMinutes {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Banked rest (积假, 存休): the days off of the work calendar on which the person was present are owed, the free days of the roster
     * are had; leave counts as neither. More work than owed rest leaves a balance above zero.
     *
     * @param id identifier of the rule
     * @param account the account, in days
     * @param staff whom it concerns
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RestDays(@NotNull String id, @NotNull String account, StaffSelector staff) implements AccrualRule {
        public RestDays {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
        }
    }

    /**
     * The standard minutes of the period are taken off: minutes a day for each workday of the calendar on which the person was present
     * and not on leave, by contract percent. With {@link PaidMinutes} on the same account the balance is the overtime.
     *
     * @param id identifier of the rule
     * @param account the account, in minutes
     * @param staff whom it concerns
     * @param minutesADay standard minutes of a full-time workday, such as 480
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandardMinutes(
            @NotNull String id,
            @NotNull String account,
            StaffSelector staff,
            @Positive int minutesADay) implements AccrualRule {
        public StandardMinutes {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
        }
    }

    /**
     * So much on the first day of every month that begins in the period (公休, 例假: days a month), for whoever is with the ward on
     * some day of that month.
     *
     * @param id identifier of the rule
     * @param account the account
     * @param staff whom it concerns
     * @param amount how much a month for full time
     * @param byContract whether it is scaled by contract percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PerMonth(
            @NotNull String id,
            @NotNull String account,
            StaffSelector staff,
            @NotNull BigDecimal amount,
            boolean byContract)
            implements AccrualRule {
        public PerMonth {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Leave of some kinds is taken off, day by day.
     *
     * @param id identifier of the rule
     * @param account the account, in days
     * @param staff whom it concerns
     * @param leaves the kinds of leave
     * @param workdaysOnly whether days off of the calendar cost nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeaveTaken(
            @NotNull String id, @NotNull String account, StaffSelector staff, List<String> leaves, boolean workdaysOnly)
            implements AccrualRule {
        public LeaveTaken {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            leaves = leaves == null ? List.of() : ImmutableList.copyOf(leaves);
        }
    }

    /**
     * A counter that rolls over across months (every 15 nights one day of sleep leave, 睡眠假). Each time the counter's account reaches
     * {@code every}, that much is taken off it and the amount is granted on the other account, dated to the day of the shift that
     * filled it.
     *
     * @param id identifier of the rule
     * @param account the account that is granted to
     * @param staff whom it concerns
     * @param counter the account that is counted
     * @param every at how many it rolls over, at least 1
     * @param amount what is granted each time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RollOver(
            @NotNull String id,
            @NotNull String account,
            StaffSelector staff,
            @NotNull String counter,
            @Positive int every,
            @NotNull BigDecimal amount)
            implements AccrualRule {
        public RollOver {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(account, "account");
            staff = staff == null ? StaffSelector.all() : staff;
            Objects.requireNonNull(counter, "counter");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
