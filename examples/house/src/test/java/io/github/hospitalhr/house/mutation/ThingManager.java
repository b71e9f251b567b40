package io.github.hospitalhr.house.mutation;

public final class ThingManager {}
