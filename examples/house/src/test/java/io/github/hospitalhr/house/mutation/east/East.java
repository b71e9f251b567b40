package io.github.hospitalhr.house.mutation.east;

import io.github.hospitalhr.house.mutation.west.West;

public final class East {
    public West other() {
        return new West();
    }
}
