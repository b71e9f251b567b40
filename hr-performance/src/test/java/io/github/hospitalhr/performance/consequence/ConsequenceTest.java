package io.github.hospitalhr.performance.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.score.CardState;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsequenceTest {

    private static final PersonId NURSE = PersonId.of("n01");
    private static final PersonId HR = PersonId.of("hr");
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ExitCheck CHECK = new ExitCheck(LegalTable.china());

    /** Cards of the months up to {@link #LAST}; null is a month without a score, "-" no card at all. */
    private static List<ProposalKind> kinds(@Nullable String... scores) {
        List<ScoreCard> cards = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            String score = scores[i];
            YearMonth month = LAST.minusMonths(scores.length - 1L - i);
            if (!"-".equals(score)) {
                cards.add(new ScoreCard(
                        NURSE,
                        month,
                        "s",
                        1,
                        score == null ? CardState.HELD : CardState.SCORED,
                        score == null ? null : new BigDecimal(score),
                        List.of()));
            }
        }
        return new ConsequenceEngine(ConsequenceRules.usual())
                .propose(NURSE, cards, LAST).stream().map(Proposal::kind).toList();
    }

    @Test
    void thresholdsAndRuns() {
        assertThat(kinds("75")).isEmpty();
        assertThat(kinds("90.00")).containsExactly(ProposalKind.RECOGNITION);
        assertThat(kinds("91", "92", "93")).containsExactly(ProposalKind.RECOGNITION, ProposalKind.PROMOTION_POOL);
        assertThat(kinds("91", "89.99", "93")).containsExactly(ProposalKind.RECOGNITION);
        assertThat(kinds("60.00")).isEmpty();
        assertThat(kinds("59.99")).containsExactly(ProposalKind.TRAINING);
        assertThat(kinds("59", "58")).containsExactly(ProposalKind.TRAINING, ProposalKind.IMPROVEMENT_PLAN);
        assertThat(kinds("59", null, "58"))
                .as("a month without a score is a gap")
                .containsExactly(ProposalKind.TRAINING);
        assertThat(kinds("91", "-", "93", "95")).containsExactly(ProposalKind.RECOGNITION);
        assertThat(kinds("59", "58", null)).isEmpty();
    }

    @Test
    void aPersonDecides() {
        ScoreCard card = new ScoreCard(NURSE, LAST, "s", 2, CardState.SCORED, new BigDecimal("50.00"), List.of());
        Proposal training = new ConsequenceEngine(ConsequenceRules.usual())
                .propose(NURSE, List.of(card), LAST)
                .get(0);
        assertThat(training.evidence()).containsExactly("2026-10 s v2 score 50.00");
        assertThat(training.decide(NURSE, true, "x")).isInstanceOf(Proposal.Outcome.Refused.class);
        assertThat(training.decide(HR, true, "")).isInstanceOf(Proposal.Outcome.Refused.class);
        assertThat(training.decide(HR, true, "agreed"))
                .isEqualTo(new Proposal.Outcome.Decided(training, true, HR, "agreed"));
        assertThat(training.toString()).doesNotContain("n01");
    }

    @Test
    void noKindOfProposalIsAnExit() {
        assertThat(ProposalKind.values())
                .extracting(Enum::name)
                .noneMatch(name -> name.contains("EXIT") || name.contains("DISMISS"));
    }

    @Test
    void aPlanIsJudgedOnlyWithCheckInsAndMeasures() {
        IndicatorId quality = IndicatorId.of("quality");
        ImprovementPlan plan = new ImprovementPlan(
                NURSE,
                DateRange.parse("2026-09-01/2026-11-01"),
                List.of(new ImprovementPlan.Goal(quality, new BigDecimal("80"), "preceptor")),
                List.of(),
                LocalDate.of(2026, 9, 1));
        assertThat(plan.result(LocalDate.of(2026, 10, 31), Map.of())).isEmpty();
        assertThat(plan.result(DAY, Map.of(quality, new BigDecimal("90")))).contains(ImprovementPlan.Result.NOT_JUDGED);
        ImprovementPlan talked = plan.checkedIn(new ImprovementPlan.CheckIn(LocalDate.of(2026, 10, 1), HR, "ok"));
        assertThat(talked.result(DAY, Map.of())).contains(ImprovementPlan.Result.NOT_JUDGED);
        assertThat(talked.result(DAY, Map.of(quality, new BigDecimal("80")))).contains(ImprovementPlan.Result.MET);
        assertThat(talked.result(DAY, Map.of(quality, new BigDecimal("79.99"))))
                .contains(ImprovementPlan.Result.MISSED);
        assertThat(talked.afterMissing(LAST).kind()).isEqualTo(ProposalKind.REASSIGNMENT);
        assertThatThrownBy(() -> plan.checkedIn(new ImprovementPlan.CheckIn(DAY, HR, "late")))
                .hasMessageContaining("extend");
    }

    private static ExitCase exit(EmploymentType type, ExitGround ground, Set<ExitBar> bars, ExitStep... done) {
        Map<ExitStep, String> evidence = new EnumMap<>(ExitStep.class);
        for (ExitStep step : done) {
            evidence.put(step, "doc-" + step.ordinal());
        }
        return new ExitCase(NURSE, type, ground, DAY, evidence, bars);
    }

    /** Supreme People's Court, guiding case 18: the lowest rank is not incompetence; dismissal on it is unlawful. */
    @ParameterizedTest
    @EnumSource(EmploymentType.class)
    void guidingCase18_theLowestRankIsNotIncompetence(EmploymentType type) {
        ExitVerdict verdict = CHECK.check(exit(type, ExitGround.BOTTOM_RANK, Set.of(), ExitStep.values()));
        assertThat(verdict.state()).isEqualTo(ExitVerdict.State.NOT_LAWFUL);
        assertThat(verdict.objections().get(0).source().zh()).isEqualTo("最高人民法院指导案例18号");
    }

    @ParameterizedTest
    @EnumSource(EmploymentType.class)
    void failingMonthsNeverSuffice(EmploymentType type) {
        assertThat(CHECK.check(exit(type, ExitGround.FAILING_SCORES, Set.of(), ExitStep.values()))
                        .state())
                .isEqualTo(ExitVerdict.State.NOT_LAWFUL);
    }

    @Test
    void incompetenceUnderAContractNeedsEveryStep() {
        ExitVerdict nothing = CHECK.check(ExitCase.of(NURSE, EmploymentType.CONTRACT, ExitGround.INCOMPETENCE, DAY));
        assertThat(nothing.state()).isEqualTo(ExitVerdict.State.INCOMPLETE);
        assertThat(nothing.missing())
                .containsExactly(
                        ExitStep.RULE_ADOPTED,
                        ExitStep.INCOMPETENCE_SHOWN,
                        ExitStep.TRAINED_OR_MOVED,
                        ExitStep.STILL_INCOMPETENT,
                        ExitStep.UNION_TOLD,
                        ExitStep.NOTICE_OR_PAY,
                        ExitStep.SEVERANCE,
                        ExitStep.PAPERS);
        ExitStep[] steps = nothing.missing().toArray(ExitStep[]::new);
        ExitVerdict all = CHECK.check(exit(EmploymentType.CONTRACT, ExitGround.INCOMPETENCE, Set.of(), steps));
        assertThat(all.state()).isEqualTo(ExitVerdict.State.READY_FOR_DECISION);
        assertThat(all.bundle()).hasSize(8).containsEntry(ExitStep.UNION_TOLD, "doc-" + ExitStep.UNION_TOLD.ordinal());
        for (ExitStep left : steps) {
            ExitStep[] rest = List.of(steps).stream().filter(s -> s != left).toArray(ExitStep[]::new);
            assertThat(CHECK.check(exit(EmploymentType.CONTRACT, ExitGround.INCOMPETENCE, Set.of(), rest))
                            .missing())
                    .containsExactly(left);
        }
        ExitVerdict barred = CHECK.check(
                exit(EmploymentType.CONTRACT, ExitGround.INCOMPETENCE, Set.of(ExitBar.PREGNANCY_OR_NURSING), steps));
        assertThat(barred.state()).isEqualTo(ExitVerdict.State.NOT_LAWFUL);
        assertThat(barred.objections().get(0).source().zh()).contains("42");
    }

    @Test
    void barsDoNotProtectFault() {
        ExitVerdict verdict = CHECK.check(exit(
                EmploymentType.CONTRACT,
                ExitGround.FAULT,
                Set.of(ExitBar.MEDICAL_PERIOD),
                ExitStep.RULE_ADOPTED,
                ExitStep.FAULT_PROVEN,
                ExitStep.UNION_TOLD,
                ExitStep.PAPERS));
        assertThat(verdict.state()).isEqualTo(ExitVerdict.State.READY_FOR_DECISION);
    }

    @Test
    void establishedPostsFollowTheYearlyAssessment() {
        assertThat(CHECK.check(exit(EmploymentType.ESTABLISHED, ExitGround.INCOMPETENCE, Set.of(), ExitStep.values()))
                        .state())
                .isEqualTo(ExitVerdict.State.NOT_LAWFUL);
        ExitVerdict twice = CHECK.check(exit(
                EmploymentType.ESTABLISHED, ExitGround.ANNUAL_FAILED_TWICE, Set.of(), ExitStep.ANNUAL_ASSESSMENTS));
        assertThat(twice.state()).isEqualTo(ExitVerdict.State.INCOMPLETE);
        assertThat(twice.missing()).containsExactly(ExitStep.WRITTEN_NOTICE, ExitStep.APPEAL_TOLD);
        assertThat(CHECK.check(exit(
                                EmploymentType.CONTRACT, ExitGround.ANNUAL_FAILED_TWICE, Set.of(), ExitStep.values()))
                        .state())
                .isEqualTo(ExitVerdict.State.NOT_LAWFUL);
    }

    @Test
    void dispatchedStaffAreReturnedNotDismissed() {
        ExitVerdict verdict =
                CHECK.check(exit(EmploymentType.DISPATCHED, ExitGround.INCOMPETENCE, Set.of(), ExitStep.values()));
        assertThat(verdict.state()).isEqualTo(ExitVerdict.State.NOT_LAWFUL);
        assertThat(verdict.objections().get(0).sentence().zh()).contains("派遣单位");
    }

    @Test
    void otherRelationsGoToALawyer() {
        assertThat(CHECK.check(ExitCase.of(NURSE, EmploymentType.RESIDENT, ExitGround.INCOMPETENCE, DAY))
                        .state())
                .isEqualTo(ExitVerdict.State.NEEDS_LEGAL_REVIEW);
    }

    @Test
    void everyStepIsInTheTableOfLaw() {
        for (ExitStep step : ExitStep.values()) {
            assertThat(LegalTable.china().find(step.law(), DAY)).as(step.name()).isPresent();
        }
    }
}
