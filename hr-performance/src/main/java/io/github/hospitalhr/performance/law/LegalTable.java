package io.github.hospitalhr.performance.law;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dated rows of law, found by key and day. Immutable and safe for use by several threads. */
public final class LegalTable {

    /** The table as a document. */
    record Rows(List<LegalRow> rows) {
        static final DocumentFormat<Rows> FORMAT = DocumentFormat.of("hr.performance-law", 1, Rows.class);
    }

    /** Reads the table only once, when it is first asked for. */
    private static final class Shipped {
        static final LegalTable CHINA = load("cn-performance-law.json");

        private static LegalTable load(String name) {
            InputValidator validator = new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            try (InputStream in = LegalTable.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the table of law is not in the jar.\nMaybe resources were filtered out.");
                }
                return new LegalTable(DocumentCodec.builder(validator)
                        .build()
                        .read(Rows.FORMAT, in)
                        .rows());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ImmutableList<LegalRow> rows;

    /**
     * A table.
     *
     * @param rows the rows; rows of one key do not overlap in time
     * @throws IllegalArgumentException if two rows of one key hold on the same day
     */
    public LegalTable(List<LegalRow> rows) {
        this.rows = ImmutableList.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (LegalRow other : rows.subList(0, i)) {
                if (other.key().equals(rows.get(i).key())
                        && other.valid().overlaps(rows.get(i).valid())) {
                    throw new IllegalArgumentException("two rows of key " + other.key()
                            + " hold on the same day.\nMaybe the older one has no end yet.");
                }
            }
        }
    }

    /**
     * The rows shipped for mainland China, as read up to November 2026.
     *
     * @return the table
     */
    public static LegalTable china() {
        return Shipped.CHINA;
    }

    /**
     * This table with rows of the hospital or of a newer law.
     *
     * @param more the rows
     * @return the larger table
     */
    public LegalTable plus(List<LegalRow> more) {
        List<LegalRow> all = new ArrayList<>(rows);
        all.addAll(more);
        return new LegalTable(all);
    }

    /**
     * The row that holds on a day.
     *
     * @param key the key
     * @param day the day
     * @return the row, or empty
     */
    public Optional<LegalRow> find(String key, LocalDate day) {
        return rows.stream()
                .filter(row -> row.key().equals(key) && row.valid().contains(day))
                .findFirst();
    }

    /**
     * All rows.
     *
     * @return the rows in their order
     */
    public List<LegalRow> rows() {
        return rows;
    }
}
