package io.github.hospitalhr.quickstart.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RosterPageTest {

    private final String page = new RosterPage(new PageFrame()).render(SampleSheet.make(8));

    @Test
    void namesAndSentencesAreEscaped() {
        assertThat(page)
                .contains("&lt;b&gt;王&amp;芳&lt;/b&gt;")
                .contains("O&#x27;Neil &quot;小&quot;")
                .doesNotContain("<b>王")
                .doesNotContain("<script>alert");
    }

    @Test
    void rareHanziAndMiddleDotsSurvive() {
        assertThat(page).contains("李𠮷").contains("阿依古丽·买买提").contains("欧阳雨䶮");
    }

    @Test
    void declaresUtf8AndNeedsNothingFromOutside() {
        assertThat(page)
                .contains("<meta charset=\"utf-8\">")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void marksAreMoreThanColour() {
        assertThat(page)
                .contains("<a href=\"#f0\" class=\"flag\">!</a>")
                .contains("<a href=\"#f1\" class=\"flag\">~</a>")
                .contains("<span class=\"wish met\">✓</span>")
                .contains("<span class=\"wish unmet\">✗</span>")
                .contains("▼2");
    }

    @Test
    void everyPlaceOfAFindingIsLinkedBothWays() {
        assertThat(page).contains("href=\"#c0-6\"").contains("id=\"c0-6\"").contains("id=\"f0\"");
    }

    @Test
    void hardFindingsAreCountedInTheStatus() {
        assertThat(page).contains("✗ 1 处硬性违规").doesNotContain("✓ 无硬性违规");
    }
}
