package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.score.CardState;
import io.github.hospitalhr.performance.score.Explanation;
import io.github.hospitalhr.performance.score.ScoreCard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code hr.scorecards}: a run with the explanation of every score, for people and for other systems to read.
 *
 * @param month the month
 * @param run number of the run; 1 is the closing
 * @param at when it was made
 * @param reason why it was restated; empty for a closing
 * @param hash the run's hash
 * @param scores the scores, ascending by person
 */
public record ScorecardsDocument(
        @NotNull YearMonth month,
        @Min(1) int run,
        @NotNull Instant at,
        @NotNull String reason,
        @NotNull String hash,
        @NotNull List<@NotNull @Valid Entry> scores) {

    /** The format of this document. */
    public static final DocumentFormat<ScorecardsDocument> FORMAT =
            DocumentFormat.of("hr.scorecards", 1, ScorecardsDocument.class);

    public ScorecardsDocument {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(hash, "hash");
        scores = List.copyOf(scores);
    }

    /**
     * One score.
     *
     * @param person the person
     * @param scheme identity of the scheme
     * @param schemeVersion version of the scheme
     * @param state whether there is a score
     * @param score the score, or null
     * @param explanation the tree down to the facts
     */
    public record Entry(
            @NotNull PersonId person,
            @NotNull String scheme,
            @Min(1) int schemeVersion,
            @NotNull CardState state,
            @Nullable BigDecimal score,
            @NotNull Explanation explanation) {
        public Entry {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(explanation, "explanation");
        }

        /** Scheme and state only, since the rest is personal. */
        @Override
        public String toString() {
            return "Entry[" + scheme + " " + state + "]";
        }
    }

    /**
     * The document of a run.
     *
     * @param run the run
     * @return the document
     */
    public static ScorecardsDocument of(ScoreRun run) {
        return new ScorecardsDocument(
                run.month(),
                run.number(),
                run.at(),
                run.reason(),
                run.hash(),
                run.cards().stream().map(ScorecardsDocument::entry).toList());
    }

    private static Entry entry(ScoreCard card) {
        return new Entry(
                card.person(), card.scheme(), card.schemeVersion(), card.state(), card.score(), Explanation.of(card));
    }

    /** Month and run only. */
    @Override
    public String toString() {
        return "ScorecardsDocument[" + month + " #" + run + "]";
    }
}
