package io.github.hospitalhr.house.mutation;

public interface IThing {}
