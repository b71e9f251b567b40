package io.github.hospitalhr.credentials.permit;

import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.Places;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The eligibility port of the house, answered from credentials. The answer holds for the whole window of the request: a right that ends
 * inside it denies. Thread-safe.
 */
public final class CredentialEligibility implements Eligibility {

    private final Permits permits;
    private final Places places;
    private final Function<String, List<Act>> acts;

    /**
     * The port.
     *
     * @param permits the decisions
     * @param places where units belong
     * @param acts which acts the work of a request needs, by the code in the request; no act at all means that no credential is needed.
     *     {@code code -> List.of(Act.parse(code))} where requests name acts of the catalogue
     */
    public CredentialEligibility(Permits permits, Places places, Function<String, List<Act>> acts) {
        this.permits = Objects.requireNonNull(permits, "permits");
        this.places = Objects.requireNonNull(places, "places");
        this.acts = Objects.requireNonNull(acts, "acts");
    }

    @Override
    public Decision decide(WorkRequest request) {
        return decide(request, places);
    }

    /** As {@link #decide} for each, but every unit is looked up once a day. */
    @Override
    public List<Decision> decideAll(List<WorkRequest> requests) {
        record UnitDay(UnitId unit, LocalDate day) {}
        Map<UnitDay, Optional<Place>> known = new HashMap<>();
        Places once = (unit, day) -> known.computeIfAbsent(new UnitDay(unit, day), k -> places.of(k.unit(), k.day()));
        return requests.stream().map(request -> decide(request, once)).toList();
    }

    /** The place on the day of its campus: the zone comes with the place, so the day of UTC is asked first. */
    private static Optional<Place> place(Places places, UnitId unit, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        for (LocalDate asked : List.of(day, day.plusDays(1), day.minusDays(1))) {
            Optional<Place> place = places.of(unit, asked);
            if (place.isPresent()) {
                LocalDate there = LocalDate.ofInstant(from, place.get().zone());
                return there.equals(asked) ? place : places.of(unit, there);
            }
        }
        return Optional.empty();
    }

    private Decision decide(WorkRequest request, Places where) {
        Optional<Place> place = place(where, request.unit(), request.from());
        if (place.isEmpty()) {
            Label sentence = Label.of("没有科室 " + request.unit(), "there is no unit " + request.unit());
            return Decision.deny(Instant.MAX, List.of(new Reason("unit.unknown", "", sentence)));
        }
        Decision all = Decision.permit();
        for (Act act : acts.apply(request.act())) {
            all = all.and(decide(request, act, place.get()));
        }
        return all;
    }

    private Decision decide(WorkRequest request, Act act, Place place) {
        Verdict worst = Verdict.PERMIT;
        List<Reason> reasons = new ArrayList<>();
        Instant at = request.from();
        while (at.isBefore(request.to())) {
            Ruling ruling = permits.decide(request.person(), act, place, at);
            worst = ruling.verdict().compareTo(worst) > 0 ? ruling.verdict() : worst;
            ruling.reasons().stream().filter(r -> !reasons.contains(r)).forEach(reasons::add);
            at = ruling.validUntil();
        }
        // The window of the request is fixed: its answer changes by facts only, whatever the clock says.
        return new Decision(worst, reasons, Instant.MAX);
    }
}
