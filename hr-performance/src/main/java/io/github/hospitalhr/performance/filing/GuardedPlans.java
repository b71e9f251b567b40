package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Improvement plans as one actor may sign and see them; talks are recorded in the actor's own name. The words about help and talks, which
 * may tell of illness, are shown to who may read {@link DataClass#HEALTH} of the person. Thread-safe.
 */
public final class GuardedPlans {

    private final PlanFiles files;
    private final AccessGate gate;

    GuardedPlans(PlanFiles files, AccessGate gate) {
        this.files = files;
        this.gate = gate;
    }

    /**
     * Files a plan that was signed.
     *
     * @param plan the plan
     * @return false if the person signed one on the same day already; or refused
     */
    public Guarded<Boolean> sign(ImprovementPlan plan) {
        return Deciding.by(
                gate, PlanFiles.TOPIC, Optional.of(plan.person()), DataClass.PERFORMANCE, by -> files.sign(plan));
    }

    /**
     * Adds a talk to a plan.
     *
     * @param person the person
     * @param signed the day the plan was signed
     * @param day the day of the talk, on a day of the plan
     * @param note what was said
     * @return the plan with it, empty if there is no such plan; or refused
     */
    public Guarded<Optional<ImprovementPlan>> checkIn(PersonId person, LocalDate signed, LocalDate day, String note) {
        return gate.answered(
                PlanFiles.TOPIC,
                Deciding.by(
                        gate,
                        PlanFiles.TOPIC,
                        Optional.of(person),
                        DataClass.PERFORMANCE,
                        by -> files.checkIn(person, signed, new ImprovementPlan.CheckIn(day, by, note))),
                (plan, sight) -> plan.map(one -> veiled(one, sight.at(person))));
    }

    private static ImprovementPlan veiled(ImprovementPlan plan, HealthSight sight) {
        return new ImprovementPlan(
                plan.person(),
                plan.days(),
                plan.goals().stream()
                        .map(goal ->
                                new ImprovementPlan.Goal(goal.indicator(), goal.points(), sight.text(goal.support())))
                        .toList(),
                plan.checkIns().stream()
                        .map(talk -> new ImprovementPlan.CheckIn(talk.day(), talk.by(), sight.text(talk.note())))
                        .toList(),
                plan.signed());
    }

    /**
     * The plans of a person.
     *
     * @param person the person
     * @return those the actor may see, ascending by the day they were signed
     */
    public List<ImprovementPlan> of(PersonId person) {
        var whose = gate.subjects();
        return gate.filter(
                PlanFiles.TOPIC,
                Disclosure.<ImprovementPlan>whole(DataClass.PERFORMANCE).veiled(GuardedPlans::veiled),
                () -> files.of(person),
                plan -> whose.apply(plan.person()));
    }
}
