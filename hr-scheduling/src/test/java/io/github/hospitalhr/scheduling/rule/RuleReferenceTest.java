package io.github.hospitalhr.scheduling.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every registered rule has a title, units, an example, a test class of its name and a row in the reference. */
class RuleReferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentCodec CODEC = DocumentCodec.builder(
                    new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
            .build();
    private static final List<JsonSubTypes.Type> REGISTERED =
            List.of(Rule.class.getAnnotation(JsonSubTypes.class).value());

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Rule.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            properties.load(new InputStreamReader(in, UTF_8));
        }
        return properties;
    }

    private static RosterProblem ward(List<Rule> rules) {
        return RosterProblem.builder("w", YearMonth.of(2026, 12))
                .grades("N0", "N1", "N2", "N3")
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("N", "夜班", "20:00", "08:00"),
                        ShiftType.of("L", "值班", "08:00", "08:00").tags("on-call"))
                .staff(
                        Staff.of("n1", "").grade("N3").groups("nights"),
                        Staff.of("n2", "").grade("N0"),
                        Staff.of("n3", "").grade("N1").groups("borrowed"))
                .rule(rules.toArray(Rule[]::new))
                .build();
    }

    @Test
    void theRegistryIsTheSealedFamily() {
        assertThat(REGISTERED.stream().map(JsonSubTypes.Type::value).toList())
                .containsExactlyInAnyOrder(Rule.class.getPermittedSubclasses());
        assertThat(RuleExamples.all().stream().map(Rule::kind).toList())
                .isEqualTo(REGISTERED.stream().map(JsonSubTypes.Type::name).toList());
    }

    @Test
    void everyRuleHasATestClassOfItsName() throws ClassNotFoundException {
        for (JsonSubTypes.Type type : REGISTERED) {
            Class<?> test = Class.forName(type.value().getName() + "Test");
            assertThat(Arrays.stream(test.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Test.class)))
                    .as(test.getSimpleName())
                    .isNotEmpty();
        }
    }

    @Test
    void examplesAreValidReadBackEqualAndBindAnyWay() {
        Scheduling scheduling = Scheduling.builder()
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .build();
        RosterProblem problem = ward(RuleExamples.all());

        assertThat(scheduling.validate(problem)).isEmpty();
        assertThat(CODEC.read(RosterProblem.FORMAT, CODEC.write(RosterProblem.FORMAT, problem)))
                .isEqualTo(problem);
        for (Rule rule : RuleExamples.all()) {
            for (Rule bound : List.of(rule.hard(), rule.soft(1_000), rule.softSquared(1_000), rule.protectedFloor())) {
                assertThat(scheduling.validate(ward(List.of(bound))))
                        .as("%s", bound)
                        .isEmpty();
                assertThat(bound.getClass()).isEqualTo(rule.getClass());
                assertThat(bound.withHead(rule.head())).isEqualTo(rule);
            }
        }
    }

    @Test
    void theReferenceSaysWhatTheRulesAre() throws IOException {
        String written = reference();
        String update = System.getProperty("hr.golden");
        if (update != null) {
            Files.createDirectories(Path.of(update));
            Files.writeString(Path.of(update, "reference.md"), written, UTF_8);
        }
        try (InputStream in = Rule.class.getResourceAsStream("reference.md")) {
            assertThat(in).as("the reference").isNotNull();
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .as("where the change is meant, write it with -Dhr.golden=FOLDER and copy reference.md")
                    .isEqualTo(written);
        }
    }

    private static String reference() throws IOException {
        Properties zh = properties("titles_zh.properties");
        Properties en = properties("titles_en.properties");
        Properties units = properties("/rule/units.properties");
        String sentences = "/io/github/hospitalhr/scheduling/internal/check/sentences_";
        Properties sentencesZh = properties(sentences + "zh.properties");
        Properties sentencesEn = properties(sentences + "en.properties");
        JsonNode rules = JSON.readTree(CODEC.write(RosterProblem.FORMAT, ward(RuleExamples.all())))
                .get("rules");
        StringBuilder text = new StringBuilder("""
                # Rules

                Every rule is one record of this package and one object in JSON; `rule` names its kind. Each has a `head`: `id`,
                `enforcement` (`HARD`, `SOFT` with a weight per unit, linear or squared, or `PROTECTED`: a legal floor that is never
                relaxed), `staff` (whom it binds, or who counts), `validity` (the days on which it binds), `legal` (where it comes
                from), `disabled`. Every kind may be hard, soft or protected; a limit with an enforcement of its own binds by that.
                Weights run from 1 to 1,000,000. This page is compared with the code in every build.

                | rule | 名称 | title | parameters | unit of cost | 提示 | sentence |
                |---|---|---|---|---|---|---|
                """);
        for (JsonSubTypes.Type type : REGISTERED) {
            String kind = type.name();
            assertThat(List.of(zh, en, units)).as(kind).allMatch(p -> p.containsKey(kind));
            text.append("| [`").append(kind).append("`](#").append(kind).append(") | ");
            text.append(zh.getProperty(kind))
                    .append(" | ")
                    .append(en.getProperty(kind))
                    .append(" | ");
            text.append(parameters(type.value())).append(" | ").append(units.getProperty(kind));
            text.append(" | ").append(sentence(sentencesZh, kind)).append(" | ");
            text.append(sentence(sentencesEn, kind)).append(" |\n");
        }
        for (int i = 0; i < rules.size(); i++) {
            String kind = rules.get(i).get("rule").asText();
            text.append("\n## ").append(kind).append("\n\n```json\n");
            text.append(rules.get(i).toPrettyString().replace("\r\n", "\n")).append("\n```\n");
        }
        return text.toString();
    }

    private static String parameters(Class<?> type) {
        String list = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("head"))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "–" : list;
    }

    private static String sentence(Properties from, String kind) {
        String sentence = from.getProperty(kind, from.getProperty(kind + ".over", from.getProperty(kind + ".under")));
        assertThat(sentence).as("sentence of %s", kind).isNotNull();
        return sentence;
    }
}
