package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.score.FactRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a person's score is different in two runs.
 *
 * @param person the person
 * @param before the score before, or null without one
 * @param after the score after, or null without one
 * @param causes what is different, in the order of the scheme
 */
public record CardChange(
        PersonId person,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        List<Cause> causes) {

    public CardChange {
        Objects.requireNonNull(person, "person");
        causes = List.copyOf(causes);
    }

    /** Kinds of difference. */
    public enum Kind {
        /** There was no card before. */
        CARD_ADDED("新增评分", "card added"),
        /** There is no card any more. */
        CARD_GONE("评分取消", "card gone"),
        /** Another scheme or version. */
        SCHEME("方案不同", "another scheme or version"),
        /** An indicator came, went, or has another version or weight. */
        INDICATOR("指标或权重不同", "another indicator, version or weight"),
        /** A fact that did not count before. */
        FACT_ADDED("新增事实", "fact added"),
        /** A fact that counts in another revision. */
        FACT_CORRECTED("事实更正", "fact corrected"),
        /** A fact that does not count any more. */
        FACT_GONE("事实撤回", "fact gone"),
        /** The points of an indicator are different though its facts are not, such as carried ones. */
        POINTS("得分不同", "other points");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * The kind in words.
         *
         * @return the text in Chinese and English
         */
        public Label label() {
            return Label.of(zh, en);
        }
    }

    /**
     * One difference.
     *
     * @param kind the kind
     * @param indicator the indicator, or null where the whole card is meant
     * @param factBefore the fact before, or null
     * @param factAfter the fact after, or null
     */
    public record Cause(
            Kind kind,
            @Nullable IndicatorId indicator,
            @Nullable FactRef factBefore,
            @Nullable FactRef factAfter) {
        public Cause {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** The kinds of difference only, since the rest is personal. */
    @Override
    public String toString() {
        return "CardChange" + causes.stream().map(Cause::kind).toList();
    }
}
