package io.github.hospitalhr.house.mutation.west;

import io.github.hospitalhr.house.mutation.east.East;

public final class West {
    public East other() {
        return new East();
    }
}
