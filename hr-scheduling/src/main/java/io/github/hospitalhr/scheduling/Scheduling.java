package io.github.hospitalhr.scheduling;

import java.time.Clock;
import java.util.Objects;

/** Entry point of the rosters. Immutable and safe for use by several threads. */
public final class Scheduling {

    private final Clock clock;

    private Scheduling(Builder builder) {
        this.clock = builder.clock;
    }

    /**
     * Starts a configuration.
     *
     * @return a builder; a clock must be given
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Configuration of {@link Scheduling}. Not safe for use by several threads. */
    public static final class Builder {

        private Clock clock = Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);

        private Builder() {}

        /**
         * Sets the clock that progress and time limits read.
         *
         * @param newClock the clock
         * @return this builder
         */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * Builds the entry point.
         *
         * @return the entry point
         */
        public Scheduling build() {
            return new Scheduling(this);
        }
    }
}
