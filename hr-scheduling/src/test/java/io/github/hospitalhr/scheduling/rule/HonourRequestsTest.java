package io.github.hospitalhr.scheduling.rule;

import static io.github.hospitalhr.scheduling.rule.RuleCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.problem.WorkRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HonourRequestsTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-20T00:00:00Z");

    private static WorkRequest off(int day, long weight, int hoursAfter) {
        return new WorkRequest(
                "n1",
                MONDAY.plusDays(day - 1L),
                WorkRequest.Kind.OFF,
                null,
                weight,
                DEADLINE.plus(Duration.ofHours(hoursAfter)));
    }

    @Test
    void wishesCostTheirOwnWeights() {
        RuleCase ward = RuleCase.of(HonourRequests.of("r"))
                .with(b -> b.request(
                        WorkRequest.dayOff("n1", MONDAY, 5),
                        WorkRequest.on("n1", MONDAY.plusDays(1), "A", 7),
                        WorkRequest.off("n1", MONDAY.plusDays(2), "N", 9)));

        assertThat(ward.found("-AA")).isEmpty();
        assertThat(ward.found("PPN")).containsExactly("n1 1 1/0 s5", "n1 2 1/0 s7", "n1 3 1/0 s9");
    }

    @Test
    void onlyTheFirstInTimeWithinTheQuota() {
        Rule rule = new HonourRequests(RuleHead.of("r"), true, DEADLINE, 2);

        assertThat(RuleCase.of(rule)
                        .with(b -> b.request(off(1, 5, -1), off(2, 5, 1), off(3, 5, -3), off(4, 5, -2)))
                        .found("AAAA"))
                .containsExactly("n1 3 1/0 s5", "n1 4 1/0 s5");
        assertThat(RuleCase.of(rule).with(b -> b.request(off(1, 5, 0))).found("A"))
                .containsExactly("n1 1 1/0 s5");
    }

    @Test
    void orTheyCostAsTheRuleBinds() {
        Rule rule = new HonourRequests(RuleHead.of("r"), false, null, null).soft(30);

        assertThat(RuleCase.of(rule).with(b -> b.request(off(1, 5, 0))).found("A", "A"))
                .containsExactly("n1 1 1/0 s30");
        assertThat(RuleCase.of(rule.hard()).with(b -> b.request(off(1, 5, 0))).found("A", "A"))
                .containsExactly("n1 1 1/0 h1");
    }
}
