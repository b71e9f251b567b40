package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.hospitalhr.domain.time.DateRange;
import java.util.Collection;
import java.util.Locale;

/**
 * A rule of a roster as data. Every rule is immutable, says whom and when it binds and how strictly, and where it comes from.
 * In JSON the property {@code rule} names its kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Coverage.class, name = "coverage"),
    @JsonSubTypes.Type(value = DailyCoverage.class, name = "daily-coverage"),
    @JsonSubTypes.Type(value = SkillMix.class, name = "skill-mix"),
    @JsonSubTypes.Type(value = AlternativeStaffing.class, name = "alternative-staffing"),
    @JsonSubTypes.Type(value = Pairing.class, name = "pairing"),
    @JsonSubTypes.Type(value = Exclusion.class, name = "exclusion"),
    @JsonSubTypes.Type(value = ConditionalPresence.class, name = "conditional-presence"),
    @JsonSubTypes.Type(value = CountInWindow.class, name = "count-in-window"),
    @JsonSubTypes.Type(value = ContractHours.class, name = "contract-hours"),
    @JsonSubTypes.Type(value = WeekendsWorked.class, name = "weekends-worked"),
    @JsonSubTypes.Type(value = ConsecutiveWork.class, name = "consecutive-work"),
    @JsonSubTypes.Type(value = ConsecutiveRest.class, name = "consecutive-rest"),
    @JsonSubTypes.Type(value = ConsecutiveShifts.class, name = "consecutive-shifts"),
    @JsonSubTypes.Type(value = ConsecutiveWeekends.class, name = "consecutive-weekends"),
    @JsonSubTypes.Type(value = AlternateWeekends.class, name = "alternate-weekends"),
    @JsonSubTypes.Type(value = CompleteWeekend.class, name = "complete-weekend"),
    @JsonSubTypes.Type(value = IdenticalWeekend.class, name = "identical-weekend"),
    @JsonSubTypes.Type(value = NoNightBeforeFreeWeekend.class, name = "no-night-before-free-weekend"),
    @JsonSubTypes.Type(value = ForbiddenSuccession.class, name = "forbidden-succession"),
    @JsonSubTypes.Type(value = ForbiddenPattern.class, name = "forbidden-pattern"),
    @JsonSubTypes.Type(value = RestBetweenShifts.class, name = "rest-between-shifts"),
    @JsonSubTypes.Type(value = RestAfterShifts.class, name = "rest-after-shifts"),
    @JsonSubTypes.Type(value = NightDedicated.class, name = "night-dedicated"),
    @JsonSubTypes.Type(value = AvoidedShifts.class, name = "avoided-shifts"),
    @JsonSubTypes.Type(value = ShiftLength.class, name = "shift-length"),
    @JsonSubTypes.Type(value = MotherhoodProtection.class, name = "motherhood-protection"),
    @JsonSubTypes.Type(value = HonourRequests.class, name = "honour-requests"),
    @JsonSubTypes.Type(value = Fairness.class, name = "fairness"),
    @JsonSubTypes.Type(value = ShiftKindsPerWeek.class, name = "shift-kinds-per-week"),
    @JsonSubTypes.Type(value = ForwardRotation.class, name = "forward-rotation"),
    @JsonSubTypes.Type(value = NoSingleDayOff.class, name = "no-single-day-off"),
    @JsonSubTypes.Type(value = ContinuityOfPlace.class, name = "continuity-of-place"),
    @JsonSubTypes.Type(value = BorrowedStaff.class, name = "borrowed-staff"),
    @JsonSubTypes.Type(value = OnCallTier.class, name = "on-call-tier")
})
public sealed interface Rule
        permits Coverage,
                DailyCoverage,
                SkillMix,
                AlternativeStaffing,
                Pairing,
                Exclusion,
                ConditionalPresence,
                CountInWindow,
                ContractHours,
                WeekendsWorked,
                ConsecutiveWork,
                ConsecutiveRest,
                ConsecutiveShifts,
                ConsecutiveWeekends,
                AlternateWeekends,
                CompleteWeekend,
                IdenticalWeekend,
                NoNightBeforeFreeWeekend,
                ForbiddenSuccession,
                ForbiddenPattern,
                RestBetweenShifts,
                RestAfterShifts,
                NightDedicated,
                AvoidedShifts,
                ShiftLength,
                MotherhoodProtection,
                HonourRequests,
                Fairness,
                ShiftKindsPerWeek,
                ForwardRotation,
                NoSingleDayOff,
                ContinuityOfPlace,
                BorrowedStaff,
                OnCallTier {

    /**
     * What every rule has.
     *
     * @return identifier, enforcement, staff, validity and source
     */
    RuleHead head();

    /**
     * The same rule with another head.
     *
     * @param newHead the head
     * @return a copy with it
     */
    Rule withHead(RuleHead newHead);

    /**
     * Identifier of the rule.
     *
     * @return {@code head().id()}
     */
    @JsonIgnore
    default String id() {
        return head().id();
    }

    /**
     * Name of the kind of rule, as in JSON.
     *
     * @return such as {@code consecutive-work}
     */
    @JsonIgnore
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it tells of somebody's health (PIPL art. 28) that a rule binds: that of the protection of pregnant and nursing staff and of
     * others on medical grounds does.
     *
     * @param rules the rules
     * @param id identifier of a rule
     * @return true if it is among them and does
     */
    static boolean tellsHealth(Collection<Rule> rules, String id) {
        return rules.stream()
                .anyMatch(rule ->
                        rule instanceof MotherhoodProtection && rule.id().equals(id));
    }

    /**
     * The rule as a hard one.
     *
     * @return a copy that must not be broken
     */
    default Rule hard() {
        return withHead(head().withEnforcement(Enforcement.hard()));
    }

    /**
     * The rule as a soft one with linear cost.
     *
     * @param weight cost of one unit
     * @return a copy that costs if broken
     */
    default Rule soft(long weight) {
        return withHead(head().withEnforcement(Enforcement.soft(weight)));
    }

    /**
     * The rule as a soft one with squared cost.
     *
     * @param weight cost of one unit squared
     * @return a copy that costs if broken
     */
    default Rule softSquared(long weight) {
        return withHead(head().withEnforcement(Enforcement.softSquared(weight)));
    }

    /**
     * The rule as a protected one.
     *
     * @return a copy that must not be broken and is never relaxed
     */
    default Rule protectedFloor() {
        return withHead(head().withEnforcement(Enforcement.protectedFloor()));
    }

    /**
     * The rule for some people.
     *
     * @param staff whom it binds, or who counts
     * @return a copy for these
     */
    default Rule forStaff(StaffSelector staff) {
        return withHead(head().withStaff(staff));
    }

    /**
     * The rule during some days.
     *
     * @param validity the days on which it binds
     * @return a copy for these
     */
    default Rule during(DateRange validity) {
        return withHead(head().withValidity(validity));
    }

    /**
     * The rule with its source.
     *
     * @param legal where it comes from
     * @return a copy with this source
     */
    default Rule basedOn(LegalBasis legal) {
        return withHead(head().withLegal(legal));
    }
}
