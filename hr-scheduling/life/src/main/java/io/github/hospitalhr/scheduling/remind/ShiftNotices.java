package io.github.hospitalhr.scheduling.remind;

import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the notices about a ward's shifts. They go into the outbox with the commit of what they tell
 * ({@link Notice#toOutboxEntry()}); quiet hours are kept by the relay ({@link PersonalQuietHours}). The same facts make the same
 * idempotency keys, so that nobody is told twice. Immutable and safe for use by several threads.
 */
public final class ShiftNotices {

    private final TenantId tenant;
    private final String ward;
    private final ContactPreferences preferences;

    /**
     * Notices of a ward.
     *
     * @param tenant whose
     * @param ward name of the ward as people know it
     * @param preferences how people want to be told
     */
    public ShiftNotices(TenantId tenant, String ward, ContactPreferences preferences) {
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.ward = Objects.requireNonNull(ward, "ward");
        this.preferences = Objects.requireNonNull(preferences, "preferences");
    }

    /**
     * Reminders of the duties that begin on a day, due the day before (您明天8:00-16:00值班).
     *
     * @param problem the problem of the roster
     * @param roster the published roster
     * @param day the day of the duties
     * @param at local time of the day before from which they are sent
     * @return one notice for each person on duty who wants notices, in the order of the problem's staff
     */
    public List<Notice> tomorrow(RosterProblem problem, Roster roster, LocalDate day, LocalTime at) {
        Instant due = day.minusDays(1).atTime(at).atZone(problem.zone()).toInstant();
        List<Notice> notices = new ArrayList<>();
        for (Staff person : problem.staff()) {
            Duty duty = roster.duty(person.id(), day).orElse(null);
            Optional<ShiftType> shift = duty == null ? Optional.empty() : problem.shift(duty.shift());
            shift.ifPresent(type -> make(
                            person.id(),
                            "shift.tomorrow",
                            locale -> Map.of(
                                    "unit", ward,
                                    "date", day(day, locale),
                                    "from", type.start().toString(),
                                    "to", end(type, locale),
                                    "shift", name(type, locale)),
                            "reminder/" + problem.unit() + "/" + day + "/" + type.code(),
                            due,
                            false)
                    .ifPresent(notices::add));
        }
        return List.copyOf(notices);
    }

    /**
     * Notices that a roster was published, to everybody in it.
     *
     * @param problem the problem of the roster
     * @param roster the published roster
     * @param version number of the published version
     * @param at when it was published
     * @return one notice for each person in the roster
     */
    public List<Notice> published(RosterProblem problem, Roster roster, int version, Instant at) {
        String period = problem.period().from() + " – " + problem.period().to().minusDays(1);
        List<Notice> notices = new ArrayList<>();
        for (String person : roster.staff()) {
            make(
                            person,
                            "roster.published",
                            locale -> Map.of("unit", ward, "period", period),
                            "published/" + problem.unit() + "/"
                                    + problem.period().from() + "/v" + version,
                            at,
                            false)
                    .ifPresent(notices::add);
        }
        return List.copyOf(notices);
    }

    /**
     * Notices of changed cells, each to the person whose cell it is.
     *
     * @param problem the problem of the roster
     * @param before the version known so far
     * @param after the version published now
     * @param version number of the version published now
     * @param at when it was published; changes of this or the next day pass quiet hours
     * @return one notice for each changed cell, by person and then by day
     */
    public List<Notice> changed(RosterProblem problem, Roster before, Roster after, int version, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, problem.zone());
        List<Notice> notices = new ArrayList<>();
        for (Staff person : problem.staff()) {
            for (int d = 0; d < problem.days(); d++) {
                LocalDate day = problem.date(d);
                Duty old = before.duty(person.id(), day).orElse(null);
                Duty now = after.duty(person.id(), day).orElse(null);
                if (!Objects.equals(old, now)) {
                    make(
                                    person.id(),
                                    "roster.changed",
                                    locale -> Map.of(
                                            "unit", ward,
                                            "date", day(day, locale),
                                            "before", name(problem, old, locale),
                                            "after", name(problem, now, locale)),
                                    "changed/" + problem.unit() + "/" + day + "/v" + version,
                                    at,
                                    !day.isBefore(today) && !day.isAfter(today.plusDays(1)))
                            .ifPresent(notices::add);
                }
            }
        }
        return List.copyOf(notices);
    }

    /**
     * Notice of what became of a person's request, such as a swap.
     *
     * @param person whose request
     * @param request identifier of the request
     * @param what what was asked for
     * @param decision what became of it, with the reason
     * @param at when it was decided
     * @return the notice; empty if the person wants none
     */
    public Optional<Notice> decided(PersonId person, String request, Label what, Label decision, Instant at) {
        return make(
                person.value(),
                "request.decided",
                locale -> Map.of("request", what.in(locale), "decision", decision.in(locale)),
                "decided/" + request,
                at,
                false);
    }

    private interface Parameters {
        Map<String, String> in(Locale locale);
    }

    private Optional<Notice> make(
            String person, String template, Parameters parameters, String key, Instant notBefore, boolean urgent) {
        PersonId id = PersonId.of(person);
        return preferences
                .of(id)
                .map(preference -> new Notice(
                        tenant,
                        id,
                        preference.channel(),
                        preference.locale(),
                        template,
                        parameters.in(preference.locale()),
                        key + "/" + person + "/" + preference.channel().name(),
                        notBefore,
                        urgent));
    }

    private static String day(LocalDate day, Locale locale) {
        return Label.of(day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString())
                .in(locale);
    }

    private static String end(ShiftType shift, Locale locale) {
        String next = shift.crossesMidnight() ? Label.of("次日", "next day ").in(locale) : "";
        return next + shift.end();
    }

    private static String name(RosterProblem problem, @Nullable Duty duty, Locale locale) {
        return duty == null
                ? Label.of("休息", "free").in(locale)
                : problem.shift(duty.shift()).map(s -> name(s, locale)).orElse(duty.shift());
    }

    private static String name(ShiftType shift, Locale locale) {
        return Label.of(shift.name(), shift.nameEn().isEmpty() ? shift.name() : shift.nameEn())
                .in(locale);
    }
}
