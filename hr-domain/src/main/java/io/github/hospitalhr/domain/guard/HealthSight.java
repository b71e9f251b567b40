package io.github.hospitalhr.domain.guard;

import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one answer may tell of people's health (健康信息; sensitive in PIPL art. 28). A field that may tell of it, such as the reason of a
 * changed roster, is shown to who may read {@link DataClass#HEALTH} of the person for the purpose of the gate, as everybody may their
 * own by the shipped policy; for everybody else {@link #MARK} stands in its place, and the rest of the record stays. Free words count as
 * telling, whatever they say: nobody can know before. What was asked is kept in the audit with the answer: the field {@code health} where
 * it was shown, {@code masked.health} where it was not. For one answer; not thread-safe.
 */
public final class HealthSight {

    /** What stands in the place of a text that is not shown; it does not say what it hides. */
    public static final String MARK = "[无权查看 / not shown]";

    /** What stands in the place of a reason that is not shown: that something is not allowed stays said. */
    public static final Reason REASON =
            new Reason("reason.masked", "", Label.of("不符合条件,具体原因无权查看", "not permitted; the reason is not shown"));

    private static final String MASKED = "masked." + DataClass.HEALTH.code();

    private final BiFunction<String, @Nullable UnitId, Subject> people;
    private final Predicate<Subject> readable;
    private final Subject whose;
    private final Map<Subject, Boolean> asked;

    private HealthSight(
            BiFunction<String, @Nullable UnitId, Subject> people,
            Predicate<Subject> readable,
            Subject whose,
            Map<Subject, Boolean> asked) {
        this.people = people;
        this.readable = readable;
        this.whose = whose;
        this.asked = asked;
    }

    /** For one answer, about nobody yet. */
    static HealthSight of(AccessGate gate) {
        return new HealthSight(
                (person, unit) -> unit == null ? gate.subject(PersonId.of(person)) : gate.subject(person, unit),
                subject -> {
                    AccessDecision decision = gate.peek(AccessMode.READ, DataClass.HEALTH, subject);
                    return decision.isAllowed() && decision.masked().isEmpty();
                },
                Subject.hospital(),
                new LinkedHashMap<>());
    }

    /**
     * The same answer, as far as it is about somebody.
     *
     * @param subject about whom
     * @return the sight of it, with the same traces
     */
    public HealthSight at(Subject subject) {
        return new HealthSight(people, readable, subject, asked);
    }

    /**
     * The same answer, as far as it is about somebody.
     *
     * @param person about whom
     * @return the sight of it, with the same traces
     */
    public HealthSight at(PersonId person) {
        return at(people.apply(person.value(), null));
    }

    /**
     * Whether health facts of whom it is about are shown. Ask where there is something to show only: the question is kept.
     *
     * @return true if the actor may read them
     */
    public boolean sees() {
        return sees(whose);
    }

    private boolean sees(Subject subject) {
        return asked.computeIfAbsent(subject, readable::test);
    }

    /**
     * Whether what is told of a unit and some people at once is shown: only to who may read it of all of them and of whoever else is in the unit,
     * since free words may name anybody.
     *
     * @param unit the unit
     * @param staff ids of the people
     * @return true if the actor may read health facts of the unit's people and of each of these
     */
    public boolean seesAll(UnitId unit, Collection<String> staff) {
        return sees(Subject.of(List.of(unit)))
                && staff.stream().distinct().allMatch(one -> sees(people.apply(one, unit)));
    }

    /**
     * A text that may tell of health.
     *
     * @param text the text
     * @return the text, or {@link #MARK}; an empty one stays empty
     */
    public String text(String text) {
        return text.isEmpty() || sees() ? text : MARK;
    }

    /** What stands in the audit of what was asked about somebody; null for nobody in particular. */
    List<String> fields(@Nullable String person) {
        Set<Boolean> seen = asked.entrySet().stream()
                .filter(one -> Objects.equals(id(one.getKey()), person))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        List<String> fields = new ArrayList<>();
        if (seen.contains(true)) {
            fields.add(DataClass.HEALTH.code());
        }
        if (seen.contains(false)) {
            fields.add(MASKED);
        }
        return fields;
    }

    private static @Nullable String id(Subject subject) {
        PersonId person = subject.person();
        return person == null ? null : person.value();
    }

    /** What was asked about people beside those that stand in the audit of the answer anyway, and about nobody in particular. */
    List<AuditEvent> events(AuditEvent answer, Collection<String> told) {
        List<AuditEvent> events = new ArrayList<>();
        if (!fields(null).isEmpty()) {
            events.add(new AuditEvent(
                    answer.at(),
                    answer.actor(),
                    answer.onBehalfOf(),
                    answer.action(),
                    answer.outcome(),
                    answer.object(),
                    null,
                    fields(null),
                    answer.purpose(),
                    answer.detail()));
        }
        for (Subject subject : asked.keySet()) {
            String person = id(subject);
            if (person != null && !told.contains(person)) {
                events.add(answer.about(person, fields(person)));
            }
        }
        return events.stream().distinct().toList();
    }
}
