package io.github.hospitalhr.scheduling.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.SampleWard;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.PackUse;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents hr.roster-amendment and hr.roster-edition: golden files. */
class LifecycleDocumentsTest {

    private static final DocumentCodec CODEC =
            DocumentCodec.builder(new InputValidator(SampleWard.CLOCK)).build();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final DateRange DECEMBER = DateRange.ofClosed(DAY.withDayOfMonth(1), DAY.withDayOfMonth(31));

    private static <T> void assertGolden(String name, DocumentFormat<T> format, T content) throws IOException {
        byte[] written = CODEC.write(format, content);
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, name), written);
        }
        try (InputStream in = LifecycleDocumentsTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            assertThat(new String(written, UTF_8)).isEqualTo(new String(in.readAllBytes(), UTF_8));
        }
        assertThat(CODEC.read(format, written)).isEqualTo(content);
    }

    @Test
    void anAmendmentIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        RuleReport before = new RuleReport(new RosterCost(0, 12), Map.of("hours", new RosterCost(0, 12)), List.of());
        RuleReport after = new RuleReport(
                new RosterCost(1, 12),
                Map.of("need-N", new RosterCost(1, 0)),
                List.of(new RuleReport.Breach("need-N", List.of(), List.of(DAY), 1, 2)));
        assertGolden(
                "roster-amendment.json",
                Amendment.FORMAT,
                new Amendment(
                        UnitId.of("icu"),
                        DECEMBER,
                        3,
                        Amendment.Kind.AMENDED,
                        2,
                        Origin.of("head").because("病假"),
                        Instant.parse("2026-12-02T23:10:00Z"),
                        List.of(
                                new CellDifference("n01", DAY, Duty.of("N"), null),
                                new CellDifference("n02", DAY, null, new Duty("N", "RN"))),
                        before,
                        after,
                        List.of(new PackUse("cn-labour", "2026.11")),
                        List.of("need-N")));
    }

    @Test
    void anEditionIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        assertGolden(
                "roster-edition.json",
                RosterEdition.FORMAT,
                RosterEdition.of(
                        RosterState.PUBLISHED,
                        2,
                        3,
                        List.of(new PackUse("cn-labour", "2026.11")),
                        Roster.builder("icu", DECEMBER)
                                .assign("n02", DAY, "N", "RN")
                                .build()));
    }
}
