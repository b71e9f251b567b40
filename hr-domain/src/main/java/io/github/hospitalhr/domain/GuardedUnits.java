package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitHistory;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The units as one actor may see and change them. Who may change the organisation of a unit must have it in scope; for a move, the
 * new parent too. A right to change is no right to read: a write answers nothing of what is stored. Thread-safe.
 */
public final class GuardedUnits {

    private final Workforce workforce;
    private final AccessGate gate;

    GuardedUnits(Workforce workforce, AccessGate gate) {
        this.workforce = workforce;
        this.gate = gate;
    }

    /**
     * The organisation on a day.
     *
     * @param times the day, and the moment whose knowledge counts
     * @return the tree, or empty where the actor may not see it
     */
    public Optional<UnitTree> tree(AsOf times) {
        return reads("hr.units") ? Optional.of(workforce.units().tree(times)) : Optional.empty();
    }

    /**
     * All that was ever recorded about the units.
     *
     * @return the history, or empty where the actor may not see it
     */
    public Optional<UnitHistory> history() {
        return reads("hr.units/history") ? Optional.of(workforce.units().history()) : Optional.empty();
    }

    /**
     * Everything for which an import would be refused.
     *
     * @param document the units with their days, with faults or without
     * @return all faults, or refused
     */
    public Guarded<List<InputFault>> faults(UnitsDocument document) {
        return gate.change(
                AuditAction.READ,
                "hr.units?import",
                null,
                List.of(DataClass.ORGANISATION),
                List.of(Subject.hospital()),
                () -> workforce.units().faults(document));
    }

    /**
     * Records many units at once.
     *
     * @param document the units with their days
     * @return how many units the document names, or refused
     */
    public Guarded<Integer> importAll(UnitsDocument document) {
        return change("hr.units", List.of(Subject.hospital()), () -> {
            workforce.units().importAll(document);
            return (int) document.units().stream()
                    .map(one -> one.value().id())
                    .distinct()
                    .count();
        });
    }

    /**
     * Opens a unit, or changes or corrects its attributes on some days.
     *
     * @param valid the days
     * @param unit the unit as it holds on those days
     * @return the unit, or refused
     */
    public Guarded<UnitId> record(DateRange valid, Unit unit) {
        UnitId parent = unit.parent();
        Subject subject = parent == null ? Subject.hospital() : Subject.of(List.of(parent));
        return change(unit.id(), List.of(subject), () -> workforce.units().record(valid, unit));
    }

    /**
     * Places a unit below another one.
     *
     * @param id the unit
     * @param parent the unit directly above from then on
     * @param from the first day on which that holds
     * @return the unit, or refused
     */
    public Guarded<UnitId> move(UnitId id, UnitId parent, LocalDate from) {
        return change(
                id,
                List.of(Subject.of(List.of(id)), Subject.of(List.of(parent))),
                () -> workforce.units().move(id, parent, from));
    }

    /**
     * Closes a unit for good.
     *
     * @param id the unit
     * @param from the first day on which it does not exist
     * @return the unit, or refused
     */
    public Guarded<UnitId> close(UnitId id, LocalDate from) {
        return change(
                id, List.of(Subject.of(List.of(id))), () -> workforce.units().close(id, from));
    }

    private boolean reads(String object) {
        return gate.passes(AuditAction.READ, AccessMode.READ, object, null, Subject.hospital(), DataClass.ORGANISATION);
    }

    private static String object(UnitId id) {
        return "hr.units/" + id;
    }

    private Guarded<UnitId> change(UnitId id, List<Subject> subjects, Runnable work) {
        return change(object(id), subjects, () -> {
            work.run();
            return id;
        });
    }

    private <T> Guarded<T> change(String object, List<Subject> subjects, Supplier<T> work) {
        return gate.change(AuditAction.WRITE, object, null, List.of(DataClass.ORGANISATION), subjects, work);
    }
}
