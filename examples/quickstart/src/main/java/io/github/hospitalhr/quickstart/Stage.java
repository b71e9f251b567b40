package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.PageFrame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;

/**
 * What every chapter of the job works with.
 *
 * @param hospital the hospital, loaded
 * @param arguments the command line
 * @param out folder to write to
 * @param console where to tell what happens
 * @param clock what time it is for the hospital
 * @param ticker nanoseconds, for measuring how long something takes
 * @param frame frame of the pages
 */
record Stage(
        Hospital hospital,
        Arguments arguments,
        OutputFolder out,
        Console console,
        Clock clock,
        LongSupplier ticker,
        PageFrame frame) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Seconds since an earlier reading of the ticker. */
    double secondsSince(long start) {
        return (ticker.getAsLong() - start) / 1e9;
    }
}
