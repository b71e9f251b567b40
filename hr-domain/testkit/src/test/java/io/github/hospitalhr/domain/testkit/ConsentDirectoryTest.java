package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.ConsentDirectory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.ConsentRegister;
import io.github.hospitalhr.domain.privacy.ConsentedPurposes;
import io.github.hospitalhr.domain.privacy.Purpose;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The register of consents keeps the contract of the gate's port; each broken directory fails exactly the test that names its fault. */
class ConsentDirectoryTest {

    static class Register extends ConsentDirectoryContract {
        private final SettableClock clock = SettableClock.at("2026-11-01T00:00:00Z");
        private ConsentRegister register = fresh();

        private ConsentRegister fresh() {
            return new ConsentRegister(
                    new InMemoryRecordStore(), TenantId.of("contract-a"), clock, new InputValidator(clock));
        }

        private static Purpose purpose(String code, boolean consent, String data) {
            return new Purpose(code, Label.of(code, code), "PIPL 第29条", consent, List.of(data));
        }

        @Override
        protected ConsentDirectory silent() {
            register = fresh();
            return new ConsentedPurposes(
                    register,
                    List.of(DataClass.HEALTH, DataClass.PAY),
                    List.of(
                            purpose(BY_CONSENT, true, SENSITIVE),
                            purpose(BY_OTHER_CONSENT, true, ALSO_SENSITIVE),
                            purpose(BY_LAW, false, SENSITIVE)));
        }

        @Override
        protected void say(PersonId person, String purpose, boolean given, Instant at) {
            clock.set(at);
            String data = purpose.equals(BY_CONSENT) ? SENSITIVE : ALSO_SENSITIVE;
            register.record(person, purpose(purpose, true, data), given, Origin.of("hr1"));
        }
    }

    /** The sound directory; each fault overrides one method. */
    static class Broken extends Register {
        ConsentDirectory good = super.silent();

        @Override
        protected ConsentDirectory silent() {
            good = super.silent();
            return new ConsentDirectory() {
                @Override
                public boolean isNeeded(String dataClass, String purpose) {
                    return needed(dataClass, purpose);
                }

                @Override
                public boolean isGiven(PersonId person, String dataClass, String purpose, Instant at) {
                    return given(person, dataClass, purpose, at);
                }
            };
        }

        boolean needed(String dataClass, String purpose) {
            return good.isNeeded(dataClass, purpose);
        }

        boolean given(PersonId person, String dataClass, String purpose, Instant at) {
            return good.isGiven(person, dataClass, purpose, at);
        }
    }

    static class TakesAnyPurposeForLaw extends Broken {
        @Override
        boolean needed(String dataClass, String purpose) {
            return !purpose.isEmpty() && good.isNeeded(dataClass, purpose);
        }
    }

    static class AnswersWhatIsSaidToday extends Broken {
        @Override
        boolean given(PersonId person, String dataClass, String purpose, Instant at) {
            return good.isGiven(person, dataClass, purpose, Instant.MAX);
        }
    }

    static class TakesOneForAll extends Broken {
        private final List<PersonId> agreed = new ArrayList<>();

        @Override
        protected void say(PersonId person, String purpose, boolean given, Instant at) {
            super.say(person, purpose, given, at);
            agreed.add(person);
        }

        @Override
        boolean given(PersonId person, String dataClass, String purpose, Instant at) {
            return agreed.stream().anyMatch(one -> good.isGiven(one, dataClass, purpose, at));
        }
    }

    static class TakesOnePurposeForAnother extends Broken {
        @Override
        boolean given(PersonId person, String dataClass, String purpose, Instant at) {
            return good.isGiven(person, dataClass, purpose, at)
                    || good.isGiven(person, ALSO_SENSITIVE, BY_OTHER_CONSENT, at);
        }
    }

    @Nested
    class RegisterTest extends Register {}

    @Test
    void brokenDirectoriesFailTheirRule() {
        assertThat(Failures.of(Register.class, 4)).isEmpty();
        assertThat(Failures.of(TakesAnyPurposeForLaw.class, 4)).containsExactly("c1Needed");
        assertThat(Failures.of(AnswersWhatIsSaidToday.class, 4)).containsExactly("c2Said");
        assertThat(Failures.of(TakesOneForAll.class, 4)).containsExactly("c2Others");
        assertThat(Failures.of(TakesOnePurposeForAnother.class, 4)).containsExactly("c3Purpose");
    }
}
