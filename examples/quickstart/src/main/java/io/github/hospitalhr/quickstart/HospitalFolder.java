package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A folder with {@code units.json}, {@code people.json}, {@code wards/*.json} and, if wanted, {@code english.properties}. */
final class HospitalFolder {

    private final Path folder;

    HospitalFolder(Path folder) {
        this.folder = folder;
        List<String> faults = new ArrayList<>();
        for (String file : List.of("units.json", "people.json")) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                faults.add("--hospital " + folder + ": " + file + " is missing.");
            }
        }
        if (!Files.isDirectory(folder.resolve("wards"))) {
            faults.add("--hospital " + folder + ": the folder wards is missing.");
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
    }

    Path units() {
        return folder.resolve("units.json");
    }

    Path people() {
        return folder.resolve("people.json");
    }

    /** The problems of the units asked for, all of them if none is named, that an engine finds no fault with; by name of the file. */
    Map<String, RosterProblem> problems(Documents documents, RosterEngine engine, List<String> wanted) {
        List<String> faults = new ArrayList<>();
        Map<String, Path> files = new LinkedHashMap<>();
        for (Path file : list()) {
            String name = file.getFileName().toString().replaceAll("\\.json$", "");
            if (wanted.isEmpty() || wanted.contains(name)) {
                files.put(name, file);
            }
        }
        wanted.stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> faults.add("--wards " + name + ": there is no wards/" + name + ".json."));
        Map<String, RosterProblem> problems = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            try {
                RosterProblem problem = documents.problem(file);
                problems.put(name, problem);
                engine.faults(problem).forEach(fault -> faults.add(file + ": " + fault));
            } catch (BadInputException e) {
                faults.addAll(e.faults());
            }
        });
        if (faults.isEmpty() && problems.isEmpty()) {
            faults.add("--hospital " + folder + ": wards holds no problem.");
        }
        if (!faults.isEmpty()) {
            throw new BadInputException(faults);
        }
        return problems;
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder.resolve("wards"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Properties english() {
        Properties english = new Properties();
        Path file = folder.resolve("english.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                english.load(reader);
            } catch (IOException e) {
                throw new BadInputException(List.of(file + " cannot be read: " + e.getMessage() + "."));
            }
        }
        return english;
    }
}
