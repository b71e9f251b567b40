package io.github.hospitalhr.scheduling.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.PersonalKind.Place;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.problem.Duty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kept offer as it stands. Immutable snapshot.
 *
 * @param id identifier given by the host
 * @param unit unit of the roster
 * @param from first day of the roster's period
 * @param kind what is offered
 * @param staff whose duty, or null for an open shift
 * @param date the day on which the duty begins
 * @param duty the duty
 * @param wants what a swap takes in return; empty for any duty
 * @param postedAt when it was handed in
 * @param deadline when it stops taking bids
 * @param bids who would take it, in the order of handing in
 * @param outcome what became of it, or null while nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Offer(
        @NotNull String id,
        @NotNull UnitId unit,
        @NotNull LocalDate from,
        @NotNull OfferKind kind,
        @Nullable String staff,
        @NotNull LocalDate date,
        @NotNull Duty duty,
        List<@NotNull @Valid Want> wants,
        @NotNull Instant postedAt,
        @NotNull Instant deadline,
        List<@NotNull @Valid Bid> bids,
        @Nullable @Valid Outcome outcome) {

    /** The format of the document {@code hr.market-offer}. */
    public static final DocumentFormat<Offer> FORMAT = DocumentFormat.of("hr.market-offer", 1, Offer.class);

    /** How offers are kept. */
    public static final RecordKind KIND = RecordKind.of(
            "hr.market-offer", RecordIndex.of("roster"), RecordIndex.of("cell"), RecordIndex.of("waiting"));

    /** Where people stand in it: an exchange has two sides, so that a name is replaced and the offer stays. */
    public static final PersonalKind PERSONAL = PersonalKind.within(
                    KIND,
                    DataClass.EXCHANGE.code(),
                    Place.name("staff"),
                    Place.name("bids[].staff"),
                    Place.name("outcome.cells[].staff"),
                    Place.name("outcome.bids[].staff"))
            .indexedBy("cell");

    public Offer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(postedAt, "postedAt");
        Objects.requireNonNull(deadline, "deadline");
        wants = wants == null ? ImmutableList.of() : ImmutableList.copyOf(wants);
        bids = bids == null ? ImmutableList.of() : ImmutableList.copyOf(bids);
    }

    /**
     * Where it stands.
     *
     * @param now what time it is
     * @return open until the deadline, closed from then on, unless something became of it
     */
    public OfferState state(Instant now) {
        return outcome != null ? outcome.state() : now.isBefore(deadline) ? OfferState.OPEN : OfferState.CLOSED;
    }

    /**
     * Whether the owner of a swap takes a duty in return.
     *
     * @param day its day
     * @param shift code of its shift
     * @return true if it is wanted, or nothing in particular is
     */
    public boolean takes(LocalDate day, String shift) {
        return wants.isEmpty() || wants.stream().anyMatch(want -> want.covers(day, shift));
    }

    /**
     * The same offer with other bids.
     *
     * @param newBids the bids
     * @return a copy with these
     */
    public Offer withBids(List<Bid> newBids) {
        return new Offer(id, unit, from, kind, staff, date, duty, wants, postedAt, deadline, newBids, outcome);
    }

    /**
     * The same offer with an outcome.
     *
     * @param newOutcome what became of it, or null for nothing
     * @return a copy with it
     */
    public Offer withOutcome(@Nullable Outcome newOutcome) {
        return new Offer(id, unit, from, kind, staff, date, duty, wants, postedAt, deadline, bids, newOutcome);
    }

    /** Identifier and kind: no personal data. */
    @Override
    public String toString() {
        return "Offer[" + id + ", " + kind + "]";
    }
}
