package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.time.Recorded;
import io.github.hospitalhr.domain.time.Timeline;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who recorded an entry, and why. */
class OriginTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final PersonId FANG = PersonId.of("p1");
    private static final Origin IMPORT = Origin.of("import-job");
    private static final Origin OFFICE = Origin.of("u-17").because("调岗申请 118");

    private final Workforce workforce =
            Workforce.builder(new InMemoryRecordStore(), CLOCK).build();

    private static PersonFile file() {
        return PersonFile.of(FANG, Profile.of("芳", Sex.FEMALE, LocalDate.of(1996, 2, 29)))
                .employed(DateRange.startingOn(Y2020), Employment.of("e1", EmploymentType.CONTRACT));
    }

    @Test
    void everyEntryTellsWhoRecordedItAndWhy() {
        workforce.by(IMPORT).people().importAll(new PeopleDocument(List.of(file())));
        DateRange from2026 = DateRange.startingOn(LocalDate.of(2026, 1, 1));
        PersonHistory after = workforce.by(OFFICE).people().endEmployment(FANG, "e1", from2026);

        assertThat(after.employments().of("e1").entries())
                .extracting(Recorded::origin)
                .containsExactly(IMPORT, OFFICE);
        assertThat(after.profile().entries()).extracting(Recorded::origin).containsExactly(IMPORT);
        assertThat(workforce.people().history(FANG)).contains(after);
    }

    @Test
    void unitsTellItToo() {
        UnitId hospital = UnitId.of("h");
        Unit unit = Unit.hospital(hospital, "市一医院");
        workforce.units().importAll(new UnitsDocument(List.of(Dated.from(Y2020, unit))));
        workforce.by(OFFICE).units().close(hospital, LocalDate.of(2026, 12, 1));

        assertThat(workforce.units().history().units().of("h").entries())
                .extracting(Recorded::origin)
                .containsExactly(null, OFFICE);
    }

    @Test
    void reasonsAreNotInTextsAndLimitsHold() {
        assertThat(OFFICE.toString()).isEqualTo("Origin[u-17]");
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.of(" ")).withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.of("u").because("x".repeat(501)))
                .withMessageContaining("501");
    }

    @Test
    void onlyAContinuationIsSigned() {
        Timeline<String> one = Timeline.<String>empty().record(DateRange.startingOn(Y2020), "a", CLOCK.instant());
        Timeline<String> other = Timeline.<String>empty().record(DateRange.startingOn(Y2020), "b", CLOCK.instant());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.signedSince(other, OFFICE))
                .withMessageContaining("does not continue");
    }
}
