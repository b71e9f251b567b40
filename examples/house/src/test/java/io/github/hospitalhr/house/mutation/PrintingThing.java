package io.github.hospitalhr.house.mutation;

public final class PrintingThing {
    public void speak() throws InterruptedException {
        System.out.println("loud");
        Thread.sleep(1);
        new IllegalStateException("loud").printStackTrace();
    }
}
