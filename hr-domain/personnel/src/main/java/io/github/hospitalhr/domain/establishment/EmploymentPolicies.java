package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The document {@code hr.employment-policies}: what the law and practice say about each type of employment, as dated rows. The shipped
 * rows hold for all days: the texts were read as of 2025-04 to 2026-11, and the days on which they came into force were not looked
 * up; a hospital that judges older days dates them.
 *
 * @param rows the rows with their days
 */
public record EmploymentPolicies(@NotNull List<@NotNull @Valid Dated<@NotNull @Valid PolicyRow>> rows) {

    /** The format of this document. */
    public static final DocumentFormat<EmploymentPolicies> FORMAT =
            DocumentFormat.of("hr.employment-policies", 1, EmploymentPolicies.class);

    public EmploymentPolicies {
        rows = rows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /**
     * The rows that come with the SDK.
     *
     * @param codec reads them
     * @return the policies
     */
    public static EmploymentPolicies shipped(DocumentCodec codec) {
        try (InputStream in = EmploymentPolicies.class.getResourceAsStream("employment-policies.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "employment-policies.json is missing from the jar.\nMaybe it was shaded without its resources.");
            }
            return codec.read(FORMAT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows that are used for a type on a day.
     *
     * @param type the type
     * @param date the day
     * @return the enabled rows, in the order of the document
     */
    public List<PolicyRow> of(EmploymentType type, LocalDate date) {
        return rows.stream()
                .filter(dated -> dated.valid().contains(date) && dated.value().type() == type)
                .map(Dated::value)
                .filter(PolicyRow::enabled)
                .toList();
    }

    /**
     * The longest probation of a contract, in months.
     *
     * @param months how long
     * @param row the row that says so
     */
    public record Probation(int months, PolicyRow row) {}

    /**
     * The longest probation (试用期) that the law allows.
     *
     * @param type the type of employment
     * @param contract the days of the contract
     * @return the months and their article, or empty where no enabled row rules it
     */
    public Optional<Probation> probation(EmploymentType type, DateRange contract) {
        // Whole months from the first day to the day behind the last: a contract of exactly three years has 36.
        long months =
                contract.isUnboundedEnd() ? Long.MAX_VALUE : ChronoUnit.MONTHS.between(contract.from(), contract.to());
        return of(type, contract.from()).stream()
                .filter(row -> row.key().equals("probation"))
                .findFirst()
                .map(row -> new Probation(step(row.value(), months), row));
    }

    private static int step(String table, long months) {
        int allowed = 0;
        for (String entry : table.split(",")) {
            String[] pair = entry.split(":");
            if (months >= Long.parseLong(pair[0])) {
                allowed = Integer.parseInt(pair[1]);
            }
        }
        return allowed;
    }
}
