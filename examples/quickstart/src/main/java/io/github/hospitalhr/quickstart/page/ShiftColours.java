package io.github.hospitalhr.quickstart.page;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Colours of shifts by the time of day they start: light for days, warm for evenings, dark for nights, violet for 24 hours. */
public final class ShiftColours {

    private final List<String> used = new ArrayList<>();

    /**
     * The next colour class for a shift; two shifts of one time of day differ in shade.
     *
     * @param start start of the shift
     * @param minutes length in minutes
     * @return name of a class of the style sheet
     */
    public String next(LocalTime start, int minutes) {
        String family;
        int hour = start.getHour();
        if (minutes >= 20 * 60) {
            family = "full";
        } else if (hour >= 19 || hour < 5) {
            family = "night";
        } else if (hour >= 14) {
            family = "late";
        } else {
            family = "day";
        }
        int shade = 1;
        while (used.contains(family + shade) && shade < 4) {
            shade++;
        }
        used.add(family + shade);
        return family + shade;
    }
}
