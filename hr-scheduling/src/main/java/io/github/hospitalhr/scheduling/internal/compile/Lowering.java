package io.github.hospitalhr.scheduling.internal.compile;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules become. */
final class Lowering {

    private final Ward ward;
    private final List<List<RowClause>> rows = new ArrayList<>();
    private final List<List<DayClause>> days = new ArrayList<>();
    private final List<List<CellClause>> cells = new ArrayList<>();

    Lowering(Ward ward) {
        this.ward = ward;
        for (int p = 0; p < ward.people(); p++) {
            rows.add(new ArrayList<>());
        }
        for (int d = 0; d < ward.days(); d++) {
            days.add(new ArrayList<>());
        }
        for (int i = 0; i < ward.people() * ward.days(); i++) {
            cells.add(new ArrayList<>());
        }
    }

    Ward ward() {
        return ward;
    }

    void row(int person, RowClause clause) {
        rows.get(person).add(clause);
    }

    void day(DayClause clause) {
        days.get(clause.compiled().day()).add(clause);
    }

    void cell(CellClause clause) {
        cells.get(clause.person() * ward.days() + clause.day()).add(clause);
    }

    /** Whether no hard cell clause forbids a duty. */
    boolean open(int person, int day, int duty) {
        return cells.get(person * ward.days() + day).stream()
                .noneMatch(
                        c -> c.cost() >= io.github.hospitalhr.scheduling.internal.model.Cost.HARD && c.duties()[duty]);
    }

    List<List<RowClause>> rows() {
        return rows;
    }

    List<List<DayClause>> days() {
        return days;
    }

    List<List<CellClause>> cells() {
        return cells;
    }
}
