package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.ledger.BookSnapshot;
import io.github.hospitalhr.scheduling.ledger.Ledger;
import io.github.hospitalhr.scheduling.ledger.LedgerBook;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.PostingOutcome;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Posts published versions to one kind of book, a page for each version. */
final class LedgerFollow {

    /** What a roster says that a ledger does not say yet. */
    interface Posting {
        List<LedgerEntry> post(Ledger ledger, RosterProblem problem, Roster roster);
    }

    private final String purpose;
    private final Posting posting;
    private final FollowMarks marks;
    private final Function<UnitId, LedgerBook> books;

    LedgerFollow(String purpose, Posting posting, FollowMarks marks, Function<UnitId, LedgerBook> books) {
        this.purpose = purpose;
        this.posting = posting;
        this.marks = marks;
        this.books = books;
    }

    LedgerBook book(UnitId unit) {
        return books.apply(unit);
    }

    /** Follows; the number of entries added. What is refused goes to the listener, and ends the following. */
    int follow(
            RosterKey key,
            RosterProblem problem,
            List<PublishedVersion> versions,
            LocalDate today,
            Consumer<Reason> refused) {
        int added = 0;
        for (int i = 0; i < versions.size(); i++) {
            PublishedVersion version = versions.get(i);
            boolean last = i + 1 == versions.size();
            // Of an earlier version with people who have left since, the last one tells the sum.
            if (last || version.isKnownTo(problem)) {
                int entries = FollowMarks.retrying(() -> post(key, problem, version, last, today, refused));
                if (entries < 0) {
                    return added;
                }
                added += entries;
            }
        }
        return added;
    }

    /** The last version is looked at even if it was followed: leave and contracts may have changed since. */
    private int post(
            RosterKey key,
            RosterProblem problem,
            PublishedVersion version,
            boolean last,
            LocalDate today,
            Consumer<Reason> refused) {
        FollowMarks.Kept mark = marks.find(purpose, key);
        int done = mark.mark().rosterVersion();
        if (version.number() < done || (version.number() == done && !last)) {
            return 0;
        }
        LedgerBook book = book(key.unit());
        BookSnapshot snapshot = book.read();
        List<LedgerEntry> entries = posting.post(snapshot.ledger(), problem, version.roster());
        if (entries.isEmpty() && version.number() == done) {
            return 0;
        }
        FollowMark next = new FollowMark(
                version.number(), mark.mark().until(), mark.mark().told());
        PostingOutcome outcome = book.append(
                snapshot,
                version.by().origin().actor(),
                "roster " + key + " v" + version.number(),
                entries,
                today,
                batch -> marks.put(batch, purpose, key, mark, next));
        if (!outcome.isDone()) {
            refused.accept(new Reason("month.closed", "", outcome.refusal().orElseThrow()));
            return -1;
        }
        return entries.size();
    }
}
