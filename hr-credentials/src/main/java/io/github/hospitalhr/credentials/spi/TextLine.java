package io.github.hospitalhr.credentials.spi;

import java.util.Objects;

/**
 * A line of a document as it was read.
 *
 * @param text the line, as read, noise included
 * @param confidence how sure the engine is of it, 0 to 1; 1 where it was no guess, as in a text document
 */
public record TextLine(String text, double confidence) {

    public TextLine {
        Objects.requireNonNull(text, "text");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "confidence (" + confidence + ") must be 0 to 1.\nMaybe it is in percent: divide by 100.");
        }
    }

    /** The length only: the text is personal. */
    @Override
    public String toString() {
        return "TextLine[" + text.length() + " characters, " + confidence + "]";
    }
}
