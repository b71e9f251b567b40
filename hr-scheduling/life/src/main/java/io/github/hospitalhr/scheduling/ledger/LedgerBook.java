package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.Lists;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PageCursor;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.StaleVersionException;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger kept in a {@link RecordStore}: pages that are added and never changed, and months that are closed and, with a recorded
 * reason, opened again. Entries for a closed month are refused, or recorded as corrections on a day of an open month. Of two
 * writers with the same snapshot exactly one succeeds. Safe for use by several threads and nodes.
 */
public final class LedgerBook {

    private static final String BY_BOOK = "book";
    private static final RecordKind BOOK = RecordKind.of("hr.ledger-book");
    private static final RecordKind PAGE = RecordKind.of("hr.ledger-page", RecordIndex.of(BY_BOOK));
    private static final int ENTRIES_A_PAGE = 5000;

    /** Where people stand in the pages of all books. */
    public static final PersonalKind PERSONAL =
            PersonalKind.within(PAGE, DataClass.ATTENDANCE.code(), Place.entry("entries[].person"));

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final DocumentCodec codec;
    private final String book;

    /**
     * A book.
     *
     * @param store where it is kept
     * @param tenant whose book
     * @param clock tells when something was recorded
     * @param book name of the book, such as {@code fairness/icu}; 1 to 100 characters
     */
    public LedgerBook(RecordStore store, TenantId tenant, Clock clock, String book) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
        if (book.isBlank() || book.length() > 100) {
            throw new IllegalArgumentException("book must have 1 to 100 characters, but has " + book.length()
                    + ".\nMaybe name what it keeps and the ward: balance/icu.");
        }
        this.book = book;
    }

    /**
     * The book behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @param unit the ward whose book it is: the host knows, and never takes it from the request
     * @return the book as this actor may see and post it
     */
    public GuardedLedger as(AccessGate gate, UnitId unit) {
        return new GuardedLedger(this, unit, gate);
    }

    /**
     * Reads the book.
     *
     * @return everything that was recorded; an empty ledger for a new book
     */
    public BookSnapshot read() {
        Optional<StoredRecord> head = store.find(BOOK.key(tenant, book));
        if (head.isEmpty()) {
            return new BookSnapshot(Ledger.empty(), BookState.NEW, 0);
        }
        BookState state = read(BookState.FORMAT, head.get());
        List<LedgerEntry> entries = new ArrayList<>();
        pages().stream().limit(state.pages()).forEach(page -> entries.addAll(page.entries()));
        return new BookSnapshot(Ledger.of(entries), state, head.get().version());
    }

    /**
     * The pages of the book, who recorded what and why.
     *
     * @return the pages in order
     */
    public List<LedgerPage> pages() {
        List<LedgerPage> pages = new ArrayList<>();
        RecordQuery query = RecordQuery.by(tenant, PAGE, BY_BOOK).equalTo(book).limit(RecordQuery.MAX_LIMIT);
        Optional<PageCursor> next = Optional.empty();
        do {
            RecordPage page = store.query(next.map(query::after).orElse(query));
            page.records().forEach(stored -> pages.add(read(LedgerPage.FORMAT, stored)));
            next = page.next();
        } while (next.isPresent());
        return pages;
    }

    /**
     * Adds entries.
     *
     * @param snapshot the book from which the entries were computed
     * @param by who records them; refused where it is blank
     * @param reason what for
     * @param entries the entries; none changes nothing
     * @param correctionDay day on which entries for closed months are recorded instead, or null to refuse them
     * @return the book with the entries, or why nothing was written
     * @throws StaleVersionException if the book was written since the snapshot; read it and compute again
     */
    public PostingOutcome append(
            BookSnapshot snapshot,
            String by,
            String reason,
            List<LedgerEntry> entries,
            @Nullable LocalDate correctionDay) {
        return entries.isEmpty()
                ? PostingOutcome.done(snapshot)
                : append(snapshot, by, reason, entries, correctionDay, batch -> {});
    }

    /**
     * The same, with further changes of the record store in the same commit: all or none. Without entries the further changes alone
     * are committed, if the book is still as it was read.
     *
     * @param snapshot the book from which the entries were computed
     * @param by who records them; refused where it is blank and there are entries
     * @param reason what for
     * @param entries the entries
     * @param correctionDay day on which entries for closed months are recorded instead, or null to refuse them
     * @param along adds the further changes to the batch
     * @return the book with the entries, or why nothing was written
     * @throws StaleVersionException if the book, or a record of the further changes, was written since; read and compute again
     */
    public PostingOutcome append(
            BookSnapshot snapshot,
            String by,
            String reason,
            List<LedgerEntry> entries,
            @Nullable LocalDate correctionDay,
            Consumer<CommitBatch.Builder> along) {
        if (by.isBlank() && !entries.isEmpty()) {
            return PostingOutcome.refused(snapshot, List.of(), "必须记录登记人", "who records the entries must be told");
        }
        SortedSet<YearMonth> closed = snapshot.state().closedMonths();
        SortedSet<YearMonth> hit = new TreeSet<>();
        List<LedgerEntry> ready = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            boolean shut = closed.contains(YearMonth.from(entry.day()));
            LedgerEntry placed = shut && correctionDay != null ? entry.movedTo(correctionDay) : entry;
            if (closed.contains(YearMonth.from(placed.day()))) {
                hit.add(YearMonth.from(placed.day()));
            }
            ready.add(placed);
        }
        if (!hit.isEmpty()) {
            return PostingOutcome.refused(
                    snapshot,
                    List.copyOf(hit),
                    "月份 " + hit + " 已结账,请重新开账,或在未结账的月份补记",
                    "the months " + hit + " are closed; open them again, or record a correction in an open month");
        }
        return PostingOutcome.done(write(snapshot, by, reason, ready, along));
    }

    private BookSnapshot write(
            BookSnapshot snapshot,
            String by,
            String reason,
            List<LedgerEntry> entries,
            Consumer<CommitBatch.Builder> along) {
        CommitBatch.Builder batch = CommitBatch.builder(tenant);
        along.accept(batch);
        int number = snapshot.state().pages();
        for (List<LedgerEntry> part : Lists.partition(entries, ENTRIES_A_PAGE)) {
            number++;
            LedgerPage page =
                    new LedgerPage(book, number, clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason, part);
            batch.create(
                    PAGE,
                    book + "/" + String.format(java.util.Locale.ROOT, "%08d", number),
                    text(LedgerPage.FORMAT, page),
                    IndexValue.of(BY_BOOK, book));
        }
        return commit(batch, snapshot, new BookState(number, snapshot.state().marks()), entries);
    }

    private BookSnapshot commit(
            CommitBatch.Builder batch, BookSnapshot snapshot, BookState state, List<LedgerEntry> entries) {
        batch.put(BOOK, book, snapshot.version(), text(BookState.FORMAT, state), List.of());
        long version = store.commit(batch.build()).version(BOOK.key(tenant, book));
        return new BookSnapshot(snapshot.ledger().plus(entries), state, version);
    }

    /**
     * Closes a month: from now on nothing is recorded for its days.
     *
     * @param snapshot the book
     * @param month the month
     * @param by who decides
     * @param reason why
     * @return the book with the month closed, or why it was refused
     * @throws StaleVersionException if the book was written since the snapshot
     */
    public PostingOutcome close(BookSnapshot snapshot, YearMonth month, String by, String reason) {
        return mark(snapshot, month, true, by, reason);
    }

    /**
     * Opens a closed month again.
     *
     * @param snapshot the book
     * @param month the month
     * @param by who decides
     * @param reason why; must not be blank
     * @return the book with the month open, or why it was refused
     * @throws StaleVersionException if the book was written since the snapshot
     */
    public PostingOutcome reopen(BookSnapshot snapshot, YearMonth month, String by, String reason) {
        return mark(snapshot, month, false, by, reason);
    }

    private PostingOutcome mark(BookSnapshot snapshot, YearMonth month, boolean close, String by, String reason) {
        if (snapshot.state().closedMonths().contains(month) == close) {
            return PostingOutcome.refused(
                    snapshot,
                    List.of(month),
                    month + (close ? " 已经结账" : " 没有结账"),
                    month + (close ? " is closed already" : " is not closed"));
        }
        if (by.isBlank() || (!close && reason.isBlank())) {
            return PostingOutcome.refused(
                    snapshot, List.of(month), "必须记录决定人和理由", "the decider and a reason must be recorded");
        }
        List<MonthMark> marks = new ArrayList<>(snapshot.state().marks());
        marks.add(new MonthMark(month, close, clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason));
        BookState state = new BookState(snapshot.state().pages(), marks);
        return PostingOutcome.done(commit(CommitBatch.builder(tenant), snapshot, state, List.of()));
    }

    private <T> T read(DocumentFormat<T> format, StoredRecord stored) {
        return codec.read(format, stored.payload().getBytes(StandardCharsets.UTF_8));
    }

    private <T> String text(DocumentFormat<T> format, T content) {
        return new String(codec.write(format, content), StandardCharsets.UTF_8);
    }
}
