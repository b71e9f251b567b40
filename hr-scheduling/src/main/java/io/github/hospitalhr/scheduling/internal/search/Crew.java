package io.github.hospitalhr.scheduling.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs members side by side. Each member has a thread, but only as many compute at once as allowed. With a limit of steps they
 * work in rounds of a number of steps, and rosters and bounds are exchanged only between rounds, in the order of the members,
 * so that the result does not depend on how threads are scheduled. With a limit of time nobody waits for anybody: a member
 * shows what it has at the end of each of its slices. A failure of any member stops all and is rethrown.
 */
final class Crew {

    private static final long SLICE_NANOS = 40_000_000;
    private static final long REPORT_MILLIS = 50;
    private static final int STANDSTILL = 4_000;
    private static final long ROUND_STEPS = 20_000;

    private final SearchLimits limits;
    private final long started;
    private final Semaphore permits;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger standstill = new AtomicInteger();
    private int round;
    private int running;
    private long quota;
    private volatile boolean stop;
    private volatile Offer best;
    private volatile long bound;
    private @Nullable Throwable failure;

    Crew(SearchLimits limits, Offer first) {
        this.limits = limits;
        this.started = limits.started();
        this.best = first;
        this.permits = new Semaphore(limits.threads(), true);
    }

    /** Adds a member; all members are added before {@link #run}. */
    void add(Member member, long unitsPerStep) {
        turns.add(new Turn(this, member, unitsPerStep));
    }

    /** Runs to the end; {@code betweenRounds} is called on this thread. No thread is left when it returns. */
    void run(Runnable betweenRounds) {
        boolean interrupted = false;
        running = turns.size();
        try {
            open();
            for (Turn turn : turns) {
                Thread thread = new Thread(() -> live(turn), "roster-search-" + threads.size());
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
            if (limits.timed()) {
                byTime(betweenRounds);
            } else {
                bySteps(betweenRounds);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            stop = true;
            interrupted |= finish();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        collect();
        if (failure != null) {
            throw new IllegalStateException("a search worker failed: " + failure, failure);
        }
    }

    private void bySteps(Runnable betweenRounds) throws InterruptedException {
        while (await()) {
            collect();
            betweenRounds.run();
            if (isOver() || stopped()) {
                stop = true;
            }
            open();
        }
    }

    private void byTime(Runnable betweenRounds) throws InterruptedException {
        while (anybodyWorks() && !stopped()) {
            betweenRounds.run();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops, and an early return does no harm
    private synchronized boolean anybodyWorks() throws InterruptedException {
        if (running > 0 && !stop) {
            wait(REPORT_MILLIS);
        }
        return running > 0;
    }

    private boolean isOver() {
        return bound >= best.cost() || steps() >= limits.steps();
    }

    private boolean finish() {
        boolean interrupted = false;
        open();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        return interrupted;
    }

    private void live(Turn turn) {
        try {
            begin(turn);
            turn.member().work(turn);
        } catch (Throwable t) {
            fail(t);
        } finally {
            permits.release();
            synchronized (this) {
                running--;
                turn.finish();
                if (limits.timed() && failure == null) {
                    collect(turn);
                    stop |= isOver();
                }
                notifyAll();
            }
        }
    }

    private synchronized void fail(Throwable t) {
        stop = true;
        if (failure == null) {
            failure = t;
        }
    }

    /** Called by a member whose turn is over: shows what it has, and waits for the next turn. */
    void next(Turn turn) {
        permits.release();
        synchronized (this) {
            if (limits.timed()) {
                collect(turn);
                stop |= isOver();
                if (stop) {
                    notifyAll();
                }
            } else {
                turn.arrived(true);
                notifyAll();
                while (turn.round() == round && !stop) {
                    waitQuietly();
                }
            }
        }
        begin(turn);
    }

    private void begin(Turn turn) {
        permits.acquireUninterruptibly();
        synchronized (this) {
            turn.grant(round, turn.steps() + quota, now() + SLICE_NANOS);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void waitQuietly() {
        try {
            wait();
        } catch (InterruptedException e) {
            stop = true;
        }
    }

    private synchronized void open() {
        round++;
        quota = Math.max(1, Math.min(ROUND_STEPS, (limits.steps() - steps()) / Math.max(1, turns.size())));
        for (Turn turn : turns) {
            turn.arrived(false);
        }
        notifyAll();
    }

    /** Waits until every member has ended its turn; false if none is left. */
    private synchronized boolean await() throws InterruptedException {
        while (running > 0 && arrivals() < running) {
            wait();
        }
        return running > 0;
    }

    private int arrivals() {
        int n = 0;
        for (Turn turn : turns) {
            n += turn.arrived() && !turn.finished() ? 1 : 0;
        }
        return n;
    }

    private synchronized void collect() {
        for (Turn turn : turns) {
            collect(turn);
        }
    }

    private void collect(Turn turn) {
        Offer offer = turn.member().offer();
        if (offer != null && offer.cost() < best.cost()) {
            best = offer;
        }
        bound = Math.max(bound, turn.member().bound());
    }

    SearchLimits limits() {
        return limits;
    }

    boolean stopped() {
        if (stop || limits.cancelled().getAsBoolean()) {
            return true;
        }
        if (!limits.timed()) {
            return false;
        }
        long elapsed = now() - started;
        if (elapsed == 0 && standstill.incrementAndGet() > STANDSTILL) {
            throw new IllegalStateException("the clock stands still.\nMaybe give a running clock such as"
                    + " Clock.systemUTC(), or a limit of steps instead of time.");
        }
        return elapsed >= limits.nanos();
    }

    boolean constructing() {
        return turns.stream().anyMatch(t -> t.member().constructing());
    }

    long now() {
        return limits.ticker().getAsLong();
    }

    Offer best() {
        return best;
    }

    long bound() {
        return bound;
    }

    /** Steps of all members; exact between rounds. */
    long steps() {
        long sum = 0;
        for (Turn turn : turns) {
            sum += turn.steps();
        }
        return sum;
    }

    double progress(Turn turn) {
        double byTime = limits.timed() ? (double) (now() - started) / limits.nanos() : 0;
        double bySteps = (double) turn.steps() * turns.size() / limits.steps();
        return Math.min(1, Math.max(byTime, bySteps));
    }
}
