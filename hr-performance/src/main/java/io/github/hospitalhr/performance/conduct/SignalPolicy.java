package io.github.hospitalhr.performance.conduct;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Why and how long a hospital takes in aggregated signals of one category. Without a policy, signals are refused.
 *
 * @param category such as {@code device-use}
 * @param purpose the clear and reasonable purpose
 * @param basis the lawful basis: the rule adopted with the staff, and its reference
 * @param impactAssessment reference of the impact assessment (个人信息保护影响评估)
 * @param retentionDays days a signal is kept, 1 to 365
 * @param nudgeMinutes minutes from which the person is told first, from 1
 * @param from first day on which signals are taken in
 */
public record SignalPolicy(
        String category,
        String purpose,
        String basis,
        String impactAssessment,
        int retentionDays,
        int nudgeMinutes,
        LocalDate from) {

    public SignalPolicy {
        Objects.requireNonNull(from, "from");
        if (category.isBlank() || purpose.isBlank() || basis.isBlank() || impactAssessment.isBlank()) {
            throw new IllegalArgumentException(
                    "category, purpose, basis and impactAssessment must be stated.\nMaybe the data protection officer has them.");
        }
        if (retentionDays < 1 || retentionDays > 365 || nudgeMinutes < 1) {
            throw new IllegalArgumentException("retentionDays (" + retentionDays
                    + ") must be 1 to 365 and nudgeMinutes (" + nudgeMinutes + ") from 1.\nMaybe years were given.");
        }
    }
}
