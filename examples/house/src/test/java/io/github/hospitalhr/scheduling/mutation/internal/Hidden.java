package io.github.hospitalhr.scheduling.mutation.internal;

public final class Hidden {}
