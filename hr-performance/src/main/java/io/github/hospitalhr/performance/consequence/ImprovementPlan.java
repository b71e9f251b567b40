package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An improvement plan (绩效改进计划) that the person agreed to. Its state is derived from the day and the check-ins.
 *
 * @param person the person
 * @param days the days it lasts
 * @param goals the goals, at least one
 * @param checkIns talks held, in order
 * @param signed the day the person signed (签订改进目标)
 */
public record ImprovementPlan(
        PersonId person, DateRange days, List<Goal> goals, List<CheckIn> checkIns, LocalDate signed) {

    /**
     * A goal.
     *
     * @param indicator the indicator
     * @param points points to be reached, 0 to 100
     * @param support what the hospital gives: training, preceptor, time
     */
    public record Goal(IndicatorId indicator, BigDecimal points, String support) {
        public Goal {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(points, "points");
            if (support.isBlank()) {
                throw new IllegalArgumentException(
                        "support for " + indicator + " is blank.\nMaybe name the training or the preceptor.");
            }
        }
    }

    /**
     * A talk about progress.
     *
     * @param day the day
     * @param by who led it
     * @param note what was agreed
     */
    public record CheckIn(LocalDate day, PersonId by, String note) {}

    /** How a plan ended. */
    public enum Result {
        /** Every goal was reached. */
        MET,
        /** A goal was missed; re-assignment is proposed. */
        MISSED,
        /** The plan cannot be judged: no check-in was held or a goal was not measured. It is extended. */
        NOT_JUDGED
    }

    public ImprovementPlan {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(signed, "signed");
        goals = List.copyOf(goals);
        checkIns = List.copyOf(checkIns);
        if (goals.isEmpty() || days.isUnboundedEnd()) {
            throw new IllegalArgumentException("a plan needs a goal and an end.\nMaybe it is still a draft.");
        }
    }

    /**
     * This plan with one more talk.
     *
     * @param talk the talk, on a day of the plan
     * @return the changed copy
     */
    public ImprovementPlan checkedIn(CheckIn talk) {
        if (!days.contains(talk.day())) {
            throw new IllegalArgumentException(
                    "the talk of " + talk.day() + " is outside of " + days + ".\nMaybe extend the plan first.");
        }
        return new ImprovementPlan(
                person,
                days,
                goals,
                Stream.concat(checkIns.stream(), Stream.of(talk)).toList(),
                signed);
    }

    /**
     * How the plan ended.
     *
     * @param today the day
     * @param reached points reached by indicator; without those not measured
     * @return the result, or empty while it lasts
     */
    public Optional<Result> result(LocalDate today, Map<IndicatorId, BigDecimal> reached) {
        if (today.isBefore(days.to())) {
            return Optional.empty();
        }
        if (checkIns.isEmpty() || !goals.stream().allMatch(goal -> reached.containsKey(goal.indicator()))) {
            return Optional.of(Result.NOT_JUDGED);
        }
        boolean met = goals.stream().allMatch(goal -> {
            BigDecimal points = reached.get(goal.indicator());
            return points != null && points.compareTo(goal.points()) >= 0;
        });
        return Optional.of(met ? Result.MET : Result.MISSED);
    }

    /**
     * What follows from a missed plan: other work, never an exit.
     *
     * @param month the month in which it ended
     * @return the proposal
     */
    public Proposal afterMissing(YearMonth month) {
        return new Proposal(
                person + "/" + ProposalKind.REASSIGNMENT + "/" + month,
                ProposalKind.REASSIGNMENT,
                person,
                month,
                Label.of("改进目标未完成,建议调整岗位", "the goals were missed; other work is proposed"),
                List.of("plan " + days + ", signed " + signed + ", check-ins " + checkIns.size()));
    }

    /** The days only. */
    @Override
    public String toString() {
        return "ImprovementPlan[" + days + "]";
    }
}
