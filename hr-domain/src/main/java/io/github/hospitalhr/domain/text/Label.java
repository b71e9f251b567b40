package io.github.hospitalhr.domain.text;

import java.util.Locale;
import java.util.Objects;

/**
 * One short text in Chinese and in English.
 *
 * @param zh the text in simplified Chinese
 * @param en the text in English
 */
public record Label(String zh, String en) {

    public Label {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /**
     * A label of two texts.
     *
     * @param zh the text in simplified Chinese
     * @param en the text in English
     * @return the label
     */
    public static Label of(String zh, String en) {
        return new Label(zh, en);
    }

    /**
     * The text for a reader.
     *
     * @param locale the reader's locale
     * @return the Chinese text for every Chinese locale, the English text for all others
     */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
