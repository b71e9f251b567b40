package io.github.hospitalhr.scheduling.internal.mend;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.replace.PersonEffect;
import io.github.hospitalhr.scheduling.replace.Reach;
import io.github.hospitalhr.scheduling.replace.ReplacementPlan;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts moves into the words of the problem. */
final class PlanWriter {

    private final Ward ward;
    private final Effects effects;
    private final int[][] published;

    PlanWriter(CompiledProblem compiled, int[][] published) {
        this.ward = compiled.ward();
        this.effects = new Effects(compiled);
        this.published = published;
    }

    /** Moves as changed cells. */
    List<CellDifference> cells(List<Move> moves) {
        return moves.stream()
                .map(m -> new CellDifference(
                        ward.person(m.person()).id(), ward.date(m.day()), ward.duty(m.from()), ward.duty(m.to())))
                .toList();
    }

    /** A roster with the moves made. */
    Roster changed(Roster roster, List<Move> moves) {
        return new RosterDifference(cells(moves)).applyTo(roster);
    }

    private int[][] after(List<Move> moves) {
        int[][] after = new int[published.length][];
        for (int p = 0; p < after.length; p++) {
            after[p] = published[p].clone();
        }
        moves.forEach(m -> after[m.person()][m.day()] = m.to());
        return after;
    }

    /** What moves mean for the people. */
    List<PersonEffect> people(List<Move> moves) {
        return effects.people(published, after(moves), moves);
    }

    ReplacementPlan plan(Reach reach, List<Move> moves, RosterCost cost) {
        List<PersonEffect> people = people(moves);
        return new ReplacementPlan(
                reach,
                cells(moves),
                cost,
                people,
                effects.skills(published, after(moves), moves),
                explanation(moves, people, cost));
    }

    private Label explanation(List<Move> moves, List<PersonEffect> people, RosterCost cost) {
        String zh = moves.stream()
                .map(m -> who(m) + " " + ward.date(m.day()) + " " + duty(m.from(), true) + "→" + duty(m.to(), true))
                .collect(Collectors.joining(";"));
        String en = moves.stream()
                .map(m -> who(m) + " " + ward.date(m.day()) + " " + duty(m.from(), false) + " → " + duty(m.to(), false))
                .collect(Collectors.joining("; "));
        String restZh = "";
        String restEn = "";
        for (PersonEffect person : people) {
            if (person.shortestRest().delta() < 0) {
                int minutes = person.shortestRest().after();
                restZh += ";" + person.staff() + " 最短休息 " + hours(minutes) + " 小时";
                restEn += "; shortest rest of " + person.staff() + " " + hours(minutes) + " h";
            }
        }
        long touched = moves.stream().mapToInt(Move::person).distinct().count();
        return Label.of(
                zh + "。改动 " + moves.size() + " 格、" + touched + " 人,软性成本 " + signed(cost.soft()) + restZh + "。",
                en + ". " + moves.size() + " cells of " + touched + " people change, soft cost " + signed(cost.soft())
                        + restEn + ".");
    }

    private String who(Move move) {
        return ward.person(move.person()).id();
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : minutes / 60 + "." + minutes % 60 * 10 / 60;
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : String.valueOf(number);
    }

    private String duty(int number, boolean chinese) {
        @Nullable Duty duty = ward.duty(number);
        if (duty == null) {
            return chinese ? "休" : "free";
        }
        ShiftType shift = ward.shift(ward.shiftOfDuty()[number]);
        String name = chinese || shift.nameEn().isEmpty() ? shift.name() : shift.nameEn();
        return duty.role() == null ? name : name + "(" + duty.role() + ")";
    }
}
