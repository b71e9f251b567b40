package io.github.hospitalhr.credentials.file;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.credentials.catalogue.Validity;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/** Which days follow from the facts of a credential and the rows of a catalogue. Stateless. */
public final class Dues {

    /** The duty under which the filing of a renewal is recorded; it ends the reminders to file. */
    public static final String FILING = "filing";

    /** The duty under which the hospital's report of a loss to the authority is recorded; it ends the reminders to report. */
    public static final String REPORT = "report";

    private Dues() {}

    /**
     * The end of a term.
     *
     * @param term the term
     * @param type the credential's type
     * @param catalogue the rows
     * @return the day after its last day: as stated, or where nothing was stated and the type has a term, that long after the first
     *     day (five years after 29 February is 28 February); {@link LocalDate#MAX} for none
     */
    public static LocalDate end(Term term, CredentialType type, Catalogue catalogue) {
        if (!term.statedEnd() && type.validity() instanceof Validity.FixedTerm fixed) {
            LocalDate from = term.days().from();
            return catalogue.period(fixed.term(), from).map(from::plus).orElse(LocalDate.MAX);
        }
        return term.days().to();
    }

    /**
     * The end of the last term.
     *
     * @param credential the credential
     * @param type its type
     * @param catalogue the rows
     * @return the day after the last day of all terms; {@link LocalDate#MAX} for none
     */
    public static LocalDate end(Credential credential, CredentialType type, Catalogue catalogue) {
        LocalDate end = LocalDate.MIN;
        for (Term term : credential.terms()) {
            LocalDate to = end(term, type, catalogue);
            end = to.isAfter(end) ? to : end;
        }
        return end;
    }

    /**
     * The last day on which renewal can be filed in time.
     *
     * @param end the day after the last day of a term
     * @param type the credential's type
     * @param catalogue the rows
     * @return the last day minus the time asked, or empty where no filing is asked or the term has no end
     */
    public static Optional<LocalDate> filing(LocalDate end, CredentialType type, Catalogue catalogue) {
        if (end.equals(LocalDate.MAX) || !(type.validity() instanceof Validity.FixedTerm fixed)) {
            return Optional.empty();
        }
        LocalDate last = end.minusDays(1);
        return catalogue.period(fixed.fileBefore(), last).map(last::minus);
    }

    /**
     * How a duty stands on a day.
     *
     * @param due the last day on which it can be done in time; {@link LocalDate#MAX} while no row asks for it
     * @param failed whether it was done last with the result failed
     * @param lastDone when it was done last; {@link LocalDate#MIN} for never
     */
    public record DutyState(LocalDate due, boolean failed, LocalDate lastDone) {

        public DutyState {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(lastDone, "lastDone");
        }
    }

    /**
     * How a duty stands on a day, by the law of that day.
     *
     * @param credential the credential
     * @param duty the duty
     * @param day the day
     * @param catalogue the rows
     * @return the state
     */
    public static DutyState duty(Credential credential, PeriodicDuty duty, LocalDate day, Catalogue catalogue) {
        LocalDate passed = LocalDate.MIN;
        LocalDate failed = LocalDate.MIN;
        for (CredentialFact.DutyDone done : credential.duties()) {
            if (done.duty().equals(duty.code()) && !done.on().isAfter(day)) {
                if (done.passed() && done.on().isAfter(passed)) {
                    passed = done.on();
                } else if (!done.passed() && done.on().isAfter(failed)) {
                    failed = done.on();
                }
            }
        }
        Period cycle = catalogue.period(duty.cycle(), day).orElse(null);
        if (cycle == null) {
            return new DutyState(LocalDate.MAX, false, passed);
        }
        if (passed.equals(LocalDate.MIN)) {
            Period first = catalogue.period(duty.first(), day).orElse(cycle);
            return new DutyState(credential.firstDay().plus(first), failed.isAfter(passed), failed);
        }
        return new DutyState(duty.once() ? LocalDate.MAX : passed.plus(cycle), failed.isAfter(passed), passed);
    }
}
