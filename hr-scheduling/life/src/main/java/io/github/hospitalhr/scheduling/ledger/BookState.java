package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.hospitalhr.domain.json.DocumentFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a book is written and which months were closed.
 *
 * @param pages number of pages
 * @param marks months closed and opened again, in the order in which it was decided; never shortened
 */
public record BookState(int pages, List<MonthMark> marks) {

    static final DocumentFormat<BookState> FORMAT = DocumentFormat.of("hr.ledger-book", 1, BookState.class);

    static final BookState NEW = new BookState(0, List.of());

    public BookState {
        marks = marks == null ? List.of() : ImmutableList.copyOf(marks);
    }

    /**
     * The months that are closed now.
     *
     * @return the months, ascending
     */
    public SortedSet<YearMonth> closedMonths() {
        SortedSet<YearMonth> closed = new TreeSet<>();
        for (MonthMark mark : marks) {
            if (mark.closed()) {
                closed.add(mark.month());
            } else {
                closed.remove(mark.month());
            }
        }
        return ImmutableSortedSet.copyOfSorted(closed);
    }
}
