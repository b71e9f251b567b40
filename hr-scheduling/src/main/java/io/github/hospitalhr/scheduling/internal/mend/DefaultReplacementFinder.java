package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterChange;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.internal.check.DefaultRosterChecker;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.diagnose.NearestRoster;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds replacements by ejection chains, wider and wider, and where they end by the nearest roster of the whole ward; every plan is
 * checked by the checker before it is told.
 */
public final class DefaultReplacementFinder implements ReplacementFinder {

    private static final int MOST_CHAINS = 60;
    private static final int SAME_DAY_CELLS = 3;
    private static final int MULTI_DAY_CELLS = 7;

    /** So many changed cells nobody would ask a ward to accept. */
    private static final int MOST_CELLS = 15;

    private static final int DAYS_AROUND = 10;
    private static final long CHAIN_WORK = 400_000;
    private static final long WORK_OF_A_ROW = 20;
    private static final long WORK_OF_A_STEP = 1000;

    private final Ward ward;
    private final DefaultRosterChecker checker;
    private final Roster roster;
    private final int[][] published;
    private final Board board;
    private final Openness open;
    private final PlanWriter writer;
    private final RosterModel kept;
    private boolean proven;

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
        Allowance allowance = Allowance.of(compiled, published);
        this.board = new Board(compiled, allowance, published);
        this.open = new Openness(ward, now);
        this.writer = new PlanWriter(compiled, published);
        this.kept = NearestRoster.rules(compiled, allowance.rows(), allowance.days());
    }

    @Override
    public ReplacementAnswer find(Vacancy vacancy, ReplacementOptions options) {
        List<Reason> refused = refusals(vacancy);
        if (!refused.isEmpty()) {
            return new ReplacementAnswer(vacancy, false, List.of(), List.of(), false, refused);
        }
        int p = ward.personIndex(vacancy.staff());
        int d = ward.day(vacancy.date());
        int duty = board.duty(p, d);
        board.set(p, d, 0);
        boolean mayStayOpen = board.dayExcess(d) == 0;
        Move vacated = new Move(p, d, duty, 0);
        board.require(d, List.of(need(vacated)));
        proven = false;
        try {
            return answer(vacancy, options, vacated, mayStayOpen);
        } finally {
            board.require(d, List.of());
            board.set(p, d, duty);
        }
    }

    private ReplacementAnswer answer(Vacancy vacancy, ReplacementOptions options, Move vacated, boolean mayStayOpen) {
        List<ReplacementPlan> plans = plans(vacancy, options, vacated);
        List<Obstacle> obstacles = plans.isEmpty() ? obstacles(vacancy, vacated) : List.of();
        return new ReplacementAnswer(vacancy, mayStayOpen, plans, obstacles, proven, List.of());
    }

    private List<ReplacementPlan> plans(Vacancy vacancy, ReplacementOptions options, Move vacated) {
        NearestRoster.Scope day =
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
            NearestRoster.Scope days = (p, d, from, to) ->
                    Math.abs(d - vacated.day()) <= DAYS_AROUND && p != vacated.person() && open.allows(p, d, from, to);
            plans = told(
                    vacancy,
                    options,
                    vacated,
                    Reach.MULTI_DAY,
                    search(vacated, days, options.effort() * WORK_OF_A_ROW).fewest(MULTI_DAY_CELLS));
            plans = plans.isEmpty()
                    ? told(vacancy, options, vacated, Reach.MULTI_DAY, rearranged(vacated, options))
                    : plans;
        }
        return plans;
    }

    /** The roster with the fewest changed cells; the whole ward is looked at. */
    private List<List<Move>> rearranged(Move vacated, ReplacementOptions options) {
        BitSet missing = new BitSet();
        missing.set(vacated.person());
        int[][] start = board.numbers();
        NearestRoster search = new NearestRoster(
                kept,
                start,
                missing,
                (p, d, from, to) -> p != vacated.person() && open.allows(p, d, from, to),
                steps -> steps < options.effort() * WORK_OF_A_STEP);
        int[][] roster = search.search(List.of(need(vacated)), MOST_CELLS);
        proven = search.isImpossible();
        return roster == null || !search.keepsAll() ? List.of() : List.of(Move.between(start, roster));
    }

    private Ejection search(Move vacated, NearestRoster.Scope scope, long work) {
        Ejection search = new Ejection(board, scope, MOST_CHAINS, work);
        search.tolerateRow(vacated.person());
        return search;
    }

    /** The best of the solutions that the checker confirms. */
    private List<ReplacementPlan> told(
            Vacancy vacancy, ReplacementOptions options, Move vacated, Reach reach, List<List<Move>> solutions) {
        List<Map.Entry<long[], List<Move>>> ranked = new ArrayList<>();
        for (List<Move> moves : solutions) {
            moves.forEach(m -> board.set(m.person(), m.day(), m.to()));
            long people = moves.stream().mapToInt(Move::person).distinct().count();
            ranked.add(Map.entry(new long[] {moves.size(), people, board.soft()}, moves));
            moves.forEach(m -> board.set(m.person(), m.day(), m.from()));
        }
        ranked.sort(Map.Entry.comparingByKey(Arrays::compare));
        List<ReplacementPlan> plans = new ArrayList<>();
        List<Violation> missing =
                checker.preview(published, writer.cells(List.of(vacated))).broken();
        for (Map.Entry<long[], List<Move>> r : ranked) {
            if (plans.size() == options.most()) {
                break;
            }
            List<Move> moves = new ArrayList<>(r.getValue());
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
                obstacles.add(new Obstacle(id, Label.of("当日已在此班", "works this shift already"), List.of()));
                continue;
            }
            List<Violation> broken = edit.preview(id, vacancy.date(), duty).broken().stream()
                    .filter(Violation::isHard)
                    .toList();
            obstacles.add(new Obstacle(id, reason(vacated, p, broken), broken));
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

    /** As many people on the vacated duty as in the published roster. */
    private DayRule need(Move vacated) {
        boolean[] alike = new boolean[ward.dutyCount()];
        alike[vacated.from()] = true;
        int heads = 0;
        for (int[] row : published) {
            heads += row[vacated.day()] == vacated.from() ? 1 : 0;
        }
        return Board.need(vacated.day(), alike, heads);
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
