package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import io.github.hospitalhr.scheduling.market.MarketAnswer;
import io.github.hospitalhr.scheduling.market.MarketAnswer.Done;
import io.github.hospitalhr.scheduling.market.MarketAnswer.Refused;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.publish.RosterState;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.RosterBuilder;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a market meets the published roster: boards to try exchanges on, amendments to make them. */
final class MarketFloor {

    private final CompiledProblem compiled;
    private final RosterChecker checker;
    private final RosterKey key;
    private final RosterRegister register;
    private final MarketRecords records;
    private final Clock clock;

    MarketFloor(CompiledProblem compiled, RecordStore store, TenantId tenant, Clock clock) {
        RosterProblem problem = compiled.ward().problem();
        this.compiled = compiled;
        this.checker = new DefaultRosterChecker(compiled);
        this.key = RosterKey.of(problem.unit(), problem.period());
        this.register = new RosterRegister(store, tenant, clock);
        this.records = new MarketRecords(store, tenant, key, clock);
        this.clock = clock;
    }

    /**
     * The published roster, or why there is no market.
     *
     * @param edition the roster, or null
     * @param closed why not; empty with a roster
     */
    record Standing(@Nullable RosterEdition edition, List<Reason> closed) {}

    Standing standing() {
        Optional<RosterEdition> edition = register.find(key);
        if (edition.isEmpty()) {
            return new Standing(
                    null, List.of(MarketReasons.of("roster.unknown", "没有班表 " + key, "there is no roster " + key)));
        }
        return edition.get().state() == RosterState.PUBLISHED
                ? new Standing(edition.get(), List.of())
                : new Standing(
                        null,
                        List.of(MarketReasons.of(
                                "roster.state", "班表未发布或已锁定,不能换班", "the roster is not published, or is locked")));
    }

    RosterKey key() {
        return key;
    }

    Ward ward() {
        return compiled.ward();
    }

    MarketRecords records() {
        return records;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The roster, past and fixed cells closed. */
    ExchangeBoard unlocked(RosterEdition edition) {
        return new ExchangeBoard(compiled, edition.roster(), now());
    }

    /** The roster with the cells of exchanges that await approval locked. */
    ExchangeBoard board(RosterEdition edition) {
        ExchangeBoard board = unlocked(edition);
        records.waiting().stream()
                .flatMap(o -> Objects.requireNonNull(o.outcome()).cells().stream())
                .forEach(cell -> board.lock(ward().personIndex(cell.staff()), ward().day(cell.date())));
        return board;
    }

    /**
     * Amends the roster and puts the offers, all or none.
     *
     * @throws OvertakenException if somebody else wrote one of them first
     */
    MarketAnswer amend(
            RosterEdition edition, List<CellDifference> cells, Origin origin, List<Offer> offers, List<Long> versions) {
        LifecycleOutcome outcome = register.amend(RosterAct.on(edition, origin), cells, checker, batch -> {
            for (int i = 0; i < offers.size(); i++) {
                records.put(batch, offers.get(i), versions.get(i));
            }
        });
        if (outcome instanceof LifecycleOutcome.Refused no) {
            if (no.reasons().stream().anyMatch(r -> r.code().endsWith(".stale"))) {
                throw new OvertakenException();
            }
            return new Refused(no.reasons());
        }
        return new Done(offers.get(0));
    }

    /** The cells that moves change in sum: a cell may change hands more than once. */
    List<CellDifference> net(RosterEdition edition, List<Move> moves) {
        RosterBuilder after = edition.roster().toBuilder();
        for (Move m : moves) {
            after.set(ward().person(m.person()).id(), ward().date(m.day()), ward().duty(m.to()));
        }
        return RosterDifference.between(edition.roster(), after.build()).cells();
    }
}
