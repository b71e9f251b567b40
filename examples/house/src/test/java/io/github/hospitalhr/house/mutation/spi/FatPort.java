package io.github.hospitalhr.house.mutation.spi;

public interface FatPort {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();
}
