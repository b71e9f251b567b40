package io.github.hospitalhr.scheduling.ledger;

import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.function.Function;

/** What of a ledger may tell of health, taken out for who may not read it. For one answer. */
final class LedgerVeil {

    private final UnitId unit;
    private final Function<String, Subject> rows;

    /** Whose what is in the unit's book. */
    LedgerVeil(UnitId unit, Function<String, Subject> rows) {
        this.unit = unit;
        this.rows = rows;
    }

    static LedgerEntry entry(LedgerEntry entry, HealthSight sight) {
        boolean telling = entry.account().startsWith(LedgerEntry.HEALTH);
        if ((!telling && entry.note().isEmpty()) || sight.sees()) {
            return entry;
        }
        return new LedgerEntry(
                entry.person(),
                telling ? HealthSight.MARK : entry.account(),
                entry.kind(),
                entry.amount(),
                entry.day(),
                telling ? HealthSight.MARK : entry.source(),
                sight.text(entry.note()));
    }

    private LedgerEntry own(LedgerEntry entry, HealthSight sight) {
        return entry(entry, sight.at(rows.apply(entry.person())));
    }

    private List<LedgerEntry> entries(List<LedgerEntry> entries, HealthSight sight) {
        return entries.stream().map(one -> own(one, sight)).toList();
    }

    BookSnapshot book(BookSnapshot book, HealthSight sight) {
        List<MonthMark> marks = book.state().marks().stream()
                .map(mark -> new MonthMark(
                        mark.month(),
                        mark.closed(),
                        mark.at(),
                        mark.by(),
                        sight.at(Subject.of(List.of(unit))).text(mark.reason())))
                .toList();
        return new BookSnapshot(
                Ledger.of(entries(book.ledger().entries(), sight)),
                new BookState(book.state().pages(), marks),
                book.version());
    }

    List<LedgerPage> pages(List<LedgerPage> pages, HealthSight sight) {
        return pages.stream().map(page -> page(page, sight)).toList();
    }

    private LedgerPage page(LedgerPage page, HealthSight sight) {
        List<String> people =
                page.entries().stream().map(LedgerEntry::person).distinct().toList();
        boolean shown = page.reason().isEmpty() || sight.seesAll(unit, people);
        return new LedgerPage(
                page.book(),
                page.number(),
                page.recordedAt(),
                page.recordedBy(),
                shown ? page.reason() : HealthSight.MARK,
                entries(page.entries(), sight));
    }

    PostingOutcome outcome(PostingOutcome outcome, HealthSight sight) {
        return new PostingOutcome(book(outcome.book(), sight), outcome.refusal(), outcome.closed());
    }
}
