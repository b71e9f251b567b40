package io.github.hospitalhr.scheduling.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.attendance.AttendanceDay;
import io.github.hospitalhr.scheduling.attendance.AttendanceException;
import io.github.hospitalhr.scheduling.attendance.AttendanceReport;
import io.github.hospitalhr.scheduling.balance.AccrualRule;
import io.github.hospitalhr.scheduling.balance.BalanceAccount;
import io.github.hospitalhr.scheduling.balance.BalanceScheme;
import io.github.hospitalhr.scheduling.balance.FeeRate;
import io.github.hospitalhr.scheduling.balance.FeeScheme;
import io.github.hospitalhr.scheduling.balance.OvertimeScheme;
import io.github.hospitalhr.scheduling.demand.CareLevel;
import io.github.hospitalhr.scheduling.demand.DemandScheme;
import io.github.hospitalhr.scheduling.demand.ShiftShare;
import io.github.hospitalhr.scheduling.demand.StaffingFloor;
import io.github.hospitalhr.scheduling.demand.StaffingFloors;
import io.github.hospitalhr.scheduling.duty.RotationList;
import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.shipped.WardPacks;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of ward life: golden files, read back equal, true to their schemas. */
class WardDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .build();
    private static final StaffSelector ALL = StaffSelector.all();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant AT = Instant.parse("2026-12-02T00:00:00Z");
    private static final LegalBasis GUIDE =
            new LegalBasis(LegalBasis.Status.GUIDELINE, "", "", LegalBasis.Confidence.UNCONFIRMED);

    record Document<T>(DocumentFormat<T> format, T content) {
        @Override
        public String toString() {
            return format.name();
        }
    }

    static Stream<Document<?>> documents() {
        return Stream.of(
                new Document<>(
                        PointScheme.FORMAT,
                        new PointScheme(
                                "ward",
                                "1",
                                List.of(new PointLine(
                                        "hospital.fair-nights",
                                        Label.of("夜班", "nights"),
                                        ALL,
                                        ShiftSelector.tagged("night"),
                                        DaySelector.kind(DaySelector.DayKind.HOLIDAY),
                                        new BigDecimal("1.50"),
                                        new BigDecimal("90"))))),
                new Document<>(BalanceScheme.FORMAT, balances()),
                new Document<>(
                        FeeScheme.FORMAT,
                        new FeeScheme(
                                "fees",
                                "1",
                                "CNY",
                                List.of(FeeRate.of(
                                        "night", Label.of("夜班费", "night fee"), ShiftSelector.of("N"), "35.50")))),
                new Document<>(OvertimeScheme.FORMAT, WardPacks.cnOvertime()),
                new Document<>(StaffingFloors.FORMAT, WardPacks.cnStaffingFloors()),
                new Document<>(SheetLayout.FORMAT, SheetLayout.common()),
                new Document<>(
                        RotationList.FORMAT, new RotationList("first-line", List.of("d1", "d2"), 1, List.of("d1"))),
                new Document<>(
                        DemandScheme.FORMAT,
                        new DemandScheme(
                                "ward",
                                "1",
                                List.of(new CareLevel("one", Label.of("一级护理", "level 1"), new BigDecimal("4.5"))),
                                List.of(new ShiftShare("A", 60, 2, 8), new ShiftShare("N", 40, 2, null)),
                                80,
                                List.of(new StaffingFloor(
                                        "ratio.ward",
                                        Label.of("床护比", "nurses per bed"),
                                        new BigDecimal("0.4"),
                                        DateRange.startingOn(DAY),
                                        GUIDE,
                                        true)))),
                new Document<>(
                        LedgerPage.FORMAT,
                        new LedgerPage(
                                "ward/icu",
                                1,
                                AT,
                                "head",
                                "roster v1",
                                List.of(new LedgerEntry(
                                        "n1",
                                        "nights",
                                        EntryKind.CELL,
                                        new BigDecimal("1"),
                                        DAY,
                                        "icu/2026-12-01/N",
                                        "𠮷")))),
                new Document<>(
                        AttendanceReport.FORMAT,
                        new AttendanceReport(
                                UnitId.of("icu"),
                                DateRange.of(DAY, DAY.plusDays(31)),
                                AT,
                                List.of(new AttendanceDay(
                                        "n1",
                                        DAY,
                                        "A",
                                        AT,
                                        AT.plusSeconds(28_800),
                                        AT.plusSeconds(600),
                                        null,
                                        0,
                                        0,
                                        List.of(new AttendanceException(AttendanceException.Kind.LATE, 10)),
                                        false)),
                                3,
                                List.of("e9"))));
    }

    private static BalanceScheme balances() {
        return new BalanceScheme(
                "hospital",
                "1",
                List.of(
                        new BalanceAccount("rest", Label.of("积假", "rest"), BalanceAccount.Unit.DAYS, 12),
                        new BalanceAccount("nights", Label.of("夜班", "nights"), BalanceAccount.Unit.TIMES, null),
                        new BalanceAccount("hours", Label.of("工时", "hours"), BalanceAccount.Unit.MINUTES, null)),
                List.of(
                        new AccrualRule.RestDays("r1", "rest", ALL),
                        new AccrualRule.PerShift(
                                "r2",
                                "nights",
                                ALL,
                                ShiftSelector.tagged("night"),
                                DaySelector.every(),
                                BigDecimal.ONE),
                        new AccrualRule.PaidMinutes("r3", "hours", ALL, ShiftSelector.any(), DaySelector.every()),
                        new AccrualRule.NightMinutes("r4", "hours", ALL, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        new AccrualRule.StandardMinutes("r5", "hours", ALL, 480),
                        new AccrualRule.PerMonth("r6", "rest", ALL, new BigDecimal("1.5"), true),
                        new AccrualRule.LeaveTaken("r7", "rest", ALL, List.of("annual"), true),
                        new AccrualRule.RollOver("r8", "rest", ALL, "nights", 15, BigDecimal.ONE)));
    }

    private static String golden(String name, byte[] written) throws IOException {
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.write(Path.of(update, name), written);
        }
        try (InputStream in = WardDocumentsTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] schema(DocumentFormat<?> format) throws IOException {
        try (InputStream in = RosterProblem.class.getResourceAsStream(format.schemaResource())) {
            assertThat(in).as("schema of %s", format.name()).isNotNull();
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    <T> void isWrittenAsTheGoldenFileAndReadBackEqual(Document<T> document) throws IOException {
        byte[] written = CODEC.write(document.format(), document.content());

        assertThat(new String(written, UTF_8))
                .isEqualTo(golden(document.format().name() + ".json", written));
        assertThat(CODEC.read(document.format(), written)).isEqualTo(document.content());
    }

    @ParameterizedTest
    @MethodSource("documents")
    <T> void keepsToItsSchemaWhichChangesOnlyInReview(Document<T> document) throws IOException {
        byte[] schema = schema(document.format());
        String name = document.format().schemaResource();
        assertThat(JSON.readTree(schema).toPrettyString())
                .isEqualTo(JSON.readTree(golden(name.substring(name.lastIndexOf('/') + 1), schema))
                        .toPrettyString());

        JsonNode content = JSON.readTree(CODEC.write(document.format(), document.content()));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(schema))
                        .validate(content))
                .isEmpty();
    }
}
