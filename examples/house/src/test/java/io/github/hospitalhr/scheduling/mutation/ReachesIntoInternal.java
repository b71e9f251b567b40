package io.github.hospitalhr.scheduling.mutation;

import io.github.hospitalhr.scheduling.mutation.internal.Hidden;

public final class ReachesIntoInternal {
    public static Class<?> of() {
        return Hidden.class;
    }
}
