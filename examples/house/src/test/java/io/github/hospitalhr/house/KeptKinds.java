package io.github.hospitalhr.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of records that source code declares. */
final class KeptKinds {

    private static final Pattern DECLARED = Pattern.compile("(?:RecordKind\\.of|new RecordKind)\\(\\s*([^,)]+)");

    /** Kinds whose names are made up while the program runs, by the expression that makes them. */
    private static final Map<String, List<String>> COMPUTED = Map.of(
            "RecordKind name", List.of(),
            "SealedKind own.name(", List.of(),
            "SealedRecordStore kind", List.of(),
            "FactTelling \"hr.\" + source + \"-facts\"", List.of("hr.attendance-facts", "hr.violation-facts"),
            "Drawer name",
                    List.of("performance.appeal", "performance.plan", "performance.pool", "performance.proposal"));

    private KeptKinds() {}

    /** The kinds of a source; one with a question mark where a name is computed that nobody told of. */
    static SortedSet<String> declared(String type, String source) {
        SortedSet<String> kinds = new TreeSet<>();
        Matcher matcher = DECLARED.matcher(source);
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            if (name.matches("\"[^\"]+\"")) {
                kinds.add(name.substring(1, name.length() - 1));
            } else {
                kinds.addAll(COMPUTED.getOrDefault(type + " " + name, List.of("? " + type + " " + name)));
            }
        }
        return kinds;
    }

    /** What is drawn from a {@code Drawer} and told by a {@code FactTelling}: the constructions that name its kinds. */
    static long constructions(List<Path> sources) throws IOException {
        long count = 0;
        for (Path source : sources) {
            Matcher matcher = Pattern.compile("new (Drawer<>|FactTelling)\\(").matcher(Files.readString(source));
            while (matcher.find()) {
                count++;
            }
        }
        return count;
    }

    static SortedSet<String> declared(List<Path> sources) throws IOException {
        SortedSet<String> kinds = new TreeSet<>();
        for (Path source : sources) {
            String type = source.getFileName().toString().replace(".java", "");
            kinds.addAll(declared(type, Files.readString(source)));
        }
        return kinds;
    }
}
