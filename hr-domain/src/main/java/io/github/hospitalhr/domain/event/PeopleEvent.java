package io.github.hospitalhr.domain.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import java.time.Instant;

/** Something that happened to a person. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeopleEvent.Registered.class, name = "person.registered"),
    @JsonSubTypes.Type(value = PeopleEvent.ProfileRecorded.class, name = "person.profile"),
    @JsonSubTypes.Type(value = PeopleEvent.Employed.class, name = "person.employed"),
    @JsonSubTypes.Type(value = PeopleEvent.EmploymentEnded.class, name = "person.employment-ended"),
    @JsonSubTypes.Type(value = PeopleEvent.Posted.class, name = "person.posted"),
    @JsonSubTypes.Type(value = PeopleEvent.PostingEnded.class, name = "person.posting-ended"),
    @JsonSubTypes.Type(value = PeopleEvent.ManagerNamed.class, name = "person.manager"),
    @JsonSubTypes.Type(value = PeopleEvent.ManagerRemoved.class, name = "person.manager-removed")
})
public sealed interface PeopleEvent extends DomainEvent {

    /**
     * Whom it happened to.
     *
     * @return the person
     */
    PersonId person();

    /**
     * A person became known, with everything in the file.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     */
    record Registered(String key, Instant at, PersonId person) implements PeopleEvent {}

    /**
     * Attributes of a person were recorded or corrected.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param valid the days on which they hold
     */
    record ProfileRecorded(String key, Instant at, PersonId person, DateRange valid) implements PeopleEvent {}

    /**
     * An employment began, or its terms were changed or corrected.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param employment the employment's key
     * @param relation the relation
     * @param valid the days on which it holds
     */
    record Employed(
            String key, Instant at, PersonId person, String employment, EmploymentType relation, DateRange valid)
            implements PeopleEvent {}

    /**
     * An employment does not hold, or no longer.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param employment the employment's key
     * @param valid the days on which it does not hold
     */
    record EmploymentEnded(String key, Instant at, PersonId person, String employment, DateRange valid)
            implements PeopleEvent {}

    /**
     * A posting began, or was changed or corrected.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param posting the posting's key
     * @param unit the unit
     * @param valid the days on which it holds
     */
    record Posted(String key, Instant at, PersonId person, String posting, UnitId unit, DateRange valid)
            implements PeopleEvent {}

    /**
     * A posting does not hold, or no longer.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param posting the posting's key
     * @param valid the days on which it does not hold
     */
    record PostingEnded(String key, Instant at, PersonId person, String posting, DateRange valid)
            implements PeopleEvent {}

    /**
     * A person got a manager.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param manager the manager
     * @param valid the days on which it holds
     */
    record ManagerNamed(String key, Instant at, PersonId person, PersonId manager, DateRange valid)
            implements PeopleEvent {}

    /**
     * A person has no manager of their own, or no longer.
     *
     * @param key the event's key
     * @param at when it was recorded
     * @param person whom it concerns
     * @param valid the days on which nobody is named
     */
    record ManagerRemoved(String key, Instant at, PersonId person, DateRange valid) implements PeopleEvent {}
}
