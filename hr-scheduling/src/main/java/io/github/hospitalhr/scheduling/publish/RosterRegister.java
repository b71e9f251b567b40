package io.github.hospitalhr.scheduling.publish;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.PackUse;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome.Refused;
import io.github.hospitalhr.scheduling.publish.RosterRecords.Kept;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rosters of a hospital, kept in the record store from draft to archive. Every change is an {@link Amendment} that tells who,
 * why, when, which cells and what the rules said before and after; it is committed together with the roster as it stands and, once
 * published, with a {@link io.github.hospitalhr.domain.event.RosterEvent} in the outbox. Who changes a roster names the revision
 * that was read: of two who read the same one, the second is refused.
 *
 * <p>A roster is published, and a published one amended, only if no hard or protected rule is newly broken, unless the act
 * accepts the breach of that hard rule. Breaches of protected rules (legal floor) are never accepted.
 *
 * <p>Thread-safe, also between several nodes on one store.
 */
public final class RosterRegister {

    /** Where people stand in rosters and in their amendments. */
    public static final List<PersonalKind> PERSONAL = RosterRecords.PERSONAL;

    private final RosterRecords records;

    /**
     * The rosters in a store.
     *
     * @param store where they are kept
     * @param tenant whose rosters
     * @param clock tells when an amendment is recorded
     */
    public RosterRegister(RecordStore store, TenantId tenant, Clock clock) {
        this.records = new RosterRecords(
                Objects.requireNonNull(store, "store"),
                Objects.requireNonNull(tenant, "tenant"),
                Objects.requireNonNull(clock, "clock"));
    }

    /**
     * The rosters behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the rosters as this actor may see and change them
     */
    public GuardedRosters as(AccessGate gate) {
        return new GuardedRosters(this, gate);
    }

    /**
     * A roster as it stands.
     *
     * @param key which roster
     * @return the roster, or empty if it was never drafted
     */
    public Optional<RosterEdition> find(RosterKey key) {
        return records.find(key).map(Kept::edition);
    }

    /**
     * The rosters of a unit.
     *
     * @param unit the unit
     * @return all of them in whatever state, by first day
     */
    public List<RosterEdition> of(UnitId unit) {
        return records.of(unit);
    }

    /**
     * Everything that was done to a roster.
     *
     * @param key which roster
     * @return the amendments, first to last; empty if it was never drafted
     */
    public List<Amendment> amendments(RosterKey key) {
        return records.amendments(key, 1, Integer.MAX_VALUE);
    }

    /**
     * A published version.
     *
     * @param key which roster
     * @param version the version, from 1
     * @return the roster as it was in that version, or empty if there is no such version
     */
    public Optional<Roster> version(RosterKey key, int version) {
        List<Amendment> until = new ArrayList<>();
        for (Amendment amendment : amendments(key)) {
            if (amendment.rosterVersion() > version) {
                break;
            }
            until.add(amendment);
        }
        boolean reached =
                version > 0 && !until.isEmpty() && until.get(until.size() - 1).rosterVersion() == version;
        return reached ? Optional.of(Amendment.replay(until)) : Optional.empty();
    }

    /**
     * What changed between two published versions.
     *
     * @param key which roster
     * @param from the first version, from 1
     * @param to the second version, from 1
     * @return the cells that differ, or empty if one of the versions does not exist
     */
    public Optional<RosterDifference> difference(RosterKey key, int from, int to) {
        Optional<Roster> before = version(key, from);
        Optional<Roster> after = version(key, to);
        return before.isPresent() && after.isPresent()
                ? Optional.of(RosterDifference.between(before.get(), after.get()))
                : Optional.empty();
    }

    /**
     * Keeps a new draft.
     *
     * @param roster the roster; may still break rules
     * @param checker checks rosters of its unit and period
     * @param origin who made it, and why
     * @return done, or refused because the unit has a roster with some of these days
     */
    public LifecycleOutcome draft(Roster roster, RosterChecker checker, Origin origin) {
        requireSame(roster, checker);
        RosterKey key = RosterKey.of(roster);
        Optional<RosterEdition> other = records.of(roster.unit()).stream()
                .filter(e -> e.period().overlaps(roster.period()))
                .findFirst();
        if (other.isPresent()) {
            boolean same = other.get().key().equals(key);
            return refused(
                    same ? Refusals.exists(key) : Refusals.overlap(other.get().key()));
        }
        Roster kept = CanonicalRoster.of(roster);
        Roster empty = Roster.builder(roster.unit().value(), roster.period()).build();
        List<PackUse> packs = checker.problem().packs();
        Amendment amendment = new Amendment(
                roster.unit(),
                roster.period(),
                1,
                Amendment.Kind.DRAFTED,
                0,
                origin,
                records.now(),
                RosterDifference.between(empty, kept).cells(),
                RuleReport.empty(),
                RuleReport.of(checker.check(kept)),
                packs,
                List.of());
        RosterEdition edition = RosterEdition.of(RosterState.DRAFT, 0, 1, packs, kept);
        return commit(edition, 0, amendment, batch -> {});
    }

    /**
     * Changes cells of a draft, or of a published roster, which makes a new version.
     *
     * @param act who, why, and of which revision
     * @param cells the cells; {@code before} must be what the roster holds
     * @param checker checks rosters of its unit and period
     * @return done, or refused
     */
    public LifecycleOutcome amend(RosterAct act, List<CellDifference> cells, RosterChecker checker) {
        return amend(act, cells, checker, batch -> {});
    }

    /**
     * The same, with further changes of the record store in the same commit: all or none.
     *
     * @param act who, why, and of which revision
     * @param cells the cells; {@code before} must be what the roster holds
     * @param checker checks rosters of its unit and period
     * @param along adds the further changes to the batch
     * @return done, or refused; also where a record of the further changes was stale
     */
    public LifecycleOutcome amend(
            RosterAct act, List<CellDifference> cells, RosterChecker checker, Consumer<CommitBatch.Builder> along) {
        Kept kept = records.find(act.key()).orElse(null);
        List<Reason> reasons = Refusals.of(act, kept, RosterState.DRAFT, RosterState.PUBLISHED);
        if (kept == null || !reasons.isEmpty()) {
            return new Refused(reasons);
        }
        RosterEdition edition = kept.edition();
        requireSame(edition.roster(), checker);
        reasons.addAll(Refusals.ofCells(edition.roster(), cells));
        boolean published = edition.state() == RosterState.PUBLISHED;
        if (published && act.origin().reason() == null) {
            reasons.add(Refusals.noReason());
        }
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        Roster after = CanonicalRoster.amended(edition.roster(), cells);
        CheckReport was = checker.check(edition.roster());
        CheckReport is = checker.check(after);
        List<Violation> broken = published ? is.newlyBrokenSince(was) : List.of();
        reasons.addAll(Refusals.ofBreaches(broken, act.accepted()));
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        int version = edition.rosterVersion() + (published ? 1 : 0);
        Amendment amendment = next(act, edition, Amendment.Kind.AMENDED, version, cells, was, is, checker);
        RosterEdition changed = RosterEdition.of(
                edition.state(),
                version,
                amendment.revision(),
                checker.problem().packs(),
                after);
        return commit(changed, kept.version(), amendment, batch -> {
            if (published) {
                new RosterNews(checker.problem()).of(amendment, cells).forEach(event -> records.tell(batch, event));
            }
            along.accept(batch);
        });
    }

    /**
     * Publishes a draft as version 1.
     *
     * @param act who, why, and of which revision
     * @param checker checks rosters of its unit and period
     * @return done, or refused with every broken hard rule that is not accepted
     */
    public LifecycleOutcome publish(RosterAct act, RosterChecker checker) {
        Kept kept = records.find(act.key()).orElse(null);
        List<Reason> reasons = Refusals.of(act, kept, RosterState.DRAFT);
        if (kept == null || !reasons.isEmpty()) {
            return new Refused(reasons);
        }
        RosterEdition edition = kept.edition();
        requireSame(edition.roster(), checker);
        CheckReport report = checker.check(edition.roster());
        reasons.addAll(Refusals.ofBreaches(report.hardViolations(), act.accepted()));
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        Amendment amendment = next(act, edition, Amendment.Kind.PUBLISHED, 1, List.of(), report, report, checker);
        RosterEdition changed = RosterEdition.of(
                RosterState.PUBLISHED,
                1,
                amendment.revision(),
                checker.problem().packs(),
                edition.roster());
        Roster empty = Roster.builder(edition.unit().value(), edition.period()).build();
        List<CellDifference> all =
                RosterDifference.between(empty, edition.roster()).cells();
        return commit(
                changed,
                kept.version(),
                amendment,
                batch -> new RosterNews(checker.problem())
                        .of(amendment, all)
                        .forEach(event -> records.tell(batch, event)));
    }

    /**
     * Closes a published roster.
     *
     * @param act who, why, and of which revision
     * @return done, or refused
     */
    public LifecycleOutcome lock(RosterAct act) {
        return move(act, RosterState.PUBLISHED, RosterState.LOCKED, Amendment.Kind.LOCKED);
    }

    /**
     * Opens a locked roster again; needs a reason.
     *
     * @param act who, why, and of which revision
     * @return done, or refused
     */
    public LifecycleOutcome unlock(RosterAct act) {
        return act.origin().reason() == null
                ? refused(Refusals.noReason())
                : move(act, RosterState.LOCKED, RosterState.PUBLISHED, Amendment.Kind.UNLOCKED);
    }

    /**
     * Puts a locked roster away for good.
     *
     * @param act who, why, and of which revision
     * @return done, or refused
     */
    public LifecycleOutcome archive(RosterAct act) {
        return move(act, RosterState.LOCKED, RosterState.ARCHIVED, Amendment.Kind.ARCHIVED);
    }

    private LifecycleOutcome move(RosterAct act, RosterState from, RosterState to, Amendment.Kind kind) {
        Kept kept = records.find(act.key()).orElse(null);
        List<Reason> reasons = Refusals.of(act, kept, from);
        if (kept == null || !reasons.isEmpty()) {
            return new Refused(reasons);
        }
        RosterEdition edition = kept.edition();
        RuleReport last = records.amendments(act.key(), edition.revision(), edition.revision() + 1)
                .get(0)
                .after();
        Amendment amendment = new Amendment(
                edition.unit(),
                edition.period(),
                edition.revision() + 1,
                kind,
                edition.rosterVersion(),
                act.origin(),
                records.now(),
                List.of(),
                last,
                last,
                edition.packs(),
                List.of());
        RosterEdition moved =
                RosterEdition.of(to, edition.rosterVersion(), amendment.revision(), edition.packs(), edition.roster());
        return commit(moved, kept.version(), amendment, batch -> records.tell(batch, RosterNews.ofState(amendment)));
    }

    private Amendment next(
            RosterAct act,
            RosterEdition edition,
            Amendment.Kind kind,
            int version,
            List<CellDifference> cells,
            CheckReport before,
            CheckReport after,
            RosterChecker checker) {
        return new Amendment(
                edition.unit(),
                edition.period(),
                edition.revision() + 1,
                kind,
                version,
                act.origin(),
                records.now(),
                cells,
                RuleReport.of(before),
                RuleReport.of(after),
                checker.problem().packs(),
                act.accepted());
    }

    private LifecycleOutcome commit(
            RosterEdition edition, long expected, Amendment amendment, Consumer<CommitBatch.Builder> more) {
        CommitBatch.Builder batch = records.batch();
        records.add(batch, edition, expected, amendment);
        more.accept(batch);
        try {
            records.commit(batch);
        } catch (StaleVersionException e) {
            return refused(Refusals.stale(e.kind(), amendment.revision() - 1));
        } catch (DuplicateKeyException e) {
            return refused(Refusals.stale(amendment.revision() - 1));
        }
        return new LifecycleOutcome.Done(edition, amendment);
    }

    private static Refused refused(Reason reason) {
        return new Refused(List.of(reason));
    }

    private static void requireSame(Roster roster, RosterChecker checker) {
        RosterProblem problem = checker.problem();
        if (!problem.unit().equals(roster.unit()) || !problem.period().equals(roster.period())) {
            throw new IllegalArgumentException("checker is for " + problem.unit() + " " + problem.period()
                    + ", but the roster is of " + roster.unit() + " " + roster.period()
                    + ".\nMaybe build the checker from the roster's own problem.");
        }
    }
}
