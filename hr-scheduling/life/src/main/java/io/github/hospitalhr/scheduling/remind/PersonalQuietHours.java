package io.github.hospitalhr.scheduling.remind;

import io.github.hospitalhr.domain.notice.DailyQuietHours;
import io.github.hospitalhr.domain.notice.QuietHours;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The quiet hours of each person's own preference, for the relay of the outbox. Safe for use by several threads. */
public final class PersonalQuietHours implements QuietHours {

    private final ContactPreferences preferences;
    private final Function<PersonId, ZoneId> zone;

    /**
     * Quiet hours by preference.
     *
     * @param preferences the people's preferences
     * @param zone the zone of a person, usually the campus's
     */
    public PersonalQuietHours(ContactPreferences preferences, Function<PersonId, ZoneId> zone) {
        this.preferences = Objects.requireNonNull(preferences, "preferences");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    @Override
    public Optional<Instant> quietUntil(TenantId tenant, PersonId person, Instant now) {
        Optional<ContactPreference> preference = preferences.of(person);
        if (preference.isEmpty()) {
            return Optional.empty();
        }
        LocalTime from = preference.get().quietFrom();
        LocalTime to = preference.get().quietTo();
        return from == null || to == null || from.equals(to)
                ? Optional.empty()
                : new DailyQuietHours(from, to, zone).quietUntil(tenant, person, now);
    }
}
