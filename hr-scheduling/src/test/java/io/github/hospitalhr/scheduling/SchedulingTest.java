package io.github.hospitalhr.scheduling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchedulingTest {

    @Test
    void aClockMustBeGiven() {
        assertThatThrownBy(() -> Scheduling.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no clock")
                .hasMessageContaining("\nMaybe ");
    }
}
