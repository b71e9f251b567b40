package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a process. The constructor accepts everything; entry points report all faults at once.
 *
 * @param id its key within the process
 * @param label what is to be done
 * @param kind what kind of doing
 * @param owner the role that does it, which the host resolves: {@code hr}, {@code head-nurse}, {@code it}, {@code self}
 * @param dueDays the day by which it is done, counted from the anchor day of the case: -7 is a week before
 * @param after keys of the steps that must be done first; none: it is open from the beginning. Steps that do not wait for
 *     each other run in parallel
 * @param gate whether nobody starts to work before it is done (未培训不得上岗); never recorded by the person it is about
 * @param legal the law behind it, or null where it is the hospital's own practice; such a step, and the revocation of accounts, is late
 *     after its due day even while it waits for others
 * @param escalations who is told when it is late
 */
public record StepTemplate(
        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String id,

        @NotNull Label label,
        @NotNull StepKind kind,

        @NotNull @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE)
        String owner,

        @Min(-366) @Max(3660) int dueDays,
        @NotNull List<@NotNull String> after,
        boolean gate,
        @Valid @Nullable LegalBasis legal,
        @NotNull List<@NotNull @Valid Escalation> escalations) {

    public StepTemplate {
        after = copy(after);
        escalations = copy(escalations);
    }

    /** Whether its day counts whatever it waits for: the law does not wait for the hospital's steps before it, nor does an open account. */
    boolean hasOwnTimer() {
        return legal != null || kind == StepKind.REVOCATION;
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
