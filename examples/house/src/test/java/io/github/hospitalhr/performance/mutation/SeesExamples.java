package io.github.hospitalhr.performance.mutation;

import io.github.hospitalhr.benchmarks.mutation.ShownBench;
import io.github.hospitalhr.house.mutation.ThingManager;
import io.github.hospitalhr.quickstart.mutation.ShownJob;
import io.github.hospitalhr.smcrypto.mutation.ShownCipher;

public final class SeesExamples {
    public Class<?> job() {
        return ShownJob.class;
    }

    public Class<?> bench() {
        return ShownBench.class;
    }

    public Class<?> cipher() {
        return ShownCipher.class;
    }

    public Class<?> house() {
        return ThingManager.class;
    }
}
