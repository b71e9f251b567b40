package io.github.hospitalhr.domain.notice;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The same quiet hours every day, by each person's own clock on the wall; usually over midnight. Half-open: at the end it is
 * quiet no more. Where the end falls into a gap of summer time it moves on by the length of the gap.
 *
 * @param from when it becomes quiet
 * @param to when it ends, exclusive; not equal to {@code from}
 * @param zone the zone of a person, usually the campus's
 */
public record DailyQuietHours(LocalTime from, LocalTime to, Function<PersonId, ZoneId> zone) implements QuietHours {

    public DailyQuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(zone, "zone");
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "from and to are both " + from + ".\nMaybe use QuietHours.NONE for no quiet hours.");
        }
    }

    @Override
    public Optional<Instant> quietUntil(TenantId tenant, PersonId person, Instant now) {
        ZoneId there = zone.apply(person);
        LocalDate today = LocalDate.ofInstant(now, there);
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            LocalDate last = to.isBefore(from) ? day.plusDays(1) : day;
            Instant end = last.atTime(to).atZone(there).toInstant();
            if (!now.isBefore(day.atTime(from).atZone(there).toInstant()) && now.isBefore(end)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
