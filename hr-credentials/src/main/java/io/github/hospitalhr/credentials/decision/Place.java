package io.github.hospitalhr.credentials.decision;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Where something is to be done.
 *
 * @param institution the registered institution (执业机构), by the code that credentials state as their place
 * @param setting the setting, such as {@code OUTPATIENT}, {@code INPATIENT}, {@code EMERGENCY}; empty where that says nothing
 * @param zone the zone of the campus, in which days begin
 */
public record Place(String institution, String setting, ZoneId zone) {

    public Place {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * A place without a setting.
     *
     * @param institution the registered institution
     * @param zone the zone of the campus
     * @return the place
     */
    public static Place of(String institution, ZoneId zone) {
        return new Place(institution, "", zone);
    }
}
