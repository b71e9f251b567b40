package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.diagnose.NearestRoster;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.repair.Disruption;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/** The board of a repair: the published roster under the changed problem, what it takes away vacated. */
final class RepairBoard {

    private final Board board;
    private final Openness open;
    private final boolean[] away;
    private final List<Move> vacated = new ArrayList<>();
    private final long[] rowTolerance;
    private final RosterModel kept;

    RepairBoard(CompiledProblem was, CompiledProblem is, RepairRequest request) {
        Ward ward = is.ward();
        int[][] published = was.numbers(request.published());
        this.open = new Openness(ward, request.now());
        this.away = new boolean[ward.people()];
        Allowance allowance = Allowance.of(was, published).carried(was, is);
        forgivePast(is, allowance, published, request);
        this.board = new Board(is, allowance, published);
        this.kept = NearestRoster.rules(is, allowance.rows(), allowance.days());
        for (int p = 0; p < ward.people(); p++) {
            for (int d = 0; d < ward.days(); d++) {
                int duty = published[p][d];
                boolean taken =
                        Allowance.isHard(is.model(), p, d, duty) && allowance.cells()[p][d] != duty;
                if (taken && open.allows(p, d, duty, 0)) {
                    board.set(p, d, 0);
                    vacated.add(new Move(p, d, duty, 0));
                }
            }
        }
        this.rowTolerance = new long[ward.people()];
        for (int p = 0; p < rowTolerance.length; p++) {
            boolean missing = board.changed(p) > 0 || away[p];
            rowTolerance[p] = missing ? board.rowExcess(p) : 0;
        }
    }

    /** What is over cannot be mended; a skill that was held then counts as held. */
    private void forgivePast(CompiledProblem is, Allowance allowance, int[][] published, RepairRequest request) {
        Ward ward = is.ward();
        Allowance now = Allowance.of(is, published);
        int first = Math.max(0, Math.min(ward.days(), open.firstDay()));
        for (int d = 0; d < first; d++) {
            System.arraycopy(now.days()[d], 0, allowance.days()[d], 0, now.days()[d].length);
            for (int p = 0; p < ward.people(); p++) {
                allowance.cells()[p][d] = published[p][d];
            }
        }
        for (Disruption disruption : request.disruptions()) {
            if (disruption instanceof Disruption.Absence a) {
                away[ward.personIndex(a.staff())] = true;
            } else if (disruption instanceof Disruption.FrozenCredential f) {
                int p = ward.personIndex(f.staff());
                int until = Math.min(ward.days(), ward.day(f.from()));
                for (int d = first; d < until; d++) {
                    System.arraycopy(now.days()[d], 0, allowance.days()[d], 0, now.days()[d].length);
                    allowance.cells()[p][d] = published[p][d];
                }
            }
        }
    }

    Board board() {
        return board;
    }

    /** The cells that the disruptions vacate. */
    List<Move> vacated() {
        return vacated;
    }

    /** Which changes may be proposed: nothing past or begun, and no other day of who is missing. */
    boolean allows(int p, int d, int from, int to) {
        return !away[p] && open.allows(p, d, from, to);
    }

    boolean isAway(int p) {
        return away[p];
    }

    /** Hard units of a row that only come from missing. */
    long rowTolerance(int p) {
        return rowTolerance[p];
    }

    /** What is newly broken and could be mended. */
    long excess() {
        long excess = board.excess();
        for (int p = 0; p < rowTolerance.length; p++) {
            excess -= Math.min(board.rowExcess(p), rowTolerance[p]);
        }
        return excess;
    }

    /**
     * Where something stays broken: puts in the nearest roster of the whole ward if it is better.
     *
     * @return whether it is proven that something has to stay broken
     */
    boolean rearrange(LongPredicate proceed) {
        RepairKey before = key();
        List<Move> made = changes();
        made.forEach(m -> board.set(m.person(), m.day(), m.from()));
        vacated.forEach(m -> board.set(m.person(), m.day(), m.to()));
        BitSet loose = new BitSet();
        for (int p = 0; p < rowTolerance.length; p++) {
            loose.set(p, away[p] || rowTolerance[p] > 0);
        }
        int[][] start = board.numbers();
        NearestRoster search = new NearestRoster(kept, start, loose, this::allows, proceed);
        int[][] roster = search.search(List.of(), Integer.MAX_VALUE);
        List<Move> moves = roster == null ? List.of() : Move.between(start, roster);
        moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
        if (key().compareTo(before) > 0) {
            moves.forEach(m -> board.set(m.person(), m.day(), m.from()));
            made.forEach(m -> board.set(m.person(), m.day(), m.to()));
        }
        return search.isImpossible();
    }

    /** The changes besides the vacated cells. */
    List<Move> changes() {
        List<Move> changes = new ArrayList<>();
        for (int p = 0; p < rowTolerance.length; p++) {
            for (int d = 0; board.changed(p) > 0 && d < board.model().days(); d++) {
                int to = board.duty(p, d);
                if (to != board.reference(p, d)) {
                    changes.add(new Move(p, d, board.reference(p, d), to));
                }
            }
        }
        changes.removeAll(vacated);
        changes.sort(Move::compareTo);
        return changes;
    }

    RepairKey key() {
        List<Move> changes = changes();
        long notice = Long.MAX_VALUE;
        for (Move m : changes) {
            int duty = m.from() == 0 ? m.to() : m.from();
            notice = Math.min(notice, open.start(m.day(), duty).getEpochSecond());
        }
        int people = (int) changes.stream().mapToInt(Move::person).distinct().count();
        return new RepairKey(excess(), people, changes.size(), notice, board.soft());
    }

    Openness open() {
        return open;
    }
}
