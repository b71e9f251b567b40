package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.mutation.ForgetsTheGate;
import io.github.hospitalhr.domain.mutation.Kept;
import io.github.hospitalhr.domain.mutation.ReadsUnguarded;
import io.github.hospitalhr.domain.mutation.internal.HiddenKept;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No published operation reaches stored data of people past the access gate, but those that are pinned with a reason. */
class StoredDataTest {

    private static final StoredData HOUSE = new StoredData(HouseTest.LIBRARY);

    private record Pin(String type, Set<String> operations, String reason) {}

    private static List<Pin> pins() throws IOException {
        try (InputStream in = StoredDataTest.class.getResourceAsStream("/unguarded.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ", -1))
                    .map(part -> new Pin(part[0], new TreeSet<>(Arrays.asList(part[1].split(", "))), part[2]))
                    .toList();
        }
    }

    @Test
    void onlyPinnedOperationsReachStoredDataWithoutAGate() throws IOException {
        TreeMap<String, TreeSet<String>> pinned = new TreeMap<>();
        pins().forEach(pin -> pinned.put(pin.type(), new TreeSet<>(pin.operations())));
        List<String> found = List.of(lines(HOUSE.unguarded()).split("\n"));
        List<String> known = List.of(lines(pinned).split("\n"));
        assertThat(found.stream().filter(line -> !known.contains(line)))
                .as("reaches stored data without a gate, and is not pinned in unguarded.txt with a reason")
                .isEmpty();
        assertThat(known.stream().filter(line -> !found.contains(line)))
                .as("is pinned in unguarded.txt, but is there no more")
                .isEmpty();
    }

    private static String lines(TreeMap<String, TreeSet<String>> operations) {
        return operations.entrySet().stream()
                .map(e -> e.getKey() + " | " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyReasonIsOneOfThreeAndEveryFaceItNamesIsThere() throws IOException {
        TreeMap<String, TreeSet<String>> reaching = HOUSE.reaching();
        for (Pin pin : pins()) {
            assertThat(pin.reason()).as(pin.type()).matches("(face \\w+|job|port)(: .{4,}|; .{4,})?");
            if (pin.reason().startsWith("face ")) {
                String face = pin.reason().substring(5).split("[:;]")[0];
                TreeSet<String> operations = reaching.entrySet().stream()
                        .filter(e -> e.getKey().endsWith("." + face))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(pin.type() + " names " + face));
                assertThat(operations).as(face).isNotEmpty();
            }
        }
    }

    /** A face whose every operation asks, in all four modules. */
    @Test
    void theFacesReachStoredDataThroughTheGate() {
        TreeSet<String> faces = HouseTest.LIBRARY.stream()
                .filter(StoredData::isFace)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faces).hasSizeGreaterThanOrEqualTo(17);
        for (String module : List.of("domain", "credentials", "scheduling", "performance")) {
            assertThat(faces).anyMatch(face -> face.startsWith(HouseRules.ROOT + "." + module + "."));
        }
        assertThat(HOUSE.unguarded().keySet()).noneMatch(type -> faces.contains(HouseRules.ROOT + "." + type));
    }

    @Test
    void seesAnOperationThatMissesTheGate() {
        JavaClasses planted = new ClassFileImporter()
                .importClasses(
                        ReadsUnguarded.class,
                        ForgetsTheGate.class,
                        Kept.class,
                        HiddenKept.class,
                        PeopleDirectory.class,
                        AccessGate.class,
                        Disclosure.class,
                        DataClass.class);
        TreeMap<String, TreeSet<String>> found = new StoredData(planted).unguarded();
        found.remove("domain.guard.AccessGate");
        assertThat(lines(found)).isEqualTo("""
                        domain.mutation.ForgetsTheGate | forgets
                        domain.mutation.Kept | count
                        domain.mutation.ReadsUnguarded | detour, direct""");
    }
}
