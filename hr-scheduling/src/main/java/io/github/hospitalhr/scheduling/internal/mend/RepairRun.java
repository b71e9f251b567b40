package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.check.Preparation;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.repair.RepairProgress;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One repair: mends what is broken place by place with ejection chains, then takes back the changes of one person, or of two, and
 * mends again, as long as the roster gets better; where something stays broken, asks for the nearest roster of the whole ward.
 */
public final class RepairRun {

    private static final int MOST_CELLS = 7;
    private static final int MOST_CHAINS = 30;
    private static final long WORK_OF_A_ROW = 20;
    private static final long WORK_OF_A_PLACE = 1_500_000;
    private static final long WORK_OF_A_STEP = 200;

    private final RepairRequest request;
    private final Consumer<? super RepairProgress> listener;

    /**
     * A repair.
     *
     * @param request what is to be mended
     * @param listener told of progress
     */
    public RepairRun(RepairRequest request, Consumer<? super RepairProgress> listener) {
        this.request = request;
        this.listener = listener;
    }

    /** Runs it. */
    public RepairResult run() {
        CompiledProblem was = Preparation.compile(request.problem());
        List<Reason> refused = Disrupted.refusals(request);
        if (!refused.isEmpty()) {
            RosterCost cost = new DefaultRosterChecker(was).cost(request.published());
            return new RepairResult(
                    RepairResult.End.REFUSED,
                    request.problem(),
                    request.published(),
                    List.of(),
                    0,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    false,
                    cost,
                    List.of(),
                    refused);
        }
        RosterProblem changed = Disrupted.problem(request.problem(), request.disruptions());
        CompiledProblem is = Preparation.compile(changed);
        RepairBoard board = new RepairBoard(was, is, request);
        mend(board);
        tell(board);
        improve(board);
        boolean unmendable = !isOver(board) && board.excess() > 0 && board.rearrange(this::proceeds);
        tell(board);
        improve(board);
        return result(was, is, board, unmendable);
    }

    private boolean proceeds(long steps) {
        return steps < request.effort() * WORK_OF_A_STEP && !request.cancel().isCancelled();
    }

    private boolean isOver(RepairBoard board) {
        return request.cancel().isCancelled() || board.board().work() >= request.effort() * WORK_OF_A_ROW;
    }

    private void tell(RepairBoard board) {
        RepairKey key = board.key();
        listener.accept(new RepairProgress(
                board.board().work() / WORK_OF_A_ROW,
                key.excess(),
                key.people(),
                key.cells() + board.vacated().size()));
    }

    /** Mends place by place; what cannot be mended is left. */
    private void mend(RepairBoard board) {
        Set<Integer> left = new HashSet<>();
        int days = board.board().model().days();
        int people = board.board().model().people();
        boolean again = true;
        while (again && !isOver(board)) {
            again = false;
            for (int place = 0; place < people + days && !isOver(board); place++) {
                boolean broken = place < people
                        ? board.board().rowExcess(place) > board.rowTolerance(place)
                        : board.board().dayExcess(place - people) > 0;
                if (broken && !left.contains(place)) {
                    again = true;
                    if (!mend(board, place < people ? place : -1, place - people)) {
                        left.add(place);
                    }
                }
            }
        }
    }

    private boolean mend(RepairBoard board, int row, int day) {
        long work = Math.min(
                WORK_OF_A_PLACE,
                request.effort() * WORK_OF_A_ROW - board.board().work());
        Ejection search = new Ejection(board.board(), board::allows, MOST_CHAINS, work);
        search.tolerateAllBut(row, day);
        for (int p = 0; p < board.board().model().people(); p++) {
            if (board.isAway(p)) {
                search.tolerateRow(p);
            }
        }
        RepairKey best = null;
        List<Move> chosen = List.of();
        for (List<Move> moves : search.fewestAndMore(MOST_CELLS)) {
            moves.forEach(m -> board.board().set(m.person(), m.day(), m.to()));
            RepairKey key = board.key();
            moves.forEach(m -> board.board().set(m.person(), m.day(), m.from()));
            if (best == null || key.compareTo(best) < 0) {
                best = key;
                chosen = moves;
            }
        }
        chosen.forEach(m -> board.board().set(m.person(), m.day(), m.to()));
        return !chosen.isEmpty();
    }

    private void improve(RepairBoard board) {
        boolean better = true;
        while (better && !isOver(board)) {
            better = false;
            List<Integer> people =
                    board.changes().stream().map(Move::person).distinct().toList();
            for (int i = 0; i < people.size() && !better; i++) {
                better = retried(board, Set.of(people.get(i)));
            }
            for (int i = 0; i < people.size() && !better; i++) {
                for (int j = i + 1; j < people.size() && !better; j++) {
                    better = retried(board, Set.of(people.get(i), people.get(j)));
                }
            }
        }
    }

    /** Takes back the changes of some people and mends again; back to what was if that is no better. */
    private boolean retried(RepairBoard board, Set<Integer> people) {
        if (isOver(board)) {
            return false;
        }
        RepairKey before = board.key();
        List<Move> kept = board.changes();
        kept.stream()
                .filter(m -> people.contains(m.person()))
                .forEach(m -> board.board().set(m.person(), m.day(), original(board, m)));
        mend(board);
        if (board.key().compareTo(before) < 0) {
            tell(board);
            return true;
        }
        board.changes().forEach(m -> board.board().set(m.person(), m.day(), original(board, m)));
        kept.forEach(m -> board.board().set(m.person(), m.day(), m.to()));
        return false;
    }

    /** What a cell holds before any proposal: free if it was vacated. */
    private static int original(RepairBoard board, Move change) {
        boolean vacated =
                board.vacated().stream().anyMatch(v -> v.person() == change.person() && v.day() == change.day());
        return vacated ? 0 : change.from();
    }

    private RepairResult result(CompiledProblem was, CompiledProblem is, RepairBoard board, boolean unmendable) {
        Ward ward = is.ward();
        int[][] published = was.numbers(request.published());
        PlanWriter writer = new PlanWriter(is, published);
        List<Move> changes = board.changes();
        List<Move> all = new ArrayList<>(changes);
        board.vacated().stream()
                .filter(v -> changes.stream().noneMatch(m -> m.person() == v.person() && m.day() == v.day()))
                .forEach(all::add);
        all.sort(Move::compareTo);
        Roster roster = writer.changed(request.published(), all);
        CheckReport report = new DefaultRosterChecker(is).check(roster);
        RepairKey key = board.key();
        boolean spent = board.board().work() >= request.effort() * WORK_OF_A_ROW;
        return new RepairResult(
                request.cancel().isCancelled()
                        ? RepairResult.End.CANCELLED
                        : spent ? RepairResult.End.EFFORT : RepairResult.End.COMPLETE,
                ward.problem(),
                roster,
                writer.cells(all),
                all.size() - changes.size(),
                changes.stream()
                        .map(m -> ward.person(m.person()).id())
                        .distinct()
                        .toList(),
                changes.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(key.notice())),
                unmended(was, is, writer, board, report),
                unmendable,
                report.cost(),
                writer.people(all),
                List.of());
    }

    /** What the checker finds newly broken, except the rows of the missing as their missing breaks them, and days that are over. */
    private List<Violation> unmended(
            CompiledProblem was, CompiledProblem is, PlanWriter writer, RepairBoard board, CheckReport report) {
        RosterChecker checker = new DefaultRosterChecker(is);
        CheckReport before = new DefaultRosterChecker(was).check(request.published());
        CheckReport vacated = checker.check(writer.changed(request.published(), board.vacated()));
        List<Violation> more = report.newlyBrokenSince(vacated);
        Set<String> missing = new HashSet<>();
        board.vacated().forEach(m -> missing.add(is.ward().person(m.person()).id()));
        return report.newlyBrokenSince(before).stream()
                .filter(v -> more.contains(v) || !excused(v, missing, board))
                .toList();
    }

    private boolean excused(Violation v, Set<String> missing, RepairBoard board) {
        boolean over = !v.dates().isEmpty()
                && v.dates().stream()
                        .allMatch(d -> board.board().compiled().ward().day(d)
                                < board.open().firstDay());
        return over || (v.staff().size() == 1 && missing.contains(v.staff().get(0)));
    }
}
