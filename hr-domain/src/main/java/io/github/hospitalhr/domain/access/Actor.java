package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the host's sign-in knows it: made once for a request. The SDK checks no password; it refuses an actor without
 * an id, and everybody who acts in somebody else's name. Immutable.
 *
 * @param id the host's id of the account, at most 128 characters; blank for somebody who is not signed in
 * @param person the member of staff behind the account, or null for a program or an outsider
 * @param units the units the person is posted to
 * @param leads the units the person leads
 * @param impersonator the account that acts under this id, or null where nobody does
 */
public record Actor(
        String id,
        @Nullable PersonId person,
        List<UnitId> units,
        List<UnitId> leads,
        @Nullable String impersonator) {

    public Actor {
        Objects.requireNonNull(id, "id");
        units = List.copyOf(units);
        leads = List.copyOf(leads);
        if (id.length() > 128 || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("id must have at most 128 characters and no control character, but has "
                    + id.length() + ".\nMaybe pass the account's id, not its token.");
        }
    }

    /**
     * A program, or somebody who is no member of staff.
     *
     * @param id the host's id of the account
     * @return the actor
     */
    public static Actor of(String id) {
        return new Actor(id, null, List.of(), List.of(), null);
    }

    /**
     * A member of staff.
     *
     * @param id the host's id of the account
     * @param person the person on the day of the request
     * @return the actor, with the person's postings
     */
    public static Actor of(String id, Person person) {
        List<UnitId> units =
                person.postings().stream().map(Posting::unit).distinct().toList();
        List<UnitId> leads = person.postings().stream()
                .filter(Posting::leads)
                .map(Posting::unit)
                .distinct()
                .toList();
        return new Actor(id, person.id(), units, leads, null);
    }

    /**
     * Somebody who is not signed in.
     *
     * @return an actor who is refused everything
     */
    public static Actor nobody() {
        return of("");
    }

    /**
     * This actor, under whose id another account acts.
     *
     * @param account the account that really acts
     * @return an actor who is refused everything; both names stand in the audit
     */
    public Actor impersonatedBy(String account) {
        return new Actor(id, person, units, leads, Objects.requireNonNull(account, "account"));
    }

    /**
     * Whether somebody is signed in.
     *
     * @return false for a blank id
     */
    public boolean isIdentified() {
        return !id.isBlank();
    }

    /**
     * Who really acts, for the audit.
     *
     * @return the impersonator where there is one, else the id; {@code nobody} where nobody is signed in
     */
    public String accountable() {
        String account = Optional.ofNullable(impersonator).orElse(id);
        return account.isBlank() ? "nobody" : account;
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "Actor[" + id + "]";
    }
}
