package io.github.hospitalhr.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.hospitalhr.credentials.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartJobTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(RosterEngine engine, String... words) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        AtomicLong ticks = new AtomicLong();
        return new QuickstartJob(new Console(out), MORNING, () -> ticks.addAndGet(1_000_000), engine)
                .run(List.of(words));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    @Test
    void oneWardEndToEndWithTheRealEngine() throws IOException {
        int code = run(
                new SchedulingEngine(Clock.systemUTC()),
                "--wards",
                "outpatient",
                "--out",
                out(),
                "--seconds-per-ward",
                "3");

        assertThat(told()).contains("[ 1/1] outpatient");
        assertThat(code).as(told()).isZero();
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("out/summary.json").toFile());
        assertThat(summary.get("people").asInt()).isEqualTo(800);
        assertThat(summary.get("wards").asInt()).isEqualTo(1);
        assertThat(summary.get("cells").asInt()).isEqualTo(26 * 31);
        assertThat(summary.get("hardViolations").asInt()).isZero();
        assertThat(summary.get("seconds").isNumber()).isTrue();
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("rosters/outpatient.html");
        assertThat(folder.resolve("out/rosters/outpatient.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/rosters/outpatient.json")).isNotEmptyFile();
        wardLife(summary.get("wardLife"));
        performance(summary);
        credentials(summary.get("credentials").get("lapse"));
        everyFileIsReachedFromTheOverview(folder.resolve("out"));
        anInspectorVerifiesTheAudit(folder.resolve("out/trust"));
    }

    /** With the public key and the checkpoint that lie beside it, and nothing else. */
    private void anInspectorVerifiesTheAudit(Path trust) throws IOException {
        JsonNode orders = new ObjectMapper()
                .readTree(trust.resolve("revocations.json").toFile())
                .get("revocations");
        assertThat(orders.findValuesAsText("system")).containsExactly("his", "hr-grants", "oa", "vpn");
        assertThat(orders.findValuesAsText("state")).containsOnly("CONFIRMED");
        RosterEngine none = new IdleEngine();
        told.reset();
        assertThat(run(none, "--verify", trust.resolve("audit.txt").toString()))
                .as(told())
                .isZero();
        assertThat(told()).contains("sound");
        assertThat(run(none, "--verify", trust.resolve("audit-tampered.txt").toString()))
                .isEqualTo(1);
        assertThat(told()).contains("entry 4 was altered");
        Files.writeString(trust.resolve("audit-public-key.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");
        assertThat(run(none, "--verify", trust.resolve("audit.txt").toString())).isEqualTo(2);
        assertThat(run(none, "--verify", trust.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(told()).contains("holds no Ed25519 key", "none.txt cannot be read");
    }

    /** Follows the links of pages; none leads nowhere, and no file lies where no link leads. */
    private static void everyFileIsReachedFromTheOverview(Path out) throws IOException {
        SortedSet<Path> reached = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(out.resolve("index.html")));
        while (!next.isEmpty()) {
            Path file = next.remove();
            if (reached.add(file) && file.toString().endsWith(".html")) {
                Matcher links = Pattern.compile("href=\"([^#\":]+)[^\"]*\"").matcher(Files.readString(file));
                while (links.find()) {
                    next.add(file.resolveSibling(links.group(1)).normalize());
                }
            }
        }
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(reached)
                    .containsExactlyElementsOf(
                            files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** The story as it must be, and every file of it by the schema that lies beside it or in the module. */
    private void credentials(JsonNode lapse) throws IOException {
        assertThat(lapse.get("asItMustBe").asBoolean()).isTrue();
        assertThat(lapse.get("dutiesBroken").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(lapse.get("needsUncoveredBefore").asInt())
                .as("somebody has to stand in")
                .isPositive();
        assertThat(lapse.get("newlyBrokenAfterCover").asInt()).isZero();
        assertThat(lapse.get("cellsOfOthersChanged").asInt()).isPositive();
        Path credentials = folder.resolve("out/credentials");
        fits("lapse.json", Files.readString(credentials.resolve("hr.credential-lapse-1.schema.json")));
        fits("notices.json", Files.readString(credentials.resolve("hr.credential-notices-1.schema.json")));
        try (InputStream in =
                Credentials.class.getResourceAsStream("/META-INF/hr-schemas/hr.credential-audit-1.schema.json")) {
            fits("audit.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void fits(String file, String schema) throws IOException {
        JsonSchema read =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        JsonNode written = new ObjectMapper()
                .readTree(folder.resolve("out/credentials/" + file).toFile());
        assertThat(read.validate(written)).as(file).isEmpty();
        ((ObjectNode) written).put("format", "hr.something-else");
        assertThat(read.validate(written)).as(file + " of another format").isNotEmpty();
    }

    private void wardLife(JsonNode summary) throws IOException {
        Path ward = folder.resolve("out/ward-life");
        assertThat(summary.get("repairNewHardViolations").asInt()).isZero();
        assertThat(summary.get("repairCells").asInt() * 10)
                .isLessThan(summary.get("cellsIfMadeAnew").asInt());
        JsonNode market =
                new ObjectMapper().readTree(ward.resolve("market.json").toFile());
        assertThat(market.get("offers")).hasSize(summary.get("offers").asInt());
        for (JsonNode offer : market.get("offers")) {
            assertThat(offer.get("reason").get("zh").asText()).isNotBlank();
            offer.get("bids").forEach(bid -> assertThat(bid.get("reasons")).isNotEmpty());
        }
        JsonNode repair =
                new ObjectMapper().readTree(ward.resolve("repair.json").toFile());
        assertThat(repair.get("repair").get("cells"))
                .hasSize(summary.get("repairCells").asInt());
        assertThat(repair.get("amendments")).hasSize(summary.get("amendments").asInt());
        JsonNode facts = repair.get("violationFacts");
        assertThat(facts).isNotEmpty().hasSize(summary.get("violationFacts").asInt());
        assertThat(facts.get(0).get("quantity").asInt()).isPositive();
        Map<String, Integer> last = new LinkedHashMap<>();
        facts.forEach(fact ->
                last.put(fact.get("sourceKey").asText(), fact.get("quantity").asInt()));
        assertThat(last.values()).as("taken back with the duty").containsOnly(0);
        assertThat(Files.readString(ward.resolve("ward-life.html")))
                .contains("换班市场")
                .contains("Swap market");
    }

    private void performance(JsonNode summary) throws IOException {
        Path month = folder.resolve("out/performance");
        JsonNode pool = new ObjectMapper().readTree(month.resolve("pool.json").toFile());
        BigDecimal paid = BigDecimal.ZERO;
        for (JsonNode payout : pool.get("payouts")) {
            assertThat(payout.get("person").isTextual()).isTrue();
            paid = paid.add(new BigDecimal(payout.get("amount").textValue()));
        }
        assertThat(paid).isEqualTo(new BigDecimal(pool.get("pool").textValue()));
        assertThat(pool.get("payouts")).hasSize(800);

        JsonNode scores =
                new ObjectMapper().readTree(month.resolve("scores.json").toFile());
        assertThat(scores.get("scores")).hasSize(800);
        assertThat(scores.get("run").asInt()).isEqualTo(2);
        String facts = scores.get("scores").get(0).get("explanation").toString();
        assertThat(facts).contains("护理质量", "quality/Y10001/2026-12-03/nursing.check/w r1");
        assertThat(month.resolve("scorecards/Y10001.html")).content().contains("绩效考核单", "依据的事实");

        JsonNode linter =
                new ObjectMapper().readTree(month.resolve("linter.json").toFile());
        assertThat(linter.get("refused")).hasSize(1);
        assertThat(linter.toString()).contains("REVENUE", "九不准");
        JsonNode consequences =
                new ObjectMapper().readTree(month.resolve("consequences.json").toFile());
        assertThat(consequences.get("proposals").findValuesAsText("kind"))
                .contains("RECOGNITION", "TRAINING", "PROMOTION_POOL", "IMPROVEMENT_PLAN");
        assertThat(consequences.get("exitChecks").findValuesAsText("verdict")).containsOnly("NOT_LAWFUL");
        assertThat(summary.at("/performance/quarantined").asInt()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("performance/index.html");
    }

    @Test
    void aRosterThatBreaksHardRulesEndsWithOne() {
        int code = run(new IdleEngine(), "--wards", "gynaecology,icu", "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BROKEN);
        assertThat(told()).contains("NOT every roster is free of hard violations");
        assertThat(folder.resolve("out/rosters/icu.html"))
                .isNotEmptyFile()
                .content()
                .contains("处硬性违规");
    }

    @Test
    void aWardFileIsAProblemFile() {
        int code = run(new IdleEngine(), "--problem", "hospital/wards/icu.json", "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BROKEN);
        assertThat(told()).contains("HARD need.D.workday");
        assertThat(folder.resolve("out/roster.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/index.html")).content().contains("roster.html", "hard violations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrp/ward4.txt", "inrc1/tiny03.xml", "inrc1/tiny02.txt", "inrc2/n008w1/n008w1_1_3"})
    void aBenchmarkFileIsAProblemFile(String instance) throws IOException {
        String file = "../formats/src/test/resources/instances/" + instance;

        int code = run(
                new SchedulingEngine(Clock.systemUTC()), "--problem", file, "--out", out(), "--seconds-per-ward", "3");

        assertThat(code).as(told()).isZero();
        assertThat(folder.resolve("out/roster.html")).isNotEmptyFile();
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("out/summary.json").toFile());
        assertThat(summary.get("hardViolations").asInt()).isZero();
        assertThat(summary.get("wards").asInt()).isEqualTo(1);
        everythingIsLinked();
    }

    /** Every file that a problem's run wrote is linked from the overview, and the roster leads back to it. */
    private void everythingIsLinked() throws IOException {
        String index = Files.readString(folder.resolve("out/index.html"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(file.equals("index.html") || index.contains("href=\"" + file + "\""))
                            .as(file)
                            .isTrue());
        }
        assertThat(folder.resolve("out/roster.html")).content().contains("href=\"index.html\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sc-n004w2.txt", "WD-n004w2-0.txt", "H0-n004w2-0.txt"})
    void aPartOfAnInstanceIsNamedAsSuch(String part) {
        String folderOfParts = "../formats/src/test/resources/instances/inrc2/n004w2/";

        int code = run(new IdleEngine(), "--problem", folderOfParts + part, "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told()).contains(part + " is one part of an INRC-II instance", folderOfParts + "n004w2_0_1-1.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aCutOffBenchmarkFileIsNamedWithItsLine() throws IOException {
        Path cut = folder.resolve("cut.txt");
        Files.writeString(cut, "SECTION_HORIZON\n14\nSECTION_SHIFTS\nD\nSECTION_STAFF\nA\nSECTION_COVER\n0,D\n");

        int code = run(new IdleEngine(), "--problem", cut.toString(), "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told()).contains("cut.txt", "line 4 of section SHIFTS").doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void everyFaultOfTheCommandLineIsNamed() {
        int code = run(
                new IdleEngine(),
                "--threads",
                "0",
                "--bogus",
                "1",
                "--seconds-per-ward",
                "NaN",
                "--problem",
                "no.json",
                "x",
                "--seed");

        assertThat(code).isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told())
                .contains(
                        "--threads 0",
                        "unknown option --bogus",
                        "--seconds-per-ward NaN",
                        "no.json",
                        "\"x\"",
                        "--seed needs")
                .doesNotContain("Exception");
    }

    @Test
    void missingFilesOfTheHospitalAreNamed() {
        int code = run(new IdleEngine(), "--hospital", folder.toString(), "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told()).contains("units.json", "people.json", "wards");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Faults of values, of references and of other files come in one go; the units are needed to judge where people work. */
    @Test
    void everyFaultOfTheHospitalIsNamedAtOnce() throws IOException {
        Path hospital = folder.resolve("hospital");
        Files.createDirectories(hospital.resolve("wards"));
        String units = """
                {"format": "hr.units", "version": 1, "units": [
                  {"valid": "2020-01-01/..", "value": {"id": "h", "kind": "HOSPITAL", "name": "市一医院"}},
                  {"valid": "2020-01-01/..", "value": {"id": "d", "kind": "DEPARTMENT", "name": "%s", "parent": "%s"}},
                  {"valid": "2020-01-01/..", "value": {"id": "c", "kind": "CAMPUS", "name": "东院区", "parent": "h",
                    "zone": "Asia/Shanghai"}}]}
                """;
        Files.writeString(hospital.resolve("units.json"), units.formatted(" ", "nowhere"));
        Files.writeString(hospital.resolve("people.json"), """
                {"format": "hr.people", "version": 1, "people": [
                  {"id": "p1", "profile": [{"valid": "2020-01-01/..",
                     "value": {"name": " ", "sex": "FEMALE", "birthDate": "1990-01-01"}}],
                   "employments": [{"valid": "2020-01-01/..", "value": {"id": "e1", "type": "CONTRACT"}}],
                   "postings": [{"valid": "2020-01-01/..", "value": {"id": "t1", "unit": "w9", "percent": 0,
                     "position": {"code": "RN", "name": "护士", "occupation": "NURSE"}, "leads": false}}],
                   "managers": [{"valid": "2020-01-01/..", "value": "ghost"}]}]}
                """);
        Files.writeString(hospital.resolve("wards/d.json"), "{\"format\": \"hr.roster-problem\", \"version\": 9}");
        Files.writeString(
                hospital.resolve("wards/icu.json"),
                Files.readString(Path.of("hospital/wards/icu.json")).replace("\"CALENDAR_WEEK\"", "\"ROLLING\""));

        assertThat(run(new IdleEngine(), "--hospital", hospital.toString(), "--out", out()))
                .isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told())
                .contains(
                        "units[1].value.name",
                        "unit[d]: the unit above it is unknown",
                        "people[0].profile[0].value.name",
                        "postings[0].value.percent",
                        "has version 9",
                        "icu.json: rules[0].window.days")
                .doesNotContain("w9", "Exception");

        told.reset();
        Files.writeString(hospital.resolve("units.json"), units.formatted("内科", "c"));
        assertThat(run(new IdleEngine(), "--hospital", hospital.toString(), "--out", out()))
                .isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told())
                .contains(
                        "people[0].profile[0].value.name",
                        "postings[0].value.percent",
                        "postings[0].value.unit: the unit is unknown [w9]",
                        "managers[0].value: the person is unknown [ghost]",
                        "has version 9");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void unknownWardsAreNamed() {
        int code = run(new IdleEngine(), "--wards", "icu,moon,mars", "--out", out());

        assertThat(code).isEqualTo(QuickstartJob.BAD_INPUT);
        assertThat(told()).contains("moon", "mars");
    }

    @Test
    void aBrokenProblemFileIsRefusedAndNothingIsWritten() throws IOException {
        Path truncated = folder.resolve("truncated.json");
        Files.writeString(
                truncated, Files.readString(Path.of("hospital/wards/icu.json")).substring(0, 5000));
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(Path.of("hospital/units.json")));

        for (Path file : List.of(truncated, other)) {
            told.reset();
            assertThat(run(new IdleEngine(), "--problem", file.toString(), "--out", out()))
                    .isEqualTo(QuickstartJob.BAD_INPUT);
            assertThat(told()).contains(file.toString()).doesNotContain("at io.github");
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Test
    void whatStoodInTheFolderBeforeStaysIfTheRunFails() throws IOException {
        run(new IdleEngine(), "--problem", "hospital/wards/icu.json", "--out", out());
        String before = Files.readString(folder.resolve("out/index.html"));

        run(new IdleEngine(), "--wards", "moon", "--out", out());

        assertThat(Files.readString(folder.resolve("out/index.html"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("out");
        }
    }
}
