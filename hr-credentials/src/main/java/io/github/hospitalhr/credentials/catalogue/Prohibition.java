package io.github.hospitalhr.credentials.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * What is never allowed, whatever the person holds: narcotics for oneself, special-grade antimicrobials in out-patients.
 *
 * @param circumstances what the request states; all of them must be stated for the prohibition to apply
 * @param settings the settings in which it applies; empty for any
 * @param fromLevel the level of the act from which it applies, 0 for any
 * @param ground key of the row that says so; it applies only while that row is in force
 */
public record Prohibition(List<String> circumstances, List<String> settings, int fromLevel, String ground) {

    public Prohibition {
        Objects.requireNonNull(ground, "ground");
        circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
        settings = settings == null ? List.of() : List.copyOf(settings);
    }
}
