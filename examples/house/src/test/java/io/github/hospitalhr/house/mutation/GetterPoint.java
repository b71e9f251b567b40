package io.github.hospitalhr.house.mutation;

public final class GetterPoint {
    public int getX() {
        return 1;
    }
}
