package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.generate.Progress;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Generates rosters, as many at a time as there are cores, and tells how far it is. */
final class RosterRun {

    private static final double TELL_EVERY_SECONDS = 3;

    /** A second round shorter than this is not worth it. */
    private static final double SHORTEST = 0.5;

    private final RosterEngine engine;
    private final Stage stage;
    private final long start;
    private final Map<String, Progress> running = new TreeMap<>();
    private double told;
    private int done;

    RosterRun(RosterEngine engine, Stage stage) {
        this.engine = engine;
        this.stage = stage;
        this.start = stage.ticker().getAsLong();
    }

    /**
     * Solves all problems; a roster that still breaks hard rules gets a second round with the time that is left of the job.
     * {@code finished} is called for each final result, on the thread that made it.
     */
    List<WardResult> all(List<RosterProblem> problems, Consumer<WardResult> finished) {
        int workers = Math.min(stage.arguments().threads(), problems.size());
        int threadsEach = Math.max(1, stage.arguments().threads() / workers);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<WardResult> results = round(pool, problems, (problem, index) -> {
                WardResult made = one(problem, null, stage.arguments().secondsPerWard(), threadsEach, problems.size());
                if (made.hard() == 0) {
                    finished.accept(made);
                }
                return made;
            });
            long open = results.stream().filter(r -> r.hard() > 0).count();
            if (open == 0) {
                return results;
            }
            double seconds = secondChance(open, workers);
            return round(pool, problems, (problem, index) -> {
                WardResult made = results.get(index);
                if (made.hard() == 0) {
                    return made;
                }
                WardResult last = seconds < SHORTEST ? made : one(problem, made, seconds, threadsEach, problems.size());
                finished.accept(last);
                return last;
            });
        } finally {
            pool.shutdownNow();
        }
    }

    private double secondChance(long open, int workers) {
        double left = stage.arguments().totalSeconds() - stage.secondsSince(start);
        double seconds = Math.min(
                left * workers / (open + workers - 1), stage.arguments().secondsPerWard() * 10);
        if (seconds >= SHORTEST) {
            stage.console().line("%d rosters still break hard rules: %.1f s more for each", open, seconds);
        }
        return seconds;
    }

    private interface Step {
        WardResult of(RosterProblem problem, int index);
    }

    private static List<WardResult> round(ExecutorService pool, List<RosterProblem> problems, Step step) {
        List<Future<WardResult>> futures = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            int index = i;
            futures.add(pool.submit(() -> step.of(problems.get(index), index)));
        }
        List<WardResult> results = new ArrayList<>();
        for (Future<WardResult> future : futures) {
            try {
                results.add(future.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while rosters were made", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a roster could not be made", e.getCause());
            }
        }
        return results;
    }

    private WardResult one(RosterProblem problem, @Nullable WardResult before, double limit, int threads, int all) {
        String unit = problem.unit().value();
        long begin = stage.ticker().getAsLong();
        double earlier = before == null ? 0 : before.seconds();
        double[] firstLegal = {-1};
        GenerationOptions options =
                GenerationOptions.seconds(limit).seed(stage.arguments().seed()).threads(threads);
        if (before != null) {
            options = options.start(before.result().roster());
        }
        GenerationResult result = engine.generate(problem, options, progress -> {
            if (firstLegal[0] < 0 && progress.best().hard() == 0) {
                firstLegal[0] = earlier + stage.secondsSince(begin);
            }
            tell(unit, progress, all);
        });
        WardResult made = new WardResult(
                problem,
                result,
                engine.check(problem, result.roster()),
                firstLegal[0],
                earlier + stage.secondsSince(begin));
        tellDone(unit, made, before == null, all);
        return made;
    }

    private synchronized void tell(String unit, Progress progress, int all) {
        running.put(unit, progress);
        double now = stage.secondsSince(start);
        if (now - told < TELL_EVERY_SECONDS) {
            return;
        }
        told = now;
        StringBuilder line = new StringBuilder();
        running.forEach((name, p) -> line.append(String.format(
                java.util.Locale.ROOT,
                "  %s: cost %d, bound %d%s",
                name,
                p.best().soft(),
                p.bound().soft(),
                p.best().hard() == 0 ? "" : ", hard " + p.best().hard())));
        stage.console().line("  %5.1f s  %d of %d done, working on%s", now, done, all, line);
    }

    private synchronized void tellDone(String unit, WardResult made, boolean first, int all) {
        running.remove(unit);
        done += first ? 1 : 0;
        stage.console()
                .line(
                        "[%2d/%d] %-17s %3d people %5d cells  first legal %s  cost %6d  bound %6d  gap %6s  hard %d  soft %3d"
                                + "  %5.1f s",
                        done,
                        all,
                        unit,
                        made.problem().staff().size(),
                        made.cells(),
                        made.firstLegal() < 0
                                ? "  never"
                                : String.format(java.util.Locale.ROOT, "%5.2f s", made.firstLegal()),
                        made.report().cost().soft(),
                        made.result().bound().soft(),
                        made.gap(),
                        made.hard(),
                        made.soft(),
                        made.seconds());
    }
}
