package io.github.hospitalhr.credentials.permit;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.UnitPlaces;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.EligibilityContract;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The eligibility port keeps the contract of the domain, over the unit directory. */
class CredentialEligibilityTest extends EligibilityContract {

    private static final PersonId ANN = PersonId.of("ann");
    private static final UnitId ICU = UnitId.of("icu");
    private static final Instant END = day("2027-01-01").atStartOfDay(ZONE).toInstant();
    private static final UnitTree TREE = UnitTree.of(List.of(
            Unit.hospital(UnitId.of("H1"), "H"),
            Unit.campus(UnitId.of("east"), "E", UnitId.of("H1"), ZONE),
            Unit.department(UnitId.of("critical"), "C", UnitId.of("east")),
            Unit.ward(ICU, "ICU", UnitId.of("critical"), 10)));

    private static Permits permits() {
        SettableClock clock = SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE);
        CredentialRegister register = new CredentialRegister(
                new InMemoryRecordStore(), TenantId.of("t"), clock, Catalogue.china(), List.of());
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01")), verified("r")));
        return new Permits(register, new FitnessRules(Catalogue.china()), Permits.Freshness.LOCAL, 10);
    }

    private static WorkRequest shift(PersonId person, UnitId unit, String act, Instant from) {
        return new WorkRequest(person, act, unit, from, from.plus(Duration.ofHours(8)));
    }

    @Override
    protected Eligibility eligibility() {
        return new CredentialEligibility(permits(), new UnitPlaces(times -> TREE), code -> List.of(Act.parse(code)));
    }

    @Override
    protected WorkRequest permitted() {
        return shift(ANN, ICU, "nursing.shift", END.minus(Duration.ofDays(3)));
    }

    @Override
    protected List<WorkRequest> unknown() {
        Instant from = END.minus(Duration.ofDays(3));
        return List.of(
                shift(PersonId.of("stranger"), ICU, "nursing.shift", from),
                shift(ANN, UnitId.of("moon"), "nursing.shift", from),
                shift(ANN, ICU, "no.such.act", from));
    }

    @Override
    protected List<WorkRequest> ending() {
        return List.of(shift(ANN, ICU, "nursing.shift", END.minus(Duration.ofHours(2))));
    }

    /** Each campus registered by itself: what holds in the east does not hold in the west. */
    @Test
    void campusesMayBeInstitutionsOfTheirOwn() {
        UnitPlaces places = new UnitPlaces(
                times -> TREE,
                path -> path.stream()
                        .filter(u -> u.zone() != null)
                        .map(u -> u.id().value())
                        .findFirst()
                        .orElse(""),
                unit -> unit.beds() == null ? "OUTPATIENT" : "INPATIENT");
        assertThat(places.of(ICU, day("2026-11-22"))).contains(new Place("east", "INPATIENT", ZONE));
        assertThat(places.of(UnitId.of("moon"), day("2026-11-22"))).isEmpty();
        assertThat(places.of(UnitId.of("H1"), day("2026-11-22")))
                .as("no campus, no zone")
                .isEmpty();
    }

    /** The day of a shift is that of its campus: at six in the evening of UTC it is the next day in Shanghai. */
    @Test
    void theUnitIsLookedUpOnTheDayOfItsCampus() {
        List<LocalDate> asked = new ArrayList<>();
        ZoneId zone = ZONE;
        Eligibility port = new CredentialEligibility(
                permits(),
                (unit, day) -> {
                    asked.add(day);
                    // Opened on the second of December.
                    return day.isBefore(day("2026-12-02")) ? Optional.empty() : Optional.of(Place.of("H1", zone));
                },
                code -> List.of(Act.parse(code)));
        WorkRequest firstNight =
                shift(ANN, ICU, "nursing.shift", Instant.parse("2026-12-01T16:00:00Z")); // midnight in Shanghai
        assertThat(port.decide(firstNight).isPermitted()).isTrue();
        assertThat(asked).contains(day("2026-12-02"));
        WorkRequest before = shift(ANN, ICU, "nursing.shift", Instant.parse("2026-12-01T15:59:59Z"));
        assertThat(port.decide(before).isPermitted()).isFalse();
        assertThat(port.decideAll(List.of(firstNight, before, firstNight)))
                .extracting(d -> d.isPermitted())
                .containsExactly(true, false, true);
    }
}
