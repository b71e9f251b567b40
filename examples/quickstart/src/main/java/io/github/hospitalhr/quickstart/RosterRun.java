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

/** Generates rosters, as many at a time as there are cores, and tells how far it is. */
final class RosterRun {

    private static final double TELL_EVERY_SECONDS = 3;

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

    /** Solves all problems; {@code finished} is called for each on the thread that made it. */
    List<WardResult> all(List<RosterProblem> problems, Consumer<WardResult> finished) {
        int workers = Math.min(stage.arguments().threads(), problems.size());
        int threadsEach = Math.max(1, stage.arguments().threads() / workers);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<WardResult>> futures = new ArrayList<>();
            for (RosterProblem problem : problems) {
                futures.add(pool.submit(() -> {
                    WardResult result = one(problem, threadsEach, problems.size());
                    finished.accept(result);
                    return result;
                }));
            }
            List<WardResult> results = new ArrayList<>();
            for (Future<WardResult> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rosters were made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a roster could not be made", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private WardResult one(RosterProblem problem, int threads, int all) {
        String unit = problem.unit().value();
        long begin = stage.ticker().getAsLong();
        double[] firstLegal = {-1};
        GenerationOptions options = GenerationOptions.seconds(stage.arguments().secondsPerWard())
                .seed(stage.arguments().seed())
                .threads(threads);
        GenerationResult result = engine.generate(problem, options, progress -> {
            if (firstLegal[0] < 0 && progress.best().hard() == 0) {
                firstLegal[0] = stage.secondsSince(begin);
            }
            tell(unit, progress, all);
        });
        WardResult made = new WardResult(
                problem, result, engine.check(problem, result.roster()), firstLegal[0], stage.secondsSince(begin));
        tellDone(unit, made, all);
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

    private synchronized void tellDone(String unit, WardResult made, int all) {
        running.remove(unit);
        done++;
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
