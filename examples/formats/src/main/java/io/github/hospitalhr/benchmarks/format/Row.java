package io.github.hospitalhr.benchmarks.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of an instance file. A field that is missing or is no number or date is refused with its place.
 *
 * @param section the section it stands in
 * @param line its line in the file, from 1
 * @param fields its fields
 */
record Row(String section, int line, List<String> fields) {

    Row {
        fields = List.copyOf(fields);
    }

    int size() {
        return fields.size();
    }

    String text(int index) {
        if (index >= fields.size()) {
            throw bad("field " + (index + 1) + " is missing", null);
        }
        return fields.get(index);
    }

    /** The fields after some that must be there. */
    String[] after(int count) {
        text(count - 1);
        return fields.subList(count, fields.size()).toArray(String[]::new);
    }

    int number(int index) {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException e) {
            throw bad("field " + (index + 1) + " (" + text(index) + ") is no whole number", e);
        }
    }

    LocalDate date(int index) {
        try {
            return LocalDate.parse(text(index));
        } catch (DateTimeParseException e) {
            throw bad("field " + (index + 1) + " (" + text(index) + ") is no date", e);
        }
    }

    /** The fault of this record, for its reader to throw. */
    IllegalArgumentException bad(String fault, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "line " + line + " of section " + section + ": " + fault
                        + ".\nMaybe the file is cut off, or of another family.",
                cause);
    }

    /** Refuses a file that lacks something all instances have. */
    static void require(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException(
                    "the instance has no " + what + ".\nMaybe the file is cut off, or of another family.");
        }
    }
}
