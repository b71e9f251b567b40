package io.github.hospitalhr.credentials.freeze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.SendResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Checks published rosters again when a credential changes: a subscriber of {@value CredentialRegister#CHANGED}, for changes somebody
 * recorded, and of {@value AccessOrder#TOPIC}, for those the clock brings. Events may come twice; the same duties are then found twice.
 * Thread-safe if its parts are.
 */
public final class DutyRecheck implements EventSubscriber {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<PersonId, List<WorkRequest>> planned;
    private final Eligibility eligibility;
    private final Consumer<List<FreezeDesk.BrokenDuty>> found;

    /**
     * A subscriber.
     *
     * @param planned the duties of a person that lie ahead, by the published rosters
     * @param eligibility the port that decides
     * @param found told the duties that can no longer be worked, at least one; who repairs the roster listens here
     */
    public DutyRecheck(
            Function<PersonId, List<WorkRequest>> planned,
            Eligibility eligibility,
            Consumer<List<FreezeDesk.BrokenDuty>> found) {
        this.planned = Objects.requireNonNull(planned, "planned");
        this.eligibility = Objects.requireNonNull(eligibility, "eligibility");
        this.found = Objects.requireNonNull(found, "found");
    }

    @Override
    public SendResult receive(PublishedEvent event) {
        if (!event.topic().equals(CredentialRegister.CHANGED) && !event.topic().equals(AccessOrder.TOPIC)) {
            return new SendResult.Delivered();
        }
        JsonNode person;
        try {
            person = JSON.readTree(event.payload()).path("person");
        } catch (JsonProcessingException e) {
            return new SendResult.Refused("the payload is no JSON");
        }
        if (!person.isTextual()) {
            return new SendResult.Refused("the payload names no person");
        }
        List<FreezeDesk.BrokenDuty> broken =
                FreezeDesk.brokenDuties(planned.apply(PersonId.of(person.asText())), eligibility);
        if (!broken.isEmpty()) {
            found.accept(broken);
        }
        return new SendResult.Delivered();
    }
}
