package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.fact.FactType;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.Sharing;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whatever cannot be right about facts of one call, and to whom they are laid; asks where a person was on a day once. */
final class FactInspector {

    private static final long DAYS_APART = 2;

    private final FactCatalogue catalogue;
    private final Whereabouts whereabouts;
    private final Map<List<Object>, List<UnitId>> places = new HashMap<>();

    FactInspector(FactCatalogue catalogue, Whereabouts whereabouts) {
        this.catalogue = catalogue;
        this.whereabouts = whereabouts;
    }

    List<PersonId> inspect(Fact fact, LocalDate today, Instant now, List<QuarantineReason> reasons) {
        Optional<FactType> type = catalogue.find(fact.type());
        if (type.isEmpty()) {
            reasons.add(QuarantineReason.UNKNOWN_TYPE);
        } else {
            inspectValue(fact, type.get(), reasons);
        }
        if (fact.day().isAfter(today) || fact.occurredAt().isAfter(now)) {
            reasons.add(QuarantineReason.FUTURE);
        }
        LocalDate occurred = fact.occurredAt().atZone(ZoneOffset.UTC).toLocalDate();
        if (Math.abs(occurred.toEpochDay() - fact.day().toEpochDay()) > DAYS_APART) {
            reasons.add(QuarantineReason.DAY_AND_TIME_APART);
        }
        return type.isEmpty() ? List.of() : whom(fact, type.get(), reasons);
    }

    private static void inspectValue(Fact fact, FactType type, List<QuarantineReason> reasons) {
        MeasureUnit unit = fact.measure();
        if (unit.dimension() != type.dimension()) {
            reasons.add(QuarantineReason.WRONG_UNIT);
            return;
        }
        BigDecimal given = fact.value();
        boolean endless = given.scale() > 10 || given.precision() - (long) given.scale() > 18;
        if (endless
                || given.compareTo(unit.fromSmallest(type.least())) < 0
                || given.compareTo(unit.fromSmallest(type.most())) > 0) {
            reasons.add(QuarantineReason.IMPLAUSIBLE);
        }
    }

    private List<PersonId> whom(Fact fact, FactType type, List<QuarantineReason> reasons) {
        if (fact.attribution() instanceof Attribution.ToPerson one) {
            inspectPlace(fact, one.person(), reasons);
            return List.of(one.person());
        }
        if (fact.attribution() instanceof Attribution.ToShift shift && type.sharing() != Sharing.NOBODY) {
            List<PersonId> people = whereabouts.onShift(shift.unit(), fact.day(), shift.shift());
            if (people.isEmpty()) {
                reasons.add(QuarantineReason.NOBODY_ON_SHIFT);
            }
            return people;
        }
        return List.of();
    }

    private void inspectPlace(Fact fact, PersonId person, List<QuarantineReason> reasons) {
        if (!whereabouts.knowsPeople()) {
            return;
        }
        List<UnitId> units =
                places.computeIfAbsent(List.of(person, fact.day()), key -> whereabouts.unitsOf(person, fact.day()));
        if (units.isEmpty()) {
            reasons.add(QuarantineReason.UNKNOWN_PERSON);
        } else if (fact.unit() == null && units.size() > 1) {
            reasons.add(QuarantineReason.PERSON_IN_SEVERAL_UNITS);
        } else if (fact.unit() != null && !units.contains(fact.unit())) {
            reasons.add(QuarantineReason.NOT_IN_THAT_UNIT);
        }
    }
}
