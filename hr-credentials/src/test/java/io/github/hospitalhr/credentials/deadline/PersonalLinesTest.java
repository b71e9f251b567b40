package io.github.hospitalhr.credentials.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places of people in what waits for a digest: such lines are gone when a run is over, so that nobody sees one. */
class PersonalLinesTest {

    @Test
    void aLineNamesItsPersonWhereTheHolderLooks() {
        Deadline deadline = new Deadline(
                PersonId.of("p1"), "c1", "cn.nurse.registration", DeadlineKind.EXPIRY, "", LocalDate.of(2026, 12, 1));
        String line = DeadlineJson.write(
                new DeadlineRecord.Line(PersonId.of("head"), Escalation.MANAGER, deadline, List.of(30)));
        assertThat(DeadlineSweep.PERSONAL.get(1).places())
                .extracting(PersonalKind.Place::path)
                .containsExactly("deadline.person", "recipient");
        assertThat(line).contains("\"deadline\":{\"person\":\"p1\"", "\"recipient\":\"head\"");
    }
}
