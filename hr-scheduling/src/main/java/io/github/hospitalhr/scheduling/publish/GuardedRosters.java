package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rosters as one actor may see and change them. Of a published roster the actor sees the rows in scope: a row is its person's and
 * its unit's, so that a ward's head nurse sees whoever helps out there. Drafts and amendments, which tell reasons, are seen by who may
 * change the roster of the unit, amendments also by who may read rosters and health facts there. Why a roster was changed and which rules
 * were broken may tell somebody's health (a sick call, a pregnancy): that part of an amendment, of the answer to a change too, is shown to
 * who may read {@link DataClass#HEALTH} of the unit and of everybody in the cells, and {@link HealthSight#MARK} to others. Acts are recorded
 * in the name of who really acts, whatever origin they carry. Thread-safe.
 */
public final class GuardedRosters {

    private static final Disclosure<Assignment> ROW = Disclosure.whole(DataClass.ROSTER);
    private static final Disclosure<CellDifference> CELL = Disclosure.whole(DataClass.ROSTER);

    private final RosterRegister register;
    private final AccessGate gate;

    GuardedRosters(RosterRegister register, AccessGate gate) {
        this.register = register;
        this.gate = gate;
    }

    private static String object(RosterKey key) {
        return "hr.roster/" + key;
    }

    private boolean changes(RosterKey key, AuditAction action, String what) {
        return gate.passes(
                action, AccessMode.MODIFY, object(key) + what, null, Subject.of(List.of(key.unit())), DataClass.ROSTER);
    }

    private <T> List<T> rows(
            RosterKey key, Disclosure<T> disclosure, Supplier<List<T>> source, Function<T, String> staff) {
        Map<String, Subject> known = new HashMap<>();
        return gate.filter(
                object(key),
                disclosure,
                source,
                row -> known.computeIfAbsent(staff.apply(row), id -> gate.subject(id, key.unit())));
    }

    /**
     * A roster as it stands.
     *
     * @param key which roster
     * @return the roster with the rows the actor may see, or empty where there is none, none of them may be seen, or it is a draft
     *     that the actor may not change
     */
    public Optional<RosterEdition> find(RosterKey key) {
        return shown(key, register.find(key));
    }

    private Optional<RosterEdition> shown(RosterKey key, Optional<RosterEdition> found) {
        if (found.filter(e -> e.state() == RosterState.DRAFT).isPresent()) {
            return changes(key, AuditAction.READ, "/draft") ? found : Optional.empty();
        }
        List<Assignment> seen =
                rows(key, ROW, () -> found.map(RosterEdition::assignments).orElse(List.of()), Assignment::staff);
        return seen.isEmpty()
                ? Optional.empty()
                : found.map(e -> new RosterEdition(
                        e.unit(), e.period(), e.state(), e.rosterVersion(), e.revision(), e.packs(), seen));
    }

    /**
     * The rosters of a unit.
     *
     * @param unit the unit
     * @return those of which the actor may see something, by first day, with the rows the actor may see
     */
    public List<RosterEdition> of(UnitId unit) {
        List<RosterEdition> shown = new ArrayList<>();
        List<RosterEdition> all = register.of(unit);
        if (all.isEmpty()) {
            // The question stands in the audit, whether there is something to see or not.
            rows(new RosterKey(unit, LocalDate.EPOCH), ROW, List::of, Assignment::staff);
        }
        all.forEach(edition -> shown(edition.key(), Optional.of(edition)).ifPresent(shown::add));
        return List.copyOf(shown);
    }

    /**
     * Everything that was done to a roster, and why.
     *
     * @param key which roster
     * @return the amendments, first to last, without reasons and rules that the actor may not see; empty where the actor may neither change
     *     rosters of the unit nor read both rosters and health facts there
     */
    public List<Amendment> amendments(RosterKey key) {
        String object = object(key) + "/amendments";
        Subject unit = Subject.of(List.of(key.unit()));
        boolean allowed = gate.peek(AccessMode.READ, DataClass.HEALTH, unit).isAllowed()
                ? gate.passes(AuditAction.READ, AccessMode.READ, object, null, unit, DataClass.ROSTER)
                : changes(key, AuditAction.READ, "/amendments");
        return allowed
                ? gate.veiled(
                        object,
                        register.amendments(key),
                        (all, sight) -> all.stream()
                                .map(one -> AmendmentVeil.amendment(one, sight))
                                .toList())
                : List.of();
    }

    /**
     * A published version.
     *
     * @param key which roster
     * @param version the version, from 1
     * @return the rows the actor may see of the roster as it was, or empty where there is none
     */
    public Optional<Roster> version(RosterKey key, int version) {
        Optional<Roster> found = register.version(key, version);
        List<Assignment> seen =
                rows(key, ROW, () -> found.map(Roster::assignments).orElse(List.of()), Assignment::staff);
        return seen.isEmpty() ? Optional.empty() : found.map(roster -> Roster.of(roster.unit(), roster.period(), seen));
    }

    /**
     * What changed between two published versions.
     *
     * @param key which roster
     * @param from the first version, from 1
     * @param to the second version, from 1
     * @return the cells the actor may see that differ, or empty where there is none
     */
    public Optional<RosterDifference> difference(RosterKey key, int from, int to) {
        Optional<RosterDifference> found = register.difference(key, from, to);
        List<CellDifference> seen =
                rows(key, CELL, () -> found.map(RosterDifference::cells).orElse(List.of()), CellDifference::staff);
        return seen.isEmpty() ? Optional.empty() : Optional.of(new RosterDifference(seen));
    }

    private Guarded<LifecycleOutcome> change(RosterKey key, List<Rule> rules, Supplier<LifecycleOutcome> work) {
        Guarded<LifecycleOutcome> answer = gate.change(
                AuditAction.WRITE,
                object(key),
                null,
                List.of(DataClass.ROSTER),
                List.of(Subject.of(List.of(key.unit()))),
                work);
        return gate.answered(
                object(key), answer, (outcome, sight) -> AmendmentVeil.outcome(outcome, key.unit(), rules, sight));
    }

    private static List<Rule> rules(RosterChecker checker) {
        return checker.problem().rules();
    }

    private RosterAct own(RosterAct act) {
        return new RosterAct(act.key(), act.revision(), gate.origin(act.origin().reason()), act.accepted());
    }

    /**
     * Keeps a new draft.
     *
     * @param roster the roster; may still break rules
     * @param checker checks rosters of its unit and period
     * @param reason why, or null
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> draft(Roster roster, RosterChecker checker, @Nullable String reason) {
        return change(RosterKey.of(roster), rules(checker), () -> register.draft(roster, checker, gate.origin(reason)));
    }

    /**
     * Changes cells of a draft or of a published roster.
     *
     * @param act why, and of which revision
     * @param cells the cells; {@code before} must be what the roster holds
     * @param checker checks rosters of its unit and period
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> amend(RosterAct act, List<CellDifference> cells, RosterChecker checker) {
        return change(act.key(), rules(checker), () -> register.amend(own(act), cells, checker));
    }

    /**
     * Publishes a draft.
     *
     * @param act why, and of which revision
     * @param checker checks rosters of its unit and period
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> publish(RosterAct act, RosterChecker checker) {
        return change(act.key(), rules(checker), () -> register.publish(own(act), checker));
    }

    /**
     * Closes a published roster.
     *
     * @param act why, and of which revision
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> lock(RosterAct act) {
        return change(act.key(), List.of(), () -> register.lock(own(act)));
    }

    /**
     * Opens a locked roster again.
     *
     * @param act why, and of which revision
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> unlock(RosterAct act) {
        return change(act.key(), List.of(), () -> register.unlock(own(act)));
    }

    /**
     * Puts a locked roster away for good.
     *
     * @param act why, and of which revision
     * @return what the register answers, or refused
     */
    public Guarded<LifecycleOutcome> archive(RosterAct act) {
        return change(act.key(), List.of(), () -> register.archive(own(act)));
    }
}
