package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.quickstart.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the files of the invented hospital anew; a test proves that the committed ones are what this writes. */
public final class WriteHospital {

    private WriteHospital() {}

    /**
     * Writes the files.
     *
     * @param args the folder to write to
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "hospital" : args[0]);
        for (Map.Entry<String, String> file : files(HospitalDocuments.SEED).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The files of a hospital.
     *
     * @param seed what it is made from
     * @return the text of each file by its name in the folder
     */
    public static Map<String, String> files(long seed) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
        Documents documents =
                new Documents(DocumentCodec.builder(new InputValidator(clock)).build());
        HospitalDocuments hospital = new HospitalDocuments(seed);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("units.json", documents.units(hospital.units()));
        files.put("people.json", documents.people(hospital.people()));
        hospital.problems()
                .forEach((ward, problem) -> files.put("wards/" + ward + ".json", documents.problem(problem)));
        files.put("english.properties", english());
        return files;
    }

    private static String english() {
        StringBuilder text = new StringBuilder("# English names of the units\n");
        text.append(HospitalPlan.HOSPITAL)
                .append('=')
                .append(HospitalPlan.HOSPITAL_ENGLISH)
                .append('\n');
        HospitalPlan.campuses()
                .forEach(
                        n -> text.append(n.id()).append('=').append(n.english()).append('\n'));
        HospitalPlan.departments()
                .forEach(
                        n -> text.append(n.id()).append('=').append(n.english()).append('\n'));
        HospitalPlan.wards()
                .forEach(
                        w -> text.append(w.id()).append('=').append(w.english()).append('\n'));
        return text.toString();
    }
}
