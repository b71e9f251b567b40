package io.github.hospitalhr.benchmarks.mutation;

public final class ShownBench {}
