package io.github.hospitalhr.scheduling.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.generate.CancelToken;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A ward's relaxation list: in order, no more than needed, recorded; legal floors never. */
class RelaxationTest {

    private static final Scheduling SCHEDULING = Scheduling.builder()
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final ShiftSelector NIGHT = ShiftSelector.of("N");
    private static final RelaxationStep NEED = RelaxationStep.of("night", "流感高峰", "护理部");
    private static final RelaxationStep QUOTA = RelaxationStep.of("quota", "流感高峰", "护理部");

    /** Ten nights of two heads; six people with three nights each are two short. */
    private static RosterProblemBuilder ward() {
        RosterProblemBuilder ward = RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(10)))
                .shift(ShiftType.of("N", "夜班", "20:00", "08:00"));
        for (int i = 1; i <= 6; i++) {
            ward.staff(Staff.of("n" + i, ""));
        }
        return ward.rule(Coverage.atLeast("night", NIGHT, 2))
                .rule(CountInWindow.assignments("quota", NIGHT, Window.period(), Limits.atMost(3)));
    }

    private static Relaxation relax(RosterProblem problem, RelaxationStep... steps) {
        return SCHEDULING.relax(
                problem, RelaxationList.of("w", steps), DiagnosisOptions.steps(600_000), progress -> {});
    }

    @Test
    void theFirstRuleOfTheListGivesWayAndNothingElse() {
        Relaxation relaxation = relax(ward().build(), QUOTA, NEED);

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.RELAXED);
        assertThat(relaxation.log()).allSatisfy(a -> {
            assertThat(a.rule()).isEqualTo("quota");
            assertThat(a.measured() - a.allowed()).isEqualTo(a.units());
            assertThat(a.staff()).hasSize(1);
            assertThat(a.reason()).isEqualTo("流感高峰");
            assertThat(a.decidedBy()).isEqualTo("护理部");
        });
        assertThat(relaxation.log().stream().mapToLong(AppliedRelaxation::units).sum())
                .isEqualTo(2);
        assertThat(relaxation.report().hardViolations())
                .extracting(Violation::ruleId)
                .containsOnly("quota");
        assertThat(relaxation.roster().assignments()).hasSize(20);
    }

    @Test
    void aLimitSendsTheRestToTheNextRule() {
        Relaxation relaxation = relax(ward().build(), QUOTA.atMost(1), NEED);

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.RELAXED);
        assertThat(relaxation.log().stream()
                        .filter(a -> a.rule().equals("quota"))
                        .mapToLong(AppliedRelaxation::units)
                        .sum())
                .isLessThanOrEqualTo(1);
        assertThat(relaxation.log())
                .anyMatch(a -> a.rule().equals("night") && a.dates().size() == 1);
    }

    @Test
    void whatTheListAllowsMayNotBeEnough() {
        Relaxation relaxation = relax(ward().build(), QUOTA.atMost(1));

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.NOT_ENOUGH);
        assertThat(relaxation.log()).isEmpty();
        assertThat(relaxation.report().isLegal()).isFalse();
    }

    @Test
    void aWardThatCanBeCoveredIsNotRelaxed() {
        Relaxation relaxation = relax(ward().staff(Staff.of("n7", "")).build(), QUOTA);

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.NOT_NEEDED);
        assertThat(relaxation.report().isLegal()).isTrue();
    }

    @Test
    void legalFloorsUnknownRulesAndMissingReasonsAreRefusedAllAtOnce() {
        RosterProblem problem = ward().rule(
                        CountInWindow.assignments("law", NIGHT, Window.period(), Limits.atMost(9))
                                .protectedFloor(),
                        CountInWindow.assignments("statute", NIGHT, Window.period(), Limits.atMost(9))
                                .basedOn(LegalBasis.statute("劳动法", "art. 41")))
                .build();

        Relaxation relaxation = relax(
                problem,
                RelaxationStep.of("law", "x", "y"),
                RelaxationStep.of("statute", "x", "y"),
                RelaxationStep.of("nothing", "x", "y"),
                RelaxationStep.of("quota", " ", "y"),
                QUOTA);

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.REFUSED);
        assertThat(relaxation.roster()).isNull();
        assertThat(relaxation.refusals())
                .extracting(Label::en)
                .containsExactly(
                        "the rule law is a legal floor and is never relaxed",
                        "the rule statute comes from a statute; relaxing it needs a recorded legal basis",
                        "there is no rule nothing",
                        "relaxing the rule quota needs a recorded decider and reason",
                        "the rule quota stands twice in the list");
        assertThat(relax(problem, new RelaxationStep("statute", 0, "x", "y", "劳动法 art. 42"))
                        .refusals())
                .isEmpty();
    }

    @Test
    void anotherWardsListIsRefusedAndAFaultyProblemThrown() {
        assertThat(SCHEDULING
                        .relax(ward().build(), RelaxationList.of("x", QUOTA), DiagnosisOptions.steps(1000), p -> {})
                        .outcome())
                .isEqualTo(Relaxation.Outcome.REFUSED);
        RosterProblem nobody = ward().replaceStaff(java.util.List.of()).build();
        assertThatThrownBy(() -> relax(nobody, QUOTA)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCancelledRelaxationComesBack() {
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();

        Relaxation relaxation = SCHEDULING.relax(
                ward().build(),
                RelaxationList.of("w", QUOTA),
                DiagnosisOptions.steps(1000).cancel(cancelled),
                p -> {});

        assertThat(relaxation.outcome()).isEqualTo(Relaxation.Outcome.NOT_ENOUGH);
        assertThat(relaxation.roster()).isNull();
    }
}
