package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * A pattern over consecutive days that is not wanted. It is found once for each start day at which every entry matches; the entries of kind
 * ANY match together as soon as one of their days is worked. Overlapping matches all count. Patterns lie wholly inside the period.
 * Cost unit: one match.
 *
 * @param head what every rule has
 * @param entries one entry per day, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForbiddenPattern(@NotNull RuleHead head, List<PatternEntry> entries) implements Rule {

    public ForbiddenPattern {
        Objects.requireNonNull(head, "head");
        entries = entries == null ? ImmutableList.of() : ImmutableList.copyOf(entries);
    }

    /**
     * A pattern that is not wanted.
     *
     * @param id identifier of the rule
     * @param entries one entry per day, in order
     * @return the rule, hard and for everybody unless changed
     */
    public static ForbiddenPattern of(String id, List<PatternEntry> entries) {
        return new ForbiddenPattern(RuleHead.of(id), entries);
    }

    @Override
    public ForbiddenPattern withHead(RuleHead newHead) {
        return new ForbiddenPattern(newHead, entries);
    }
}
