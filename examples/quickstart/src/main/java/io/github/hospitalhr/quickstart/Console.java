package io.github.hospitalhr.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Where the job tells what it does; lines of several threads never mix. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
