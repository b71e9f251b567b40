package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A single roster problem from a file: solve, tell, write page and data. */
final class ProblemJob {

    /** At most this many broken soft rules are told on the console. */
    private static final int TOLD = 10;

    private final RosterEngine engine;
    private final Documents documents;

    ProblemJob(RosterEngine engine, Documents documents) {
        this.engine = engine;
        this.documents = documents;
    }

    /** Solves the problem; true if the roster breaks no hard rule. */
    boolean run(Stage stage, Path file, RosterProblem problem) {
        List<String> faults = engine.faults(problem);
        if (!faults.isEmpty()) {
            throw new BadInputException(
                    faults.stream().map(f -> file + ": " + f).toList());
        }
        Console console = stage.console();
        console.line(
                "%s: %d people, %d days, %d shifts, %d rules, %d requests",
                file.getFileName(),
                problem.staff().size(),
                problem.days(),
                problem.shifts().size(),
                problem.rules().size(),
                problem.requests().size());
        WardResult result =
                new RosterRun(engine, stage).all(List.of(problem), r -> {}).get(0);
        result.report()
                .byRule()
                .forEach((rule, cost) -> console.line("  %-32s hard %3d  cost %8d", rule, cost.hard(), cost.soft()));
        result.report().hardViolations().forEach(v -> console.line("  HARD %s: %s", v.ruleId(), v.messageEn()));
        List<Violation> soft =
                result.report().violations().stream().filter(v -> !v.isHard()).toList();
        soft.stream()
                .limit(TOLD)
                .forEach(v -> console.line(
                        "  soft %s: %s (%d)",
                        v.ruleId(), v.messageEn(), v.cost().soft()));
        if (soft.size() > TOLD) {
            console.line("  ... %d more in the report", soft.size() - TOLD);
        }
        new RosterWriter(stage.out(), stage.frame(), documents)
                .write(
                        "",
                        "roster",
                        result,
                        Bilingual.same(problem.unit().value()),
                        Bilingual.same(String.valueOf(file.getFileName())),
                        ProblemJob::post);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("clock", stage.clock().instant().toString());
        summary.put("problem", String.valueOf(file.getFileName()));
        summary.put("wards", 1);
        summary.putAll(result.summary());
        stage.out().write("summary.json", RosterWriter.json(summary));
        console.line("open %s", stage.out().publish().resolve("roster.html"));
        return result.hard() == 0;
    }

    private static Bilingual post(Staff person) {
        String grade = person.grade();
        return Bilingual.same(grade == null ? "" : grade);
    }
}
