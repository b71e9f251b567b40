package io.github.hospitalhr.quickstart.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one roster shows, already in words; knows nothing of rules or engines.
 *
 * @param ward name of the unit
 * @param place campus and department
 * @param month name of the period
 * @param facts labelled facts for the head of the page (people, cost, bound, time)
 * @param days the days, in order
 * @param shifts the legend, in order
 * @param rows the people, in order
 * @param cover demand against presence per shift
 * @param findings what breaks a rule, hard ones first
 * @param files links to the data behind the page
 */
public record RosterSheet(
        Bilingual ward,
        Bilingual place,
        Bilingual month,
        List<Fact> facts,
        List<Day> days,
        List<ShiftKey> shifts,
        List<Row> rows,
        List<CoverRow> cover,
        List<Finding> findings,
        List<Link> files) {

    public RosterSheet {
        facts = List.copyOf(facts);
        days = List.copyOf(days);
        shifts = List.copyOf(shifts);
        rows = List.copyOf(rows);
        cover = List.copyOf(cover);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** Number of findings that break a hard rule. */
    public long hard() {
        return findings.stream().filter(Finding::hard).count();
    }

    /** A labelled fact. */
    public record Fact(Bilingual label, Bilingual value) {}

    /** A file beside the page. */
    public record Link(String file, Bilingual label) {}

    /** Kind of a day. */
    public enum DayKind {
        /** A working day. */
        WORK,
        /** Saturday or Sunday off. */
        WEEKEND,
        /** A public holiday. */
        HOLIDAY,
        /** A weekend day that is worked in exchange for a holiday (调休). */
        MADE_UP
    }

    /**
     * A day of the period.
     *
     * @param date the day
     * @param kind its kind
     * @param name name of the holiday, null for none
     */
    public record Day(
            LocalDate date, DayKind kind, @Nullable Bilingual name) {}

    /**
     * A shift as the legend shows it.
     *
     * @param code what stands in the cells
     * @param name name
     * @param time clock times
     * @param colour one of the classes of {@link ShiftColours}
     */
    public record ShiftKey(String code, Bilingual name, String time, String colour) {}

    /** A person with the cells. */
    public record Row(String id, String name, Bilingual post, List<Bilingual> marks, List<Cell> cells, Sums sums) {
        public Row {
            marks = List.copyOf(marks);
            cells = List.copyOf(cells);
        }
    }

    /** How a wish ended. */
    public enum Wish {
        /** No wish for this day. */
        NONE,
        /** The wish was met. */
        MET,
        /** The wish was not met. */
        UNMET
    }

    /**
     * A cell.
     *
     * @param code code of the shift, empty on a free day
     * @param colour class of {@link ShiftColours}, empty on a free day
     * @param absence name of a leave that covers the day, null for none
     * @param wish how the wish for the day ended
     * @param wishText the wish in words, null where there is none
     */
    public record Cell(
            String code,
            String colour,
            @Nullable Bilingual absence,
            Wish wish,
            @Nullable Bilingual wishText) {}

    /**
     * Sums of a person.
     *
     * @param shifts number of shifts
     * @param nights number of nights
     * @param weekends weekends with at least one shift
     * @param minutes minutes worked
     * @param targetMinutes minutes owed, negative for none
     */
    public record Sums(int shifts, int nights, int weekends, int minutes, int targetMinutes) {}

    /** Presence against demand for one shift, one figure a day. */
    public record CoverRow(Bilingual label, String code, List<Cover> days) {
        public CoverRow {
            days = List.copyOf(days);
        }
    }

    /**
     * One figure.
     *
     * @param need people wanted at least, negative for no demand
     * @param have people present
     */
    public record Cover(int need, int have) {}

    /**
     * A broken rule.
     *
     * @param hard whether the rule is hard
     * @param rule identifier of the rule
     * @param kind name of the kind of rule
     * @param sentence what is broken, in words
     * @param source legal source, null for none
     * @param cost cost, 0 for hard ones
     * @param places cells concerned
     */
    public record Finding(
            boolean hard,
            String rule,
            Bilingual kind,
            Bilingual sentence,
            @Nullable String source,
            long cost,
            List<Place> places) {
        public Finding {
            places = List.copyOf(places);
        }
    }

    /**
     * A place in the table.
     *
     * @param row index of the person, -1 for the coverage of the day
     * @param day index of the day, -1 for the whole row
     */
    public record Place(int row, int day) {}
}
