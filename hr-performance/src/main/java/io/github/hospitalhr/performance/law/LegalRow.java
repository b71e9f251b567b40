package io.github.hospitalhr.performance.law;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import java.util.Objects;

/**
 * One statement of a law, a regulation or a court.
 *
 * @param key stable key, such as {@code dismissal.noFault}
 * @param source name of the law
 * @param article the article, such as {@code 40(2)}; empty where the source has none
 * @param text what it asks, in our own words
 * @param valid the days on which it holds
 * @param status how binding it is
 * @param confidence how well the row was checked
 */
public record LegalRow(
        String key,
        Label source,
        String article,
        Label text,
        DateRange valid,
        LegalStatus status,
        LegalConfidence confidence) {

    public LegalRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(confidence, "confidence");
    }

    /**
     * Source and article for a reader.
     *
     * @return such as 《劳动合同法》第40(2)条
     */
    public Label citation() {
        return article.isEmpty()
                ? source
                : Label.of("《" + source.zh() + "》第" + article + "条", source.en() + " art. " + article);
    }
}
