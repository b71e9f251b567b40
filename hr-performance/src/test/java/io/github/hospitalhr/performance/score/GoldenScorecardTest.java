package io.github.hospitalhr.performance.score;

import static io.github.hospitalhr.performance.score.ScoreFixture.MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards against those that {@code src/test/python/golden_scorecards.py} computed with Python's decimal module. */
class GoldenScorecardTest {

    private static final Properties GOLDEN = load();
    private static final SchemeLibrary LIBRARY = PerformancePacks.shippedLibrary();

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = GoldenScorecardTest.class.getResourceAsStream("golden-scorecards.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    static IntStream cases() {
        int count = Integer.parseInt(GOLDEN.getProperty("cases"));
        assertThat(count).isGreaterThanOrEqualTo(60);
        return IntStream.range(0, count);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsTheIndependentlyComputedCard(int number) {
        String prefix = "case." + number + ".";
        ResolvedScheme scheme = LIBRARY.resolve(GOLDEN.getProperty(prefix + "scheme"), MONTH.atDay(1))
                .orElseThrow();
        List<LedgerEntry> entries = new ArrayList<>();
        for (String fact : GOLDEN.getProperty(prefix + "facts").split(";")) {
            String[] words = fact.split(" ");
            entries.add(ScoreFixture.entry(
                    "f" + entries.size(),
                    words[0],
                    MONTH.atDay(1 + entries.size() % 28),
                    words[2],
                    MeasureUnit.valueOf(words[1])));
        }
        ScoreCard card = ScoreFixture.score(scheme, entries);
        Map<String, String> points = new LinkedHashMap<>();
        card.lines()
                .forEach(line -> points.put(
                        line.indicator().value(), String.valueOf(line.points()).replace("null", "-")));
        Map<String, String> expected = new LinkedHashMap<>();
        for (String pair : GOLDEN.getProperty(prefix + "points").split(";")) {
            expected.put(pair.split(" ")[0], pair.split(" ")[1]);
        }
        assertThat(points).isEqualTo(expected);
        assertThat(String.valueOf(card.score()).replace("null", "-")).isEqualTo(GOLDEN.getProperty(prefix + "score"));
    }
}
