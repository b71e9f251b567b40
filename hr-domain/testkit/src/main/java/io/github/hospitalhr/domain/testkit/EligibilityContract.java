package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Eligibility}: the tests carry the numbers of its rules. A host hands out its port over records in
 * which somebody may work, and says which questions they answer how:
 *
 * <pre>{@code
 * class OurEligibilityTest extends EligibilityContract {
 *     protected Eligibility eligibility() { return new OurEligibility(tables); }
 *     protected WorkRequest permitted() { return nurseOnTheWardTomorrow; }
 *     protected List<WorkRequest> unknown() { return List.of(strangerOnTheWardTomorrow); }
 *     protected List<WorkRequest> ending() { return List.of(nightInWhichTheRegistrationEnds); }
 * }
 * }</pre>
 */
public abstract class EligibilityContract {

    private Eligibility port = Eligibility.allowAll();

    /** For subclasses. */
    protected EligibilityContract() {}

    /**
     * A new port under test.
     *
     * @return the port; its records do not change during a test
     */
    protected abstract Eligibility eligibility();

    /**
     * A question that is answered with {@link Verdict#PERMIT}.
     *
     * @return who may do what, where, when
     */
    protected abstract WorkRequest permitted();

    /**
     * Questions that name an unknown person, unit or act.
     *
     * @return the questions; none only for a port that keeps no records and permits everything
     */
    protected abstract List<WorkRequest> unknown();

    /**
     * Questions whose window begins while the person may do the work and ends when not any more.
     *
     * @return the questions; none only for a port whose rights never end
     */
    protected abstract List<WorkRequest> ending();

    /** Begins with a new port. */
    @BeforeEach
    final void newPort() {
        port = eligibility();
    }

    private List<WorkRequest> all() {
        List<WorkRequest> all = new ArrayList<>(List.of(permitted()));
        all.addAll(unknown());
        all.addAll(ending());
        return all;
    }

    private static WorkRequest within(WorkRequest request, Instant from, Instant to) {
        return new WorkRequest(request.person(), request.act(), request.unit(), from, to);
    }

    @Test
    @DisplayName("E1 every request is answered; the unknown is denied with its reason")
    final void e1EveryRequestIsAnswered() {
        assertThat(port.decide(permitted())).extracting(Decision::verdict).isEqualTo(Verdict.PERMIT);
        for (WorkRequest request : unknown()) {
            Decision decision = port.decide(request);
            assertThat(decision).as("answer to %s", request).isNotNull();
            assertThat(decision.verdict()).as("answer to %s", request).isEqualTo(Verdict.DENY);
        }
    }

    @Test
    @DisplayName("E2 a right that ends inside the window is not enough")
    final void e2TheWholeWindowCounts() {
        for (WorkRequest request : ending()) {
            WorkRequest start = within(request, request.from(), request.from().plusSeconds(1));
            assertThat(port.decide(start).isPermitted())
                    .as("the first second of %s is permitted", request)
                    .isTrue();
            assertThat(port.decide(request).isPermitted())
                    .as("all of %s is permitted", request)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("E3 a verdict other than permit tells why, in Chinese and English")
    final void e3RefusalsTellWhy() {
        for (WorkRequest request : all()) {
            Decision decision = port.decide(request);
            if (decision.verdict() != Verdict.PERMIT) {
                assertThat(decision.reasons())
                        .as("reasons for %s", request)
                        .isNotEmpty()
                        .allSatisfy(reason -> {
                            assertThat(reason.code()).isNotBlank();
                            assertThat(reason.sentence().zh()).isNotBlank();
                            assertThat(reason.sentence().en()).isNotBlank();
                        });
            }
        }
    }

    @Test
    @DisplayName("E4 the same request gives an equal answer")
    final void e4SameQuestionSameAnswer() {
        for (WorkRequest request : all()) {
            assertThat(port.decide(request)).isEqualTo(port.decide(request));
        }
    }

    @Test
    @DisplayName("E5 many requests are answered one by one, in their order")
    final void e5ManyAreAnsweredInOrder() {
        List<WorkRequest> requests = all();
        requests.add(permitted());
        List<Decision> one = requests.stream().map(port::decide).toList();
        assertThat(port.decideAll(requests)).isEqualTo(one);
        assertThat(port.decideAll(List.of())).isEmpty();
    }

    @Test
    @DisplayName("E6 asking changes nothing, from any number of threads")
    final void e6AskingChangesNothing() {
        List<WorkRequest> requests = all();
        List<Decision> before = requests.stream().map(port::decide).toList();
        List<List<Decision>> answers = StoreFixture.together(thread -> {
            List<Decision> own = new ArrayList<>();
            for (int i = 0; i < 10 * requests.size(); i++) {
                own.add(port.decide(requests.get((i + thread) % requests.size())));
            }
            return own;
        });
        for (int thread = 0; thread < answers.size(); thread++) {
            List<Decision> own = answers.get(thread);
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i)).isEqualTo(before.get((i + thread) % requests.size()));
            }
        }
    }
}
