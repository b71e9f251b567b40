package io.github.hospitalhr.scheduling.mine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a written rule stands against past rosters.
 *
 * @param ruleId identifier of the rule
 * @param kind kind of the rule
 * @param written how strictly it is written
 * @param occasions how often it could be broken: persons of all rosters for rules about persons, days for rules about a day's heads
 * @param broken on how many of these it was
 * @param held percent of the occasions on which it held, two digits, rounded half up; 100 without occasions
 * @param threshold the tightest limit that held on at least 95 percent of the occasions, for rules with one number; null otherwise and
 *     without occasions
 * @param proposal what is proposed
 * @param sentence the finding in Chinese and English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleFinding(
        String ruleId,
        String kind,
        io.github.hospitalhr.scheduling.rule.Enforcement.Kind written,
        int occasions,
        int broken,
        BigDecimal held,
        @Nullable Integer threshold,
        Proposal proposal,
        Label sentence) {

    /** What is proposed; people decide. */
    public enum Proposal {
        /** It always held: it can be hard. */
        HARD,
        /** It held nearly always (95 percent or more): it should be soft. */
        SOFT,
        /** It is written, but not lived, or the past rosters have no occasion for it: ask before using it. */
        ASK,
        /** It comes from a statute and is never proposed to be loosened; what broke it must be looked at. */
        KEEP
    }
}
