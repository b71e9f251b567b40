package io.github.hospitalhr.credentials.mutation;

import io.github.hospitalhr.scheduling.mutation.ReachesIntoInternal;

public final class SeesSibling {
    public Class<?> seen() {
        return ReachesIntoInternal.class;
    }
}
