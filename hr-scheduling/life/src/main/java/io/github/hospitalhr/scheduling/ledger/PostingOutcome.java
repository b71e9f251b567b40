package io.github.hospitalhr.scheduling.ledger;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What became of entries that were to be written, or of a month that was to be closed.
 *
 * @param book the book as it stands now
 * @param refusal why nothing was written, in Chinese and English; empty if it was
 * @param closed the closed months that stood in the way, ascending; empty if it was written
 */
public record PostingOutcome(BookSnapshot book, Optional<Label> refusal, List<YearMonth> closed) {

    public PostingOutcome {
        closed = ImmutableList.copyOf(closed);
    }

    static PostingOutcome done(BookSnapshot book) {
        return new PostingOutcome(book, Optional.empty(), List.of());
    }

    static PostingOutcome refused(BookSnapshot book, List<YearMonth> closed, String zh, String en) {
        return new PostingOutcome(book, Optional.of(Label.of(zh, en)), closed);
    }

    /**
     * Whether it was done.
     *
     * @return true unless it was refused
     */
    public boolean isDone() {
        return refusal.isEmpty();
    }
}
