package io.github.hospitalhr.scheduling.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDocument;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The documents hr.roster-problem and hr.roster: golden files, strict reading. */
class RosterDocumentsTest {

    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .build();

    private static RosterProblem problem() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        return RosterProblem.builder("icu", YearMonth.of(2026, 12))
                .grades("N0", "N3")
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00").colour("#ffe08a"),
                        ShiftType.of("N", "大夜班", "20:00", "08:00"))
                .staff(
                        Staff.of("n01", "𠮷芳")
                                .skills("RN")
                                .grade("N3")
                                .groups("A组")
                                .attribute("sex", "F")
                                .protection(
                                        new Protection(ProtectionKind.NURSING, DateRange.of(first, first.plusDays(10))))
                                .history("A", "-")
                                .carried("fair", -1),
                        Staff.of("n02", "李雷")
                                .contractPercent(50)
                                .leave(Leave.of(DateRange.of(first, first.plusDays(2)), "annual")))
                .specialDay(new SpecialDay(first, SpecialDay.Kind.HOLIDAY, "院庆"))
                .fix("n01", first.plusDays(3), "A")
                .ban(new CellBan("n02", first.plusDays(4), "N", "门诊"))
                .request(WorkRequest.dayOff("n01", first.plusDays(5), 10))
                .rule(
                        Coverage.atLeast("night", ShiftSelector.tagged("night"), 1)
                                .preferring(2, Enforcement.soft(10)),
                        Pairing.of("mentor", StaffSelector.grade("N0"), StaffSelector.gradeAtLeast("N3")))
                .pack(RulePacks.cnLabour())
                .build();
    }

    private static Roster roster() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        return Roster.builder("icu", problem().period())
                .assign("n01", first, "A")
                .assign("n02", first.plusDays(1), "N", "RN")
                .build();
    }

    private static String golden(String name, byte[] written) throws IOException {
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, name), written);
        }
        try (InputStream in = RosterDocumentsTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void aProblemIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        byte[] written = CODEC.write(RosterProblem.FORMAT, problem());

        assertThat(new String(written, UTF_8)).isEqualTo(golden("roster-problem.json", written));
        assertThat(CODEC.read(RosterProblem.FORMAT, written)).isEqualTo(problem());
    }

    @Test
    void aRosterIsWrittenAsTheGoldenFileAndReadBackEqual() throws IOException {
        byte[] written = CODEC.write(RosterDocument.FORMAT, RosterDocument.of(roster()));

        assertThat(new String(written, UTF_8)).isEqualTo(golden("roster.json", written));
        assertThat(CODEC.read(RosterDocument.FORMAT, written).roster()).isEqualTo(roster());
    }

    @Test
    void anUnknownRuleAndAnotherVersionAreRefused() {
        String text = new String(CODEC.write(RosterProblem.FORMAT, problem()), UTF_8);

        assertThatThrownBy(() -> CODEC.read(
                        RosterProblem.FORMAT,
                        text.replace("\"coverage\"", "\"magic\"").getBytes(UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rules[0]");
        assertThatThrownBy(() -> CODEC.read(
                        RosterProblem.FORMAT,
                        text.replaceFirst("\"version\" : 1|\"version\": 1", "\"version\": 2")
                                .getBytes(UTF_8)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSchemasAreInTheJar() throws IOException {
        for (String name :
                new String[] {RosterProblem.FORMAT.schemaResource(), RosterDocument.FORMAT.schemaResource()}) {
            try (InputStream in = RosterProblem.class.getResourceAsStream(name.startsWith("/") ? name : "/" + name)) {
                assertThat(in).as(name).isNotNull();
                String schema = new String(in.readAllBytes(), UTF_8);
                assertThat(schema).contains("\"format\"").contains("period");
            }
        }
    }
}
