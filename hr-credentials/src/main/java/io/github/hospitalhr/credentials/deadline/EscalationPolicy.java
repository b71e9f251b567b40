package io.github.hospitalhr.credentials.deadline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From which rung on each level is told.
 *
 * @param from the most days before a deadline at which a level is told; {@code -1} is the day after it
 */
public record EscalationPolicy(Map<Escalation, Integer> from) {

    /** Person from the start, manager from 30 days, HR from 7 days, leaders once it is missed. */
    public static final EscalationPolicy HOUSE = new EscalationPolicy(Map.of(
            Escalation.PERSON, 730, Escalation.MANAGER, 30, Escalation.HR, 7, Escalation.DIRECTOR, Rungs.MISSED));

    public EscalationPolicy {
        EnumMap<Escalation, Integer> copy = new EnumMap<>(Escalation.class);
        copy.putAll(from);
        from = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * Who is told at a rung.
     *
     * @param rung days before the deadline, {@code -1} for the day after it
     * @return the levels, from the person upwards
     */
    public List<Escalation> at(int rung) {
        return from.entrySet().stream()
                .filter(e -> rung <= e.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
