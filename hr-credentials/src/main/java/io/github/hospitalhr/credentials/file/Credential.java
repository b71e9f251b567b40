package io.github.hospitalhr.credentials.file;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One credential of a person, as its facts add up. Immutable and safe for use by several threads. */
public final class Credential {

    private final String id;
    private final String type;
    private final Certificate certificate;
    private final ImmutableList<Term> terms;
    private final ImmutableList<Placing> placings;
    private final ImmutableList<LocalDate> placeChanges;
    private final ImmutableList<CredentialFact.Suspended> suspensions;
    private final CredentialFact.@Nullable Lost lost;
    private final ImmutableList<CredentialFact.DutyDone> duties;
    private final ImmutableList<CredentialFact.Credited> credits;
    private final @Nullable LocalDate verifyBy;

    /** The places from a day on. */
    record Placing(LocalDate from, List<String> places) {}

    Credential(CredentialFold fold) {
        this.id = fold.id;
        this.type = fold.type;
        this.certificate = fold.certificate;
        this.terms = ImmutableList.copyOf(fold.terms);
        this.placings = ImmutableList.copyOf(fold.placings);
        this.placeChanges = placings.stream().skip(1).map(Placing::from).collect(ImmutableList.toImmutableList());
        this.suspensions = ImmutableList.copyOf(fold.suspensions);
        this.lost = fold.lost;
        this.duties = ImmutableList.copyOf(fold.duties);
        this.credits = ImmutableList.copyOf(fold.credits);
        this.verifyBy = fold.verifyBy;
    }

    List<Placing> placings() {
        return placings;
    }

    /**
     * The id within the person's file.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The code of the type.
     *
     * @return the code
     */
    public String type() {
        return type;
    }

    /**
     * What was stated last; its days are those of the latest term.
     *
     * @return the certificate
     */
    public Certificate certificate() {
        return certificate;
    }

    /**
     * The terms, in the order of their recording.
     *
     * @return at least one term
     */
    public List<Term> terms() {
        return terms;
    }

    /**
     * The first day of all terms.
     *
     * @return the day
     */
    public LocalDate firstDay() {
        LocalDate first = terms.get(0).days().from();
        for (Term term : terms) {
            first = term.days().from().isBefore(first) ? term.days().from() : first;
        }
        return first;
    }

    /**
     * The places on a day.
     *
     * @param day the day
     * @return the institutions where it holds
     */
    public List<String> places(LocalDate day) {
        List<String> places = placings.get(0).places();
        for (Placing placing : placings) {
            if (!placing.from().isAfter(day)) {
                places = placing.places();
            }
        }
        return places;
    }

    /**
     * The days on which the places change.
     *
     * @return the days in the order of recording
     */
    public List<LocalDate> placeChanges() {
        return placeChanges;
    }

    /**
     * The suspensions, already shortened where it was reinstated.
     *
     * @return the suspensions in the order of recording
     */
    public List<CredentialFact.Suspended> suspensions() {
        return suspensions;
    }

    /**
     * How it was lost for good.
     *
     * @return the loss, or empty
     */
    public Optional<CredentialFact.Lost> lost() {
        return Optional.ofNullable(lost);
    }

    /**
     * The duties done.
     *
     * @return the duties in the order of recording
     */
    public List<CredentialFact.DutyDone> duties() {
        return duties;
    }

    /**
     * The credits earned.
     *
     * @return the credits in the order of recording
     */
    public List<CredentialFact.Credited> credits() {
        return credits;
    }

    /**
     * When to verify again.
     *
     * @return the day, or empty
     */
    public Optional<LocalDate> verifyBy() {
        return Optional.ofNullable(verifyBy);
    }

    /** Id and type only. */
    @Override
    public String toString() {
        return "Credential[" + id + " " + type + "]";
    }

    static DateRange days(Certificate certificate) {
        LocalDate to = certificate.to();
        return DateRange.of(certificate.from(), to == null ? LocalDate.MAX : Objects.requireNonNull(to));
    }
}
