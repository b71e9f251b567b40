package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterChange;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.column.NearestRow;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.replace.Obstacle;
import io.github.hospitalhr.scheduling.replace.Reach;
import io.github.hospitalhr.scheduling.replace.ReplacementAnswer;
import io.github.hospitalhr.scheduling.replace.ReplacementFinder;
import io.github.hospitalhr.scheduling.replace.ReplacementOptions;
import io.github.hospitalhr.scheduling.replace.ReplacementPlan;
import io.github.hospitalhr.scheduling.replace.Vacancy;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds replacements by ejection chains, wider and wider, and where they end by the nearest row of each person; every plan is checked
 * by the checker before it is told.
 */
public final class DefaultReplacementFinder implements ReplacementFinder {

    private static final int MOST_CHAINS = 60;
    private static final int SAME_DAY_CELLS = 3;
    private static final int MULTI_DAY_CELLS = 7;
    private static final int DAYS_AROUND = 10;
    private static final long CHAIN_WORK = 400_000;
    private static final long WORK_OF_A_ROW = 20;
    private static final long WORK_OF_A_CELL = 3000;

    private final Ward ward;
    private final DefaultRosterChecker checker;
    private final Roster roster;
    private final int[][] published;
    private final Board board;
    private final Openness open;
    private final PlanWriter writer;
    private final NearestRow rows;

    /**
     * A finder.
     *
     * @param compiled the problem
     * @param roster the published roster
     * @param now what time it is
     */
    public DefaultReplacementFinder(CompiledProblem compiled, Roster roster, Instant now) {
        this.ward = compiled.ward();
        this.checker = new DefaultRosterChecker(compiled);
        this.roster = roster;
        this.published = compiled.numbers(roster);
        this.board = new Board(compiled, Allowance.of(compiled, published), published);
        this.open = new Openness(ward, now);
        this.writer = new PlanWriter(compiled, published);
        this.rows = new NearestRow(compiled.model());
    }

    @Override
    public ReplacementAnswer find(Vacancy vacancy, ReplacementOptions options) {
        List<Reason> refused = refusals(vacancy);
        if (!refused.isEmpty()) {
            return new ReplacementAnswer(vacancy, false, List.of(), List.of(), refused);
        }
        int p = ward.personIndex(vacancy.staff());
        int d = ward.day(vacancy.date());
        int duty = board.duty(p, d);
        board.set(p, d, 0);
        boolean mayStayOpen = board.dayExcess(d) == 0;
        board.require(d, List.of(Board.need(d, alike(duty), heads(duty, d) + 1)));
        try {
            return answer(vacancy, options, new Move(p, d, duty, 0), mayStayOpen);
        } finally {
            board.require(d, List.of());
            board.set(p, d, duty);
        }
    }

    private ReplacementAnswer answer(Vacancy vacancy, ReplacementOptions options, Move vacated, boolean mayStayOpen) {
        rows.limit(options.effort() * WORK_OF_A_CELL);
        List<ReplacementPlan> plans = plans(vacancy, options, vacated);
        List<Obstacle> obstacles = plans.isEmpty() ? obstacles(vacancy, vacated) : List.of();
        return new ReplacementAnswer(vacancy, mayStayOpen, plans, obstacles, List.of());
    }

    private List<ReplacementPlan> plans(Vacancy vacancy, ReplacementOptions options, Move vacated) {
        Ejection.Scope day =
                (p, d, from, to) -> d == vacated.day() && p != vacated.person() && open.allows(p, d, from, to);
        List<ReplacementPlan> plans = told(
                vacancy,
                options,
                vacated,
                Reach.ONE_STEP,
                search(vacated, day, CHAIN_WORK).all(1));
        if (plans.isEmpty() && options.widest() != Reach.ONE_STEP) {
            plans = told(
                    vacancy,
                    options,
                    vacated,
                    Reach.SAME_DAY,
                    search(vacated, day, CHAIN_WORK).all(SAME_DAY_CELLS));
        }
        if (plans.isEmpty() && options.widest() == Reach.MULTI_DAY) {
            Ejection.Scope days = (p, d, from, to) ->
                    Math.abs(d - vacated.day()) <= DAYS_AROUND && p != vacated.person() && open.allows(p, d, from, to);
            plans = told(
                    vacancy,
                    options,
                    vacated,
                    Reach.MULTI_DAY,
                    search(vacated, days, options.effort() * WORK_OF_A_ROW).fewest(MULTI_DAY_CELLS));
            plans = plans.isEmpty() ? told(vacancy, options, vacated, Reach.MULTI_DAY, rearranged(vacated)) : plans;
        }
        return plans;
    }

    /** For each other person the nearest row with the duty that leaves no day short, where few cells change. */
    private List<List<Move>> rearranged(Move vacated) {
        List<List<Move>> found = new ArrayList<>();
        for (int p = 0; p < ward.people(); p++) {
            int[] row = nearest(p, vacated, true);
            List<Move> moves = new ArrayList<>();
            for (int d = 0; row != null && d < row.length; d++) {
                if (row[d] != published[p][d]) {
                    moves.add(new Move(p, d, published[p][d], row[d]));
                }
            }
            if (!moves.isEmpty() && moves.size() <= MULTI_DAY_CELLS) {
                found.add(moves);
            }
        }
        return found;
    }

    /**
     * The nearest row of a person with the duty, all days left as they are staffed or not; empty where there certainly is none, null
     * where that is not known or the question makes no sense.
     */
    private int @Nullable [] nearest(int p, Move vacated, boolean staffed) {
        int[] row = published[p];
        if (p == vacated.person()
                || row[vacated.day()] == vacated.from()
                || ModelCost.row(board.model(), p, row) >= Cost.HARD) {
            return null;
        }
        boolean[][] may = new boolean[row.length][ward.dutyCount()];
        for (int d = 0; d < row.length; d++) {
            long most = d == vacated.day() ? 0 : board.dayExcess(d);
            for (int to = 0; to < may[d].length; to++) {
                may[d][to] = open.allows(p, d, row[d], to) && (!staffed || board.triedDay(p, d, to) <= most);
            }
        }
        return rows.of(p, row, vacated.day(), vacated.from(), may);
    }

    /** Whether certainly no legal row of a person has the duty, whatever else changes. */
    private boolean never(int p, Move vacated) {
        int[] row = nearest(p, vacated, false);
        return row != null && row.length == 0;
    }

    private Ejection search(Move vacated, Ejection.Scope scope, long work) {
        Ejection search = new Ejection(board, scope, MOST_CHAINS, work);
        search.tolerateRow(vacated.person());
        return search;
    }

    /** The best of the solutions that the checker confirms. */
    private List<ReplacementPlan> told(
            Vacancy vacancy, ReplacementOptions options, Move vacated, Reach reach, List<List<Move>> solutions) {
        record Ranked(List<Move> moves, long people, long soft) {}
        List<Ranked> ranked = new ArrayList<>();
        for (List<Move> moves : solutions) {
            moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
            long people = moves.stream().mapToInt(Move::person).distinct().count();
            ranked.add(new Ranked(moves, people, board.soft()));
            moves.forEach(m -> board.set(m.person(), m.day(), m.from()));
        }
        ranked.sort(Comparator.<Ranked>comparingInt(r -> r.moves().size())
                .thenComparingLong(Ranked::people)
                .thenComparingLong(Ranked::soft));
        List<ReplacementPlan> plans = new ArrayList<>();
        List<Violation> missing =
                checker.preview(published, writer.cells(List.of(vacated))).broken();
        for (Ranked r : ranked) {
            if (plans.size() == options.most()) {
                break;
            }
            List<Move> moves = new ArrayList<>(r.moves());
            moves.add(vacated);
            moves.sort(Comparator.naturalOrder());
            RosterChange change = checker.preview(published, writer.cells(moves));
            boolean sound = change.broken().stream()
                    .allMatch(v -> v.staff().equals(List.of(vacancy.staff())) && missing.contains(v));
            if (sound) {
                plans.add(writer.plan(reach, moves, change.cost()));
            }
        }
        return plans;
    }

    private List<Obstacle> obstacles(Vacancy vacancy, Move vacated) {
        Duty duty = ward.duty(vacated.from());
        var edit = checker.edit(writer.changed(roster, List.of(vacated)));
        List<Obstacle> obstacles = new ArrayList<>();
        for (int p = 0; p < ward.people(); p++) {
            String id = ward.person(p).id();
            if (p == vacated.person()) {
                continue;
            }
            if (board.duty(p, vacated.day()) == vacated.from()) {
                obstacles.add(new Obstacle(id, Label.of("当日已在此班", "works this shift already"), List.of(), true));
                continue;
            }
            List<Violation> broken = edit.preview(id, vacancy.date(), duty).broken().stream()
                    .filter(Violation::isHard)
                    .toList();
            obstacles.add(new Obstacle(id, reason(vacated, p, broken), broken, never(p, vacated)));
        }
        return obstacles;
    }

    private Label reason(Move vacated, int p, List<Violation> broken) {
        if (!broken.isEmpty()) {
            return Label.of(
                    String.join(";", broken.stream().map(Violation::message).toList()),
                    String.join("; ", broken.stream().map(Violation::messageEn).toList()));
        }
        return open.allows(p, vacated.day(), board.duty(p, vacated.day()), vacated.from())
                ? Label.of("会打破原有违规之外的硬规则", "a hard rule would be broken more than it is")
                : Label.of("该格已固定或已开始", "the cell is fixed or has begun");
    }

    private boolean[] alike(int duty) {
        boolean[] alike = new boolean[ward.dutyCount()];
        alike[duty] = true;
        return alike;
    }

    private int heads(int duty, int d) {
        int heads = 0;
        for (int p = 0; p < ward.people(); p++) {
            heads += board.duty(p, d) == duty ? 1 : 0;
        }
        return heads;
    }

    private List<Reason> refusals(Vacancy vacancy) {
        int p = ward.personIndex(vacancy.staff());
        LocalDate date = vacancy.date();
        int d = ward.day(date);
        if (p < 0) {
            return reason("staff.unknown", "本排班没有此人", "the roster has no such person");
        }
        if (d < 0 || d >= ward.days()) {
            return reason("date.outside", date + " 不在排班周期内", date + " lies outside the period");
        }
        if (board.duty(p, d) == 0) {
            return reason("vacancy.free", "此人 " + date + " 本来休息", "the person is free on " + date + " anyway");
        }
        return open.allows(p, d, board.duty(p, d), 0)
                ? List.of()
                : reason("vacancy.past", date + " 的班已开始或已过", "the duty of " + date + " has begun or is over");
    }

    private static List<Reason> reason(String code, String zh, String en) {
        return List.of(new Reason(code, "", Label.of(zh, en)));
    }
}
