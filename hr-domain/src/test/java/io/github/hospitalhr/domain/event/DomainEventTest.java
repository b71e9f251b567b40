package io.github.hospitalhr.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.fact.FactKind;
import io.github.hospitalhr.domain.fact.FactUnit;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.validation.InputValidator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainEventTest {

    private static final Instant AT = Instant.parse("2026-11-22T00:00:00.000001Z");
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final DateRange VALID = DateRange.startingOn(DAY);
    private static final PersonId P = PersonId.of("p1");
    private static final UnitId U = UnitId.of("u1");
    private static final PlannedChange CHANGE =
            new PlannedChange(P, DAY, null, new PlannedDuty("N", AT, AT.plusSeconds(36_000), 600));

    @Test
    void everyEventIsReadBackAsItWasWritten() {
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(Clock.fixed(AT, ZoneOffset.UTC)))
                .compact()
                .build();
        WorkFact fact = new WorkFact(
                "r/1", 1, P, U, DAY, AT, AT.plusSeconds(60), FactKind.NIGHT, new BigDecimal("1.50"), FactUnit.COUNT);
        List<DomainEvent> events = List.of(
                new PeopleEvent.Registered("k", AT, P),
                new PeopleEvent.ProfileRecorded("k", AT, P, VALID),
                new PeopleEvent.Employed("k", AT, P, "e", EmploymentType.REHIRED, VALID),
                new PeopleEvent.EmploymentEnded("k", AT, P, "e", VALID),
                new PeopleEvent.Posted("k", AT, P, "t", U, VALID),
                new PeopleEvent.PostingEnded("k", AT, P, "t", VALID),
                new PeopleEvent.ManagerNamed("k", AT, P, P, VALID),
                new PeopleEvent.ManagerRemoved("k", AT, P, VALID),
                new UnitEvent.Recorded("k", AT, U, UnitKind.WARD, VALID),
                new UnitEvent.Moved("k", AT, U, U, VALID),
                new UnitEvent.Closed("k", AT, U, VALID),
                new RosterEvent.Published("k", AT, U, VALID, 1, List.of(CHANGE)),
                new RosterEvent.Amended("k", AT, U, VALID, 2, List.of(CHANGE)),
                new RosterEvent.Locked("k", AT, U, VALID, 2),
                new RosterEvent.Unlocked("k", AT, U, VALID, 2),
                new RosterEvent.Archived("k", AT, U, VALID, 2),
                new FactEvent("k", AT, List.of(fact)));

        for (DomainEvent event : events) {
            assertThat(codec.read(DomainEvent.FORMAT, codec.write(DomainEvent.FORMAT, event)))
                    .isEqualTo(event);
        }
    }
}
