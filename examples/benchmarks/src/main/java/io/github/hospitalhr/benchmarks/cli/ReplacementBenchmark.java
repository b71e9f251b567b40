package io.github.hospitalhr.benchmarks.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.benchmarks.format.BenchmarkFormat;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.repair.Disruption;
import io.github.hospitalhr.scheduling.repair.RepairRequest;
import io.github.hospitalhr.scheduling.repair.RepairResult;
import io.github.hospitalhr.scheduling.replace.Reach;
import io.github.hospitalhr.scheduling.replace.ReplacementAnswer;
import io.github.hospitalhr.scheduling.replace.ReplacementFinder;
import io.github.hospitalhr.scheduling.replace.ReplacementPlan;
import io.github.hospitalhr.scheduling.replace.Vacancy;
import io.github.hospitalhr.scheduling.roster.Assignment;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Asks who comes instead for many vacancies, mends rosters after illness, and counts. */
final class ReplacementBenchmark {

    private final ReplacementArguments asked;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Scheduling scheduling;
    private final Map<Reach, List<Double>> times = new EnumMap<>(Reach.class);
    private final List<Double> unsolved = new ArrayList<>();
    private final List<Double> cells = new ArrayList<>();
    private final List<Double> factors = new ArrayList<>();
    private final List<Double> repairMillis = new ArrayList<>();
    private int rosters;
    private int vacancies;
    private int mayStayOpen;
    private int proven;
    private int newlyBroken;
    private int unmended;
    private int notMended;
    private int unmendable;
    private int illegal;

    ReplacementBenchmark(ReplacementArguments asked, Clock clock, LongSupplier nanos) {
        this.asked = asked;
        this.clock = clock;
        this.nanos = nanos;
        this.scheduling = Scheduling.builder().clock(clock).build();
    }

    /** Runs; the line of JSON. */
    String run() throws IOException {
        for (RosterProblem problem : problems()) {
            GenerationOptions options =
                    GenerationOptions.seconds(asked.seconds()).seed(asked.seed());
            Roster roster = scheduling.generate(problem, options).roster();
            rosters++;
            vacancies(problem, roster);
            repair(problem, roster);
        }
        return line().toString();
    }

    private List<RosterProblem> problems() throws IOException {
        List<RosterProblem> problems = new ArrayList<>();
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(clock)).build();
        for (Path input : asked.inputs()) {
            if (!asked.format().equals("problem")) {
                problems.add(BenchmarkFormat.of(asked.format()).read(input));
                continue;
            }
            try (Stream<Path> files = Files.isDirectory(input) ? Files.list(input) : Stream.of(input)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(file -> problems.add(codec.read(RosterProblem.FORMAT, file)));
            }
        }
        return problems;
    }

    private static Instant dayBefore(RosterProblem problem) {
        return problem.period().from().minusDays(1).atStartOfDay(problem.zone()).toInstant();
    }

    private void vacancies(RosterProblem problem, Roster roster) {
        RosterChecker checker = scheduling.checker(problem);
        CheckReport published = checker.check(roster);
        illegal += published.cost().hard() > 0 ? 1 : 0;
        ReplacementFinder finder = scheduling.replacements(problem, roster, dayBefore(problem));
        List<Assignment> duties = new ArrayList<>(roster.assignments());
        Collections.shuffle(duties, new Random(asked.seed()));
        for (Assignment a : duties.subList(0, Math.min(asked.perRoster(), duties.size()))) {
            long start = nanos.getAsLong();
            ReplacementAnswer answer = finder.find(new Vacancy(a.staff(), a.date()));
            double millis = (nanos.getAsLong() - start) / 1e6;
            vacancies++;
            mayStayOpen += answer.mayStayOpen() ? 1 : 0;
            if (!answer.isSolved()) {
                unsolved.add(millis);
                proven += answer.provenUnsolvable() ? 1 : 0;
                continue;
            }
            times.computeIfAbsent(answer.plans().get(0).reach(), k -> new ArrayList<>())
                    .add(millis);
            cells.add((double) answer.plans().get(0).cells().size());
            for (ReplacementPlan plan : answer.plans()) {
                newlyBroken += breaks(checker, published, roster, plan, a.staff()) ? 1 : 0;
            }
        }
    }

    private static boolean breaks(
            RosterChecker checker, CheckReport published, Roster roster, ReplacementPlan plan, String missing) {
        Roster changed = new RosterDifference(plan.cells()).applyTo(roster);
        return checker.check(changed).newlyBrokenSince(published).stream()
                .anyMatch(v -> !v.staff().equals(List.of(missing)));
    }

    /** One in twenty falls sick for five days in the middle. */
    private void repair(RosterProblem problem, Roster roster) {
        List<String> people =
                new ArrayList<>(problem.staff().stream().map(Staff::id).toList());
        Collections.shuffle(people, new Random(asked.seed()));
        LocalDate from = problem.date(Math.max(0, problem.days() / 2 - 2));
        Disruption[] calls = people.subList(0, Math.max(1, Math.round(people.size() / 20f))).stream()
                .map(id -> Disruption.Absence.sick(id, DateRange.of(from, from.plusDays(5))))
                .toArray(Disruption[]::new);
        long start = nanos.getAsLong();
        RepairResult repair = scheduling.repair(RepairRequest.of(problem, roster, dayBefore(problem), calls));
        repairMillis.add((nanos.getAsLong() - start) / 1e6);
        unmended += repair.unmended().size();
        notMended += repair.isMended() ? 0 : 1;
        unmendable += repair.unmendable() ? 1 : 0;
        GenerationOptions options = GenerationOptions.seconds(asked.seconds()).seed(asked.seed() + 1);
        Roster anew = scheduling.generate(repair.problem(), options).roster();
        int changed = RosterDifference.between(roster, anew).cells().size();
        factors.add((double) changed / Math.max(1, repair.cells().size()));
    }

    private ObjectNode line() {
        ObjectNode line = new ObjectMapper().createObjectNode();
        int solved = vacancies - unsolved.size();
        line.put("format", asked.format());
        line.put("rosters", rosters);
        line.put("rostersThatBreakHardRules", illegal);
        line.put("vacancies", vacancies);
        line.put("solved", solved);
        line.put("solvedPercent", rounded(100.0 * solved / Math.max(1, vacancies)));
        line.put("provenUnsolvable", proven);
        line.put("solvedPercentOfTheRest", rounded(100.0 * solved / Math.max(1, vacancies - proven)));
        line.put("mayStayOpen", mayStayOpen);
        line.put("plansThatNewlyBreak", newlyBroken);
        line.put("medianChangedCells", median(cells));
        for (Reach reach : Reach.values()) {
            List<Double> of = times.getOrDefault(reach, List.of());
            ObjectNode part = line.putObject(reach.name());
            part.put("solved", of.size());
            part.put("medianMillis", median(of));
        }
        line.put("unsolvedMedianMillis", median(unsolved));
        ObjectNode repair = line.putObject("repair");
        repair.put("medianTimesFewerCells", median(factors));
        repair.put(
                "leastTimesFewerCells",
                rounded(factors.stream().min(Double::compare).orElse(0.0)));
        repair.put("notMended", notMended);
        repair.put("provenUnmendable", unmendable);
        repair.put("newHardViolations", unmended);
        repair.put("medianMillis", median(repairMillis));
        return line;
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : rounded(sorted.get(sorted.size() / 2));
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
    }
}
