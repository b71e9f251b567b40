package io.github.hospitalhr.quickstart.licence;

import io.github.hospitalhr.domain.eligibility.WorkRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who stands in for a nurse that may no longer work; answered by scheduling, of which this package sees nothing. */
public interface Cover {

    /**
     * The duties of a person from a day on, by the roster as published.
     *
     * @param from the first day
     * @return the duties as questions to the eligibility port
     */
    List<WorkRequest> duties(LocalDate from);

    /**
     * How many hard rules of the ward break if the person is away and nobody stands in.
     *
     * @param from the first day without the person
     * @return the number; 0 where the ward has people to spare on all her days
     */
    int uncovered(LocalDate from);

    /**
     * Mends the rest of the month without the person.
     *
     * @param from the first day without the person
     * @return what became of it
     */
    Recovered recover(LocalDate from);

    /**
     * A mended roster.
     *
     * @param duties duties the person still has from that day on; none if it worked
     * @param newlyBroken hard rules the new roster breaks and the published one does not
     * @param changed cells of other people that changed
     * @param kept cells of other people from that day on that stayed
     * @param takenOver who works more or elsewhere: person, day, shift before and after
     */
    record Recovered(
            List<WorkRequest> duties, int newlyBroken, int changed, int kept, List<Map<String, Object>> takenOver) {
        public Recovered {
            duties = List.copyOf(duties);
            takenOver = List.copyOf(takenOver);
        }
    }
}
