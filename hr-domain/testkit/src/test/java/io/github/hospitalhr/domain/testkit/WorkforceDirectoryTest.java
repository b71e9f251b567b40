package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkforceDirectoryTest extends DirectoryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private Workforce workforce =
            Workforce.builder(new InMemoryRecordStore(), CLOCK).build();

    @Override
    protected void fill(HospitalFixture fixture) {
        workforce = Workforce.builder(new InMemoryRecordStore(), CLOCK).build();
        workforce.units().importAll(fixture.units());
        workforce.people().importAll(fixture.people());
    }

    @Override
    protected PeopleDirectory people() {
        return workforce.people();
    }

    @Override
    protected UnitDirectory units() {
        return workforce.units();
    }

    @Test
    void theGeneralHospitalHasEightHundredPeopleOnTwoCampuses() {
        HospitalFixture general = HospitalFixture.generalHospital();
        fill(general);

        AsOf today = AsOf.of(LocalDate.of(2026, 12, 1));
        assertThat(people().page(null, 1000, today)).hasSize(800);
        assertThat(people().workingIn(UnitId.of("w-25"), today)).hasSize(32);
        byte[] written = workforce.documents().write(PeopleDocument.FORMAT, general.people());
        assertThat(workforce.documents().read(PeopleDocument.FORMAT, written)).isEqualTo(general.people());
    }
}
