package io.github.hospitalhr.domain.mutation;

import io.github.hospitalhr.scheduling.mutation.ReachesIntoInternal;

public final class SeesScheduling {
    public Class<?> seen() {
        return ReachesIntoInternal.class;
    }
}
