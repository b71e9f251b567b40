package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.check.RosterChange;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.List;

/** A published roster on which exchanges are tried and made. Not safe for use by several threads. */
public final class ExchangeBoard {

    private final Ward ward;
    private final Board board;
    private final Openness open;
    private final DefaultRosterChecker checker;
    private final PlanWriter writer;
    private final boolean sound;
    private final int[] changes;

    /**
     * A board.
     *
     * @param compiled the problem
     * @param published the published roster
     * @param now what time it is
     */
    public ExchangeBoard(CompiledProblem compiled, Roster published, Instant now) {
        this.ward = compiled.ward();
        this.checker = new DefaultRosterChecker(compiled);
        int[][] numbers = compiled.numbers(published);
        this.board = new Board(compiled, Allowance.of(compiled, numbers), numbers);
        this.open = new Openness(ward, now);
        this.writer = new PlanWriter(compiled, numbers);
        this.sound = checker.cost(published).hard() == 0;
        this.changes = new int[numbers.length];
    }

    /** The ward in numbers. */
    public Ward ward() {
        return ward;
    }

    /** What a cell holds. */
    public int duty(int p, int d) {
        return board.duty(p, d);
    }

    /** Keeps a cell from being traded; nothing for a person of -1, who is not of the ward. */
    public void lock(int p, int d) {
        if (p >= 0) {
            open.lock(p, d);
        }
    }

    /** Whether a cell may be traded: neither locked, nor past, nor fixed. */
    public boolean isTradable(int p, int d, int to) {
        return !board.model().pinned()[p][d] && open.allows(p, d, board.duty(p, d), to);
    }

    /** How often a person's row was changed by {@link #make}. */
    public int changes(int p) {
        return changes[p];
    }

    /** Whether a person's row would hold with some tradable moves of that person; heads are not looked at. */
    public boolean rowHolds(int p, List<Move> moves) {
        for (Move m : moves) {
            if (!isTradable(m.person(), m.day(), m.to())) {
                return false;
            }
        }
        moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
        boolean holds = board.rowExcess(p) == 0;
        back(moves);
        return holds;
    }

    private void back(List<Move> moves) {
        moves.forEach(m -> board.set(m.person(), m.day(), m.from()));
    }

    /** Whether nothing would newly break. */
    public boolean isLegal(List<Move> moves) {
        for (Move m : moves) {
            if (!isTradable(m.person(), m.day(), m.to())) {
                return false;
            }
        }
        moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
        boolean legal = board.excess() == 0;
        back(moves);
        // A breach that only moves within its row does not show in the sums.
        return legal && (sound || preview(moves).isLegal());
    }

    /** What the checker says of some moves. */
    public RosterChange preview(List<Move> moves) {
        return checker.preview(board.numbers(), writer.cells(moves));
    }

    /** Makes some moves. */
    public void make(List<Move> moves) {
        moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
        moves.forEach(m -> changes[m.person()]++);
    }
}
