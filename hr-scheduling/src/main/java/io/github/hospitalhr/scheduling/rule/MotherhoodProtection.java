package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * Protected people (孕期, 哺乳期) do no work that overlaps the night window and no shift longer than a limit while the protection lasts.
 * Cost unit: one such shift.
 *
 * @param head what every rule has
 * @param kinds which protections count; empty for all
 * @param nightFrom begin of the night window, local time
 * @param nightTo end of the night window, local time
 * @param maximumMinutes longest shift in minutes by the clock, 0 for no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotherhoodProtection(
        @NotNull RuleHead head,
        List<ProtectionKind> kinds,
        @NotNull LocalTime nightFrom,
        @NotNull LocalTime nightTo,
        int maximumMinutes)
        implements Rule {

    public MotherhoodProtection {
        Objects.requireNonNull(head, "head");
        kinds = kinds == null ? ImmutableList.of() : ImmutableList.copyOf(kinds);
        Objects.requireNonNull(nightFrom, "nightFrom");
        Objects.requireNonNull(nightTo, "nightTo");
    }

    /**
     * No work between 22:00 and 06:00 for any protected person.
     *
     * @param id identifier of the rule
     * @return the rule, hard and for everybody unless changed
     */
    public static MotherhoodProtection of(String id) {
        return new MotherhoodProtection(
                RuleHead.of(id), ImmutableList.of(), LocalTime.of(22, 0), LocalTime.of(6, 0), 0);
    }

    @Override
    public MotherhoodProtection withHead(RuleHead newHead) {
        return new MotherhoodProtection(newHead, kinds, nightFrom, nightTo, maximumMinutes);
    }
}
