package io.github.hospitalhr.quickstart.mutation;

public final class ShownJob {}
