package io.github.hospitalhr.scheduling.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.generate.CancelToken;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.RosterProblemBuilder;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The doctor keeps to its budget, tells what it does, and always comes back. */
class DiagnosisBudgetTest {

    private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** A month of twelve people who are too few for the nights. */
    private static RosterProblem ward() {
        RosterProblemBuilder ward = RosterProblem.builder("w", YearMonth.of(2026, 12))
                .shift(
                        ShiftType.of("A", "白班", "08:00", "16:00"),
                        ShiftType.of("P", "小夜", "16:00", "00:00").tags("evening"),
                        ShiftType.of("N", "大夜", "00:00", "08:00").tags("night"));
        for (int i = 1; i <= 12; i++) {
            ward.staff(Staff.of("n" + i, ""));
        }
        return ward.rule(Coverage.atLeast("day", ShiftSelector.of("A"), 4))
                .rule(Coverage.atLeast("evening", ShiftSelector.of("P"), 3))
                .rule(Coverage.atLeast("night", ShiftSelector.of("N"), 4))
                .pack(RulePacks.cnLabour())
                .pack(RulePacks.cnNurse())
                .pack(RulePacks.hospitalDefault())
                .build();
    }

    private static Scheduling scheduling(Clock clock) {
        return Scheduling.builder().clock(clock).build();
    }

    @Test
    void aWholeWardIsProvenAndTheSameOnAnyNumberOfThreads() {
        List<DiagnosisProgress.Phase> phases = new ArrayList<>();
        DiagnosisOptions options = DiagnosisOptions.steps(500_000).mostFixes(2);

        Diagnosis one = scheduling(STILL).diagnose(ward(), options, p -> phases.add(p.phase()));
        Diagnosis two = scheduling(STILL).diagnose(ward(), options.threads(2));

        assertThat(one.provenInfeasible()).isTrue();
        assertThat(one.certificates()).isNotEmpty();
        assertThat(two).isEqualTo(one);
        assertThat(phases).startsWith(DiagnosisProgress.Phase.PEOPLE).endsWith(DiagnosisProgress.Phase.FINISHED);
    }

    @Test
    void fewStepsEndItWithWhatWasFound() {
        for (long steps : new long[] {1, 100, 5_000, 40_000}) {
            Diagnosis diagnosis = scheduling(STILL).diagnose(ward(), DiagnosisOptions.steps(steps));

            assertThat(diagnosis.end()).as("%d steps", steps).isEqualTo(Diagnosis.End.STEPS);
            assertThat(diagnosis.outcome()).as("%d steps", steps).isNotEqualTo(Diagnosis.Outcome.FEASIBLE);
        }
    }

    @Test
    void aCancelledExaminationComesBackWithWhatWasFound() {
        for (DiagnosisProgress.Phase phase : DiagnosisProgress.Phase.values()) {
            if (phase == DiagnosisProgress.Phase.FINISHED) {
                continue;
            }
            CancelToken token = new CancelToken();
            Diagnosis diagnosis = scheduling(STILL)
                    .diagnose(ward(), DiagnosisOptions.steps(3_000_000).cancel(token), progress -> {
                        if (progress.phase() == phase) {
                            token.cancel();
                        }
                    });

            assertThat(diagnosis.end()).as("%s", phase).isEqualTo(Diagnosis.End.CANCELLED);
        }
    }

    @Test
    void timeIsReadFromTheClock() {
        Clock running = new Clock() {
            private long millis;

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public synchronized Instant instant() {
                millis += 10;
                return Instant.ofEpochMilli(millis);
            }
        };

        Diagnosis diagnosis = scheduling(running)
                .diagnose(ward(), DiagnosisOptions.steps(1_000_000_000).time(Duration.ofMillis(200)));

        assertThat(diagnosis.end()).isEqualTo(Diagnosis.End.TIME);
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> DiagnosisOptions.steps(0)).hasMessageContaining("stepLimit (0)");
        assertThatThrownBy(() -> DiagnosisOptions.steps(1).threads(0)).hasMessageContaining("threads (0)");
        assertThatThrownBy(() -> DiagnosisOptions.steps(1).mostFixes(21)).hasMessageContaining("mostFixes (21)");
        assertThatThrownBy(() -> DiagnosisOptions.steps(1).time(Duration.ZERO)).hasMessageContaining("\nMaybe ");
    }
}
