package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Improvement plans on file: signed once, talks only added. Thread-safe as far as the store is. */
public final class PlanFiles {

    /** Topic of the events: {@code signed} and {@code checked-in}. */
    public static final String TOPIC = "performance.plan";

    /** Where people stand in improvement plans: each is about one. */
    public static final PersonalKind PERSONAL = Drawer.personal(TOPIC, DataClass.PERFORMANCE);

    private final Drawer<ImprovementPlan> drawer;

    /**
     * Files over the host's store.
     *
     * @param store where they are kept
     * @param tenant whose files
     * @param clock the time
     */
    public PlanFiles(RecordStore store, TenantId tenant, Clock clock) {
        this.drawer = new Drawer<>(
                store, tenant, clock, TOPIC, DocumentFormat.of("hr.improvement-plan", 1, ImprovementPlan.class));
    }

    /**
     * The files behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return plans as this actor may sign and see them
     */
    public GuardedPlans as(AccessGate gate) {
        return new GuardedPlans(this, gate);
    }

    private static String id(PersonId person, LocalDate signed) {
        return person + "/" + signed;
    }

    /**
     * Files a plan that was signed.
     *
     * @param plan the plan
     * @return false if the person signed one on the same day already
     */
    public boolean sign(ImprovementPlan plan) {
        return drawer.put(id(plan.person(), plan.signed()), 0, plan, List.of(plan.person()), "signed");
    }

    /**
     * Adds a talk to a plan.
     *
     * @param person the person
     * @param signed the day the plan was signed
     * @param talk the talk, on a day of the plan
     * @return the plan with it, or empty if there is no such plan
     * @throws IllegalArgumentException if the talk is outside of the plan
     */
    public Optional<ImprovementPlan> checkIn(PersonId person, LocalDate signed, ImprovementPlan.CheckIn talk) {
        String id = id(person, signed);
        while (true) {
            Optional<Drawer.Found<ImprovementPlan>> found = drawer.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ImprovementPlan plan = found.get().file().checkedIn(talk);
            // Whoever added another talk at the same moment was faster: read it, and add this one to it.
            if (drawer.put(id, found.get().version(), plan, List.of(person), "checked-in")) {
                return Optional.of(plan);
            }
        }
    }

    /**
     * The plans of a person.
     *
     * @param person the person
     * @return the plans, ascending by the day they were signed
     */
    public List<ImprovementPlan> of(PersonId person) {
        return drawer.of(person);
    }
}
