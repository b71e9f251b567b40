package io.github.hospitalhr.scheduling.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written against what was worked. */
class RuleMiningTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final DateRange WEEKS = DateRange.of(FIRST, FIRST.plusDays(28));
    private static final ShiftSelector NIGHT = ShiftSelector.tagged(ShiftType.NIGHT);
    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    private static final RosterProblem WARD = RosterProblem.builder("icu", WEEKS)
            .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"))
            .staff(IntStream.range(0, 25).mapToObj(i -> Staff.of("n" + i, "")).toList())
            .rule(Coverage.atLeast("other", ShiftSelector.of("A"), 9))
            .build();

    /** Everybody works three nights in a row once, one person four; 24 day shifts on the first day only. */
    private static PastRoster past() {
        var roster = Roster.builder("icu", WEEKS);
        for (int p = 0; p < 25; p++) {
            int nights = p == 0 ? 4 : 3;
            for (int d = 0; d < nights; d++) {
                roster.assign("n" + p, FIRST.plusDays(p % 20 + d + 1), "N");
            }
            if (p > 0) {
                roster.assign("n" + p, FIRST, "A");
            }
        }
        return new PastRoster(WARD, roster.build());
    }

    private static RuleFinding find(Rule rule) {
        return new RuleMining(List.of(past()), SCHEDULING::checker)
                .findings(List.of(rule))
                .get(0);
    }

    @Test
    void aRuleThatAlwaysHeldCanBeHardAndOneThatNearlyDidShouldBeSoft() {
        Rule four = new ConsecutiveShifts(RuleHead.of("nights"), NIGHT, Limits.atMost(4), null);
        assertThat(find(four.soft(1)))
                .satisfies(f -> assertThat(f.proposal()).isEqualTo(RuleFinding.Proposal.HARD))
                .satisfies(f -> assertThat(f.held()).isEqualByComparingTo("100"))
                .satisfies(f -> assertThat(f.threshold()).isEqualTo(3));

        RuleFinding three = find(new ConsecutiveShifts(RuleHead.of("nights"), NIGHT, Limits.atMost(3), null));
        assertThat(three.occasions()).isEqualTo(25);
        assertThat(three.broken()).isOne();
        assertThat(three.held()).isEqualByComparingTo("96");
        assertThat(three.proposal()).isEqualTo(RuleFinding.Proposal.SOFT);
        assertThat(three.sentence().zh()).contains("25 次中违反 1 次").contains("96.00%");
    }

    @Test
    void aWrittenRuleThatIsNotLivedIsAskedAboutWithWhereTheThresholdReallyLies() {
        RuleFinding two = find(new ConsecutiveShifts(RuleHead.of("nights"), NIGHT, Limits.atMost(2), null));
        assertThat(two.broken()).isEqualTo(25);
        assertThat(two.proposal()).isEqualTo(RuleFinding.Proposal.ASK);
        assertThat(two.threshold()).isEqualTo(3);

        RuleFinding count = find(CountInWindow.assignments("month", NIGHT, Window.period(), Limits.atMost(8)));
        assertThat(count.threshold()).isEqualTo(3);
        RuleFinding work = find(new ConsecutiveWork(RuleHead.of("work"), Limits.atMost(1), null));
        assertThat(work.proposal()).isEqualTo(RuleFinding.Proposal.ASK);
    }

    @Test
    void needsAreCountedByDayAndRestByTheLongestThatWasKept() {
        RuleFinding need = find(Coverage.atLeast("days", ShiftSelector.of("A"), 5));
        assertThat(need.occasions()).isEqualTo(28);
        assertThat(need.broken()).isEqualTo(27);
        assertThat(need.threshold()).isZero();

        RuleFinding rest = find(new RestBetweenShifts(RuleHead.of("rest"), 11 * 60, ShiftSelector.any()));
        assertThat(rest.broken()).isZero();
        assertThat(rest.threshold()).isEqualTo(12 * 60);
    }

    @Test
    void aStatuteIsNeverProposedToBeLoosened() {
        Rule statute = new ConsecutiveWork(RuleHead.of("work"), Limits.atMost(1), null)
                .basedOn(LegalBasis.statute("劳动法", "art. 38"));

        assertThat(find(statute).proposal()).isEqualTo(RuleFinding.Proposal.KEEP);
    }

    @Test
    void rulesThatCannotBothHoldAreNamedOnce() {
        List<Rule> rules = List.of(
                Coverage.atLeast("three", ShiftSelector.of("N"), 3),
                Coverage.atMost("two", ShiftSelector.of("N"), 2),
                Coverage.atMost("wish", ShiftSelector.of("N"), 1).soft(5),
                Coverage.atMost("day", ShiftSelector.of("A"), 1),
                CountInWindow.assignments("eight", NIGHT, Window.month(), Limits.atLeast(8)),
                CountInWindow.assignments("six", NIGHT, Window.month(), Limits.atMost(6)),
                new ConsecutiveWork(RuleHead.of("self"), Limits.between(5, 4), null),
                CountInWindow.assignments("early", NIGHT, Window.month(), Limits.atMost(7))
                        .during(DateRange.of(FIRST, FIRST.plusDays(3))),
                CountInWindow.assignments("later", NIGHT, Window.month(), Limits.atLeast(9))
                        .during(DateRange.of(FIRST.plusDays(3), FIRST.plusDays(5))));

        assertThat(PolicyAudit.contradictions(rules))
                .extracting(c -> c.rules() + " " + c.least() + ">" + c.most())
                .containsExactly(
                        "[three, two] 3>2", "[eight, six] 8>6", "[eight, early] 8>7", "[later, six] 9>6", "[self] 5>4");
    }

    @Test
    void withoutAnyPastNothingIsProposed() {
        Rule work = new ConsecutiveWork(RuleHead.of("work"), Limits.atMost(6), null);
        RuleFinding finding = new RuleMining(List.of(), SCHEDULING::checker)
                .findings(List.of(work))
                .get(0);

        assertThat(finding.proposal()).isEqualTo(RuleFinding.Proposal.ASK);
        assertThat(finding.threshold()).isNull();
        assertThat(finding.sentence().zh()).contains("无法判断");
    }
}
