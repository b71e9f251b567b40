package io.github.hospitalhr.credentials.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.deadline.Escalation;
import io.github.hospitalhr.credentials.deadline.Recipients;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules R1 to R3 of {@link Recipients}. */
public abstract class RecipientsContract {

    /** For subclasses. */
    protected RecipientsContract() {}

    /**
     * The port.
     *
     * @return the port under test
     */
    protected abstract Recipients recipients();

    /**
     * A person the host knows and can reach.
     *
     * @return the person
     */
    protected abstract PersonId known();

    /**
     * A day on which the person works.
     *
     * @return the day
     */
    protected abstract LocalDate day();

    @Test
    void r1ThePersonIsThePerson() {
        assertThat(recipients().of(known(), Escalation.PERSON, day())).containsExactly(known());
    }

    @Test
    void r2AnUnknownPersonIsAnsweredWithoutAnException() {
        for (Escalation level : Escalation.values()) {
            assertThat(recipients().of(PersonId.of("nobody-knows-me"), level, day()))
                    .isNotNull();
        }
    }

    @Test
    void r3TheSameAnswerAgainAndNobodyTwice() {
        for (Escalation level : Escalation.values()) {
            List<PersonId> answer = recipients().of(known(), level, day());
            assertThat(answer).doesNotHaveDuplicates().isEqualTo(recipients().of(known(), level, day()));
        }
    }
}
