package io.github.hospitalhr.house.mutation.spi;

import com.google.common.collect.ImmutableList;

public interface GuavaPort {
    ImmutableList<String> names();
}
