package io.github.hospitalhr.scheduling.exchange.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.LastModified;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.exchange.DutyEvent;
import io.github.hospitalhr.scheduling.exchange.PublishedRoster;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Calendar feeds of published rosters, per person and per ward: times in UTC, one event per cell with an identifier that stays, a
 * sequence that rises with each change, and cancellations for duties that were taken back. A feed without duties is a valid calendar
 * without events. The same versions give the same text. Immutable and safe for use by several threads.
 */
public final class RosterFeed {

    private final String domain;
    private final Locale locale;

    /**
     * Feeds of a hospital.
     *
     * @param domain domain behind the identifiers, such as {@code hospital.example}
     * @param locale language of the texts
     */
    public RosterFeed(String domain, Locale locale) {
        this.domain = Objects.requireNonNull(domain, "domain");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * The feed of one person.
     *
     * @param problem the problem of the roster
     * @param versions its published versions, oldest first; may be empty
     * @param person a person of the problem
     * @return iCalendar text
     * @throws IllegalArgumentException if the problem does not know the person, or a version names strangers
     */
    public String ofPerson(RosterProblem problem, List<PublishedRoster> versions, String person) {
        if (problem.person(person).isEmpty()) {
            throw new IllegalArgumentException(
                    "the ward " + problem.unit() + " has no such person.\nMaybe the person works in another ward.");
        }
        return write(problem, DutyEvent.of(problem, versions, person), false);
    }

    /**
     * The feed of a ward: everybody's duties, with their names.
     *
     * @param problem the problem of the roster
     * @param versions its published versions, oldest first; may be empty
     * @return iCalendar text
     * @throws IllegalArgumentException if a version names strangers
     */
    public String ofWard(RosterProblem problem, List<PublishedRoster> versions) {
        return write(problem, DutyEvent.of(problem, versions, null), true);
    }

    private String write(RosterProblem problem, List<DutyEvent> events, boolean names) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//hospitalhr//hr-scheduling//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        calendar.setMethod("PUBLISH");
        events.forEach(event -> calendar.addEvent(event(problem, event, names)));
        if (events.isEmpty()) {
            // RFC 5545, 3.4: a calendar has at least one component; a time zone is one that shows nothing.
            calendar.addComponent(zone(
                    problem.zone(),
                    problem.period().from().atStartOfDay(problem.zone()).toInstant()));
        }
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString().replace("\r\n ", ""));
    }

    /** RFC 5545, 3.1: a line has at most 75 octets without its break, and no character is split; the library counts characters. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            int size = c == '\r' ? 0 : c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (c != '\n' && octets + size > 75) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets = c == '\n' ? 0 : octets + size;
        }
        return folded.toString();
    }

    private VEvent event(RosterProblem problem, DutyEvent duty, boolean names) {
        ShiftType shift = problem.shift(duty.duty().shift()).orElseThrow();
        VEvent event = new VEvent();
        event.setUid(duty.uid() + "@" + domain);
        event.setDateTimeStamp(Date.from(duty.changedAt()));
        event.setLastModified(new LastModified(Date.from(duty.changedAt())));
        event.setDateStart(Date.from(duty.start()));
        event.setDateEnd(Date.from(duty.end()));
        event.setSequence(duty.sequence());
        event.setStatus(duty.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(shift.tags().contains(ShiftType.ON_CALL));
        String name = "zh".equals(locale.getLanguage()) || shift.nameEn().isEmpty() ? shift.name() : shift.nameEn();
        String role = duty.duty().role() == null ? "" : " (" + duty.duty().role() + ")";
        String who = names ? problem.person(duty.person()).map(Staff::name).orElse("") + " " : "";
        event.setSummary(who + name + role);
        event.setLocation(shift.place() == null ? problem.unit().value() : shift.place());
        event.setDescription(Label.of("班次 ", "shift ").in(locale) + shift.code());
        return event;
    }

    private static VTimezone zone(ZoneId zone, Instant at) {
        int seconds = zone.getRules().getStandardOffset(at).getTotalSeconds();
        UtcOffset offset = new UtcOffset(seconds * 1000L);
        StandardTime standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(offset);
        standard.setTimezoneOffsetTo(offset);
        VTimezone component = new VTimezone(zone.getId());
        component.addStandardTime(standard);
        return component;
    }
}
