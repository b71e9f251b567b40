package io.github.hospitalhr.credentials.spi;

import java.util.List;
import java.util.Objects;

/**
 * The text of a document.
 *
 * @param engine what read it, with its version, such as {@code tesseract 5.3.0 chi_sim}
 * @param lines the lines from top to bottom, left to right; none where nothing could be read
 */
public record DocumentText(String engine, List<TextLine> lines) {

    public DocumentText {
        Objects.requireNonNull(engine, "engine");
        lines = List.copyOf(lines);
    }

    /** Engine and number of lines: the text is personal. */
    @Override
    public String toString() {
        return "DocumentText[" + engine + ", " + lines.size() + " lines]";
    }
}
