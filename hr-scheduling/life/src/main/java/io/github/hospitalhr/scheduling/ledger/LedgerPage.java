package io.github.hospitalhr.scheduling.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Entries that were recorded together, the document {@code hr.ledger-page}.
 *
 * @param book the book it belongs to
 * @param number number of the page in its book, from 1
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it, a person's or system's identifier
 * @param reason what for, such as {@code roster icu 2026-12 v2}
 * @param entries the entries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerPage(
        @NotNull String book,
        @Positive int number,
        @NotNull Instant recordedAt,
        @NotNull String recordedBy,
        @NotNull String reason,
        @NotNull List<@NotNull @Valid LedgerEntry> entries) {

    /** The format of this document. */
    public static final DocumentFormat<LedgerPage> FORMAT = DocumentFormat.of("hr.ledger-page", 1, LedgerPage.class);

    public LedgerPage {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(reason, "reason");
        entries = entries == null ? List.of() : ImmutableList.copyOf(entries);
    }

    /** Book, number and size: no personal data. */
    @Override
    public String toString() {
        return "LedgerPage[" + book + " " + number + ", " + entries.size() + " entries]";
    }
}
