package io.github.hospitalhr.domain;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.hospitalhr.domain.event.PeopleEvent;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Timeline;
import io.github.hospitalhr.domain.time.Timelines;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One write about one person in the making: the longer history, its events, and what was asked for in vain. A value with faults is
 * put into the history as far as it goes, only to see what else is wrong; it has no event.
 */
final class PersonChange {

    private final long newVersion;
    private final Instant at;
    private final boolean sound;
    private final List<PeopleEvent> events = new ArrayList<>();
    private final List<InputFault> faults = new ArrayList<>();
    private final SortedSet<UnitId> postedTo = new TreeSet<>();
    private boolean namesManager;
    private PersonHistory after;

    PersonChange(WorkforceRecords.Versioned<PersonHistory> before, Instant at, boolean sound) {
        this.after = before.history();
        this.newVersion = before.version() + 1;
        this.at = at;
        this.sound = sound;
    }

    static String key(PersonId person, long version, int number) {
        return "person/" + person + "/v" + version + "/" + number;
    }

    PersonHistory after() {
        return after;
    }

    List<PeopleEvent> events() {
        return events;
    }

    /** The units to which the write posts the person. */
    SortedSet<UnitId> postedTo() {
        return postedTo;
    }

    /** Whether the write names a manager. */
    boolean namesManager() {
        return namesManager;
    }

    List<InputFault> faults() {
        return faults;
    }

    void profile(DateRange valid, Profile profile) {
        if (profile == null) {
            return;
        }
        after = new PersonHistory(
                after.id(),
                after.profile().record(valid, profile, at),
                after.employments(),
                after.postings(),
                after.managers());
        events.add(new PeopleEvent.ProfileRecorded(key(), at, after.id(), valid));
    }

    void employ(DateRange valid, Employment employment) {
        if (employment == null || employment.id() == null) {
            return;
        }
        employments(after.employments().record(employment.id(), valid, employment, at));
        if (sound) {
            events.add(new PeopleEvent.Employed(key(), at, after.id(), employment.id(), employment.type(), valid));
        }
    }

    void endEmployment(String employment, DateRange valid) {
        if (employment == null) {
            return;
        }
        if (isMissing(after.employments().of(employment), valid)) {
            missing("employment", employment, valid);
            return;
        }
        employments(after.employments().retract(employment, valid, at));
        events.add(new PeopleEvent.EmploymentEnded(key(), at, after.id(), employment, valid));
        RangeSet<LocalDate> unemployed = TreeRangeSet.create();
        unemployed.add(PersonChecks.days(valid));
        after.employments().known(null).forEach(e -> unemployed.remove(PersonChecks.days(e.valid())));
        for (Range<LocalDate> days : unemployed.asRanges()) {
            DateRange range = DateRange.of(days.lowerEndpoint(), days.upperEndpoint());
            after.postings().byKey().forEach((key, posting) -> {
                if (!isMissing(posting, range)) {
                    endPosting(key, range);
                }
            });
        }
    }

    void post(DateRange valid, Posting posting) {
        if (posting == null || posting.id() == null) {
            return;
        }
        postings(after.postings().record(posting.id(), valid, posting, at));
        if (sound) {
            postedTo.add(posting.unit());
            events.add(new PeopleEvent.Posted(key(), at, after.id(), posting.id(), posting.unit(), valid));
        }
    }

    void endPosting(String posting, DateRange valid) {
        if (posting == null) {
            return;
        }
        if (isMissing(after.postings().of(posting), valid)) {
            missing("posting", posting, valid);
            return;
        }
        postings(after.postings().retract(posting, valid, at));
        events.add(new PeopleEvent.PostingEnded(key(), at, after.id(), posting, valid));
    }

    void manager(DateRange valid, PersonId manager) {
        if (manager == null) {
            return;
        }
        namesManager = true;
        managers(after.managers().record(valid, manager, at));
        events.add(new PeopleEvent.ManagerNamed(key(), at, after.id(), manager, valid));
    }

    void noManager(DateRange valid) {
        managers(after.managers().retract(valid, at));
        events.add(new PeopleEvent.ManagerRemoved(key(), at, after.id(), valid));
    }

    private static boolean isMissing(Timeline<?> timeline, DateRange valid) {
        for (Dated<?> dated : timeline.known()) {
            if (dated.valid().overlaps(valid)) {
                return false;
            }
        }
        return true;
    }

    private void missing(String what, String id, DateRange valid) {
        faults.add(InputFault.of(
                "person." + what,
                id,
                what + ".unknown",
                Label.of("在 " + valid + " 没有这一项", "there is no such " + what + " on " + valid)));
    }

    private String key() {
        return key(after.id(), newVersion, events.size());
    }

    private void employments(Timelines<Employment> employments) {
        after = new PersonHistory(after.id(), after.profile(), employments, after.postings(), after.managers());
    }

    private void postings(Timelines<Posting> postings) {
        after = new PersonHistory(after.id(), after.profile(), after.employments(), postings, after.managers());
    }

    private void managers(Timeline<PersonId> managers) {
        after = new PersonHistory(after.id(), after.profile(), after.employments(), after.postings(), managers);
    }
}
