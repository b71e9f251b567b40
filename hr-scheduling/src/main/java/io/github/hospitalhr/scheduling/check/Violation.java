package io.github.hospitalhr.scheduling.check;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One place where a rule is broken.
 *
 * @param ruleId identifier of the rule; built-in rules are {@code availability}, {@code qualification}, {@code fixed-cell},
 *     {@code cell-ban}, {@code requests} and {@code roster}
 * @param kind kind of the rule, such as {@code consecutive-work}
 * @param enforcement how strictly the broken part of the rule binds
 * @param staff the people concerned, by identifier; empty for a day's heads
 * @param dates the days concerned, ascending; empty for a whole window
 * @param measured what was found, in the rule's own unit
 * @param allowed the limit that was missed
 * @param cost what it costs
 * @param legal where the rule comes from
 * @param message sentence in Chinese
 * @param messageEn sentence in English
 */
public record Violation(
        String ruleId,
        String kind,
        Enforcement.Kind enforcement,
        List<String> staff,
        List<LocalDate> dates,
        long measured,
        long allowed,
        RosterCost cost,
        LegalBasis legal,
        String message,
        String messageEn) {

    public Violation {
        staff = ImmutableList.copyOf(staff);
        dates = ImmutableList.copyOf(dates);
    }

    /**
     * Whether a hard or protected rule is broken.
     *
     * @return true unless the rule is soft
     */
    public boolean isHard() {
        return enforcement != Enforcement.Kind.SOFT;
    }

    /**
     * The sentence in a language.
     *
     * @param locale Chinese for Chinese, anything else for English
     * @return the sentence
     */
    public String message(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? message : messageEn;
    }
}
