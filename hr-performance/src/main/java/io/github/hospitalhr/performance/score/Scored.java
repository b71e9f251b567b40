package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A score whose lines are written out when somebody wants the card. */
record Scored(
        PersonId person,
        YearMonth month,
        ResolvedScheme scheme,
        CardState state,
        @Nullable BigDecimal score,
        List<Draft> drafts,
        BigDecimal present) {

    /** A score and its card, as somebody was shown it. */
    record Shown(Scored scored, ScoreCard card) {}

    ScoreCard card() {
        return card(null);
    }

    /** The card, with the lines of one shown before of the same scheme and month where nothing about them changed. */
    @SuppressWarnings("ReferenceEquality") // A draft that was taken over is the very same.
    ScoreCard card(@Nullable Shown before) {
        Shown same = before != null && before.scored().present().compareTo(present) == 0 ? before : null;
        List<ScoreLine> lines = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            lines.add(
                    same != null && same.scored().drafts().get(i) == draft
                            ? same.card().lines().get(i)
                            : draft.line(present));
        }
        return new ScoreCard(person, month, scheme.id(), scheme.version(), state, score, lines);
    }

    /** The points of the month before, as far as an indicator may carry them on. */
    @FunctionalInterface
    interface Carried {

        /** Of a person without a month before. */
        Carried NOTHING = indicator -> Optional.empty();

        /** The points of the indicator in the same version, or empty. */
        Optional<BigDecimal> points(Indicator indicator);

        static Carried of(@Nullable ScoreCard last) {
            return last == null
                    ? NOTHING
                    : indicator -> last.line(indicator.id())
                            .filter(line -> line.version() == indicator.version())
                            .map(ScoreLine::points);
        }

        static Carried of(Scored last) {
            return indicator -> last.drafts().stream()
                    .filter(d -> d.line().indicator().id().equals(indicator.id()))
                    .filter(d -> d.line().indicator().version() == indicator.version())
                    .findFirst()
                    .map(Draft::points);
        }
    }
}
