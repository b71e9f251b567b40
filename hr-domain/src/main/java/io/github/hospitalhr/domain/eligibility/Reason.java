package io.github.hospitalhr.domain.eligibility;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * One reason of an answer. Names no personal data.
 *
 * @param code stable name of the rule, such as {@code nurse.mustNotPractise}
 * @param article where the rule stands, such as {@code 护士条例 第21条}; empty where it is the hospital's own practice
 * @param sentence the reason in Chinese and English
 */
public record Reason(String code, String article, Label sentence) {

    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(sentence, "sentence");
    }
}
