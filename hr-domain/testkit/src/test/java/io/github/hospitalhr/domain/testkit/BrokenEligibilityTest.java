package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract of eligibility is tested too: each broken port fails exactly the test that names its fault. */
class BrokenEligibilityTest {

    private static final int TESTS = 6;

    static class Sound extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            return ShippedEligibilityTest::registered;
        }
    }

    static class PermitsStrangers extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            return request -> request.person().equals(ShippedEligibilityTest.NURSE)
                    ? ShippedEligibilityTest.registered(request)
                    : Decision.permit();
        }
    }

    static class LooksAtTheBeginningOnly extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            return request -> ShippedEligibilityTest.registered(new WorkRequest(
                    request.person(),
                    request.act(),
                    request.unit(),
                    request.from(),
                    request.from().plusSeconds(1)));
        }
    }

    static class GivesEmptyReasons extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            return request -> ShippedEligibilityTest.registered(request).isPermitted()
                    ? Decision.permit()
                    : Decision.deny(Instant.MAX, List.of(new Reason(" ", "", Label.of("不可以", "may not"))));
        }
    }

    static class AnswersASecondTimeOtherwise extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            ThreadLocal<Optional<WorkRequest>> last = ThreadLocal.withInitial(Optional::empty);
            return new Eligibility() {
                @Override
                public Decision decide(WorkRequest request) {
                    boolean again = last.get().equals(Optional.of(request));
                    last.set(Optional.of(request));
                    Decision decision = ShippedEligibilityTest.registered(request);
                    return again ? decision.and(Decision.permitUntil(ShippedEligibilityTest.EIGHT)) : decision;
                }

                @Override
                public List<Decision> decideAll(List<WorkRequest> requests) {
                    return requests.stream()
                            .map(ShippedEligibilityTest::registered)
                            .toList();
                }
            };
        }
    }

    static class AnswersInAnotherOrder extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            return new Eligibility() {
                @Override
                public Decision decide(WorkRequest request) {
                    return ShippedEligibilityTest.registered(request);
                }

                @Override
                public List<Decision> decideAll(List<WorkRequest> requests) {
                    List<WorkRequest> turned = new ArrayList<>(requests);
                    Collections.rotate(turned, 1);
                    return turned.stream().map(this::decide).toList();
                }
            };
        }
    }

    static class IsUsedUp extends ShippedEligibilityTest.OneNurse {
        @Override
        protected Eligibility eligibility() {
            AtomicInteger asked = new AtomicInteger();
            return request -> asked.incrementAndGet() > 100
                    ? Decision.deny(Instant.MAX, List.of(ShippedEligibilityTest.reason("quota")))
                    : ShippedEligibilityTest.registered(request);
        }
    }

    @Test
    void aSoundPortFailsNothing() {
        assertThat(Failures.of(Sound.class, TESTS)).isEmpty();
    }

    @Test
    void permittedStrangersFailTheUnknown() {
        assertThat(Failures.of(PermitsStrangers.class, TESTS)).containsExactly("e1EveryRequestIsAnswered");
    }

    @Test
    void lookingAtTheBeginningOnlyFailsTheWindow() {
        assertThat(Failures.of(LooksAtTheBeginningOnly.class, TESTS)).containsExactly("e2TheWholeWindowCounts");
    }

    @Test
    void emptyReasonsFailTheReasons() {
        assertThat(Failures.of(GivesEmptyReasons.class, TESTS)).containsExactly("e3RefusalsTellWhy");
    }

    @Test
    void anAnswerThatChangesByItselfFailsTheSameAnswer() {
        assertThat(Failures.of(AnswersASecondTimeOtherwise.class, TESTS)).containsExactly("e4SameQuestionSameAnswer");
    }

    @Test
    void anotherOrderFailsTheOrder() {
        assertThat(Failures.of(AnswersInAnotherOrder.class, TESTS)).containsExactly("e5ManyAreAnsweredInOrder");
    }

    @Test
    void aPortThatIsUsedUpFailsAskingWithoutEffect() {
        assertThat(Failures.of(IsUsedUp.class, TESTS)).containsExactly("e6AskingChangesNothing");
    }
}
