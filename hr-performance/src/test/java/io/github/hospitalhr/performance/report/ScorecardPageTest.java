package io.github.hospitalhr.performance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.pack.PerformancePacks;
import io.github.hospitalhr.performance.scheme.ResolvedScheme;
import io.github.hospitalhr.performance.score.CardState;
import io.github.hospitalhr.performance.score.PersonFacts;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreFixture;
import io.github.hospitalhr.performance.score.Scorer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardPageTest {

    private static final PersonId NURSE = PersonId.of("n01");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ResolvedScheme SCHEME = ScoreFixture.lenient(PerformancePacks.shippedLibrary()
            .resolve("cn-nurse", OCTOBER.atDay(1))
            .orElseThrow());
    private static final ScorecardPage.Heading HEADING = new ScorecardPage.Heading(
            Label.of("云溪总医院", "Yunxi"), "<script>王𠮷芳", Label.of("护士", "nurse"), Label.of("ICU", "ICU"), SCHEME.name());

    private static ScoreCard card() {
        LocalDate day = OCTOBER.atDay(9);
        Fact late = Fact.of(
                new FactKey("clock", "l<1>"),
                "attendance.late",
                NURSE,
                day,
                Instant.parse("2026-10-09T01:00:00Z"),
                BigDecimal.valueOf(2),
                MeasureUnit.COUNT);
        LedgerEntry entry = new LedgerEntry(
                late, List.of(new FactShare(NURSE, late.value())), Instant.EPOCH, false, "ab12".repeat(16));
        return new Scorer().score(SCHEME, OCTOBER, new PersonFacts(NURSE).putAll(List.of(entry)), null);
    }

    @Test
    void thePageShowsScoreLinesAndTheFactsBelowThem() {
        ScoreCard card = card();
        String page = new ScorecardPage().render(card, HEADING);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<meta charset=\"utf-8\">", "绩效考核单", "2026-10", "云溪总医院")
                .contains("<b>" + card.score().toPlainString() + "</b>")
                .contains("迟到早退", "late or early", "10-09", "#ab12ab12")
                .contains("数据不足,权重按比例分摊")
                .contains("申诉");
        card.lines()
                .forEach(line -> assertThat(page)
                        .contains(line.name().zh(), line.groupName().zh()));
    }

    @Test
    void textsAreEscapedAndNothingIsLoaded() {
        String page = new ScorecardPage().render(card(), HEADING);

        assertThat(page)
                .contains("&lt;script&gt;王𠮷芳", "l&lt;1&gt;")
                .doesNotContain("<script", "http:", "https:", "src=");
    }

    @Test
    void aCardWithoutAScoreShowsNone() {
        ScoreCard scored = card();
        ScoreCard held = new ScoreCard(
                scored.person(),
                scored.month(),
                scored.scheme(),
                scored.schemeVersion(),
                CardState.HELD,
                null,
                scored.lines());

        assertThat(new ScorecardPage().render(held, HEADING))
                .contains("<b>—</b>", "暂缓出分")
                .doesNotContain("<b>0");
    }
}
