package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person does on a day: a shift, in a role where the shift is filled by role.
 *
 * @param shift code of the shift type
 * @param role role (skill) in which the shift is worked, or null where the shift has no roles
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duty(@NotNull String shift, @Nullable String role) {

    public Duty {
        Objects.requireNonNull(shift, "shift");
    }

    /**
     * A shift without a role.
     *
     * @param shift code of the shift type
     * @return the duty
     */
    public static Duty of(String shift) {
        return new Duty(shift, null);
    }

    /** The shift's code, followed by {@code (role)} where there is one. */
    @Override
    public String toString() {
        return role == null ? shift : shift + "(" + role + ")";
    }
}
