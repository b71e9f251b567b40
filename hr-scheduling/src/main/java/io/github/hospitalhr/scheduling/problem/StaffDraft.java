package io.github.hospitalhr.scheduling.problem;

import io.github.hospitalhr.domain.time.DateRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A changeable copy of a {@link Staff}, used by its withers. */
final class StaffDraft {

    private final Staff from;
    private List<String> skills;
    private @Nullable String grade;
    private int contractPercent;
    private List<String> groups;
    private Map<String, String> attributes;
    private List<DateRange> available;
    private List<Leave> leaves;
    private List<Protection> protections;
    private List<String> history;
    private List<String> lookAhead;
    private Map<String, Integer> carried;

    StaffDraft(Staff from) {
        this.from = from;
        this.skills = from.skills();
        this.grade = from.grade();
        this.contractPercent = from.contractPercent();
        this.groups = from.groups();
        this.attributes = from.attributes();
        this.available = from.available();
        this.leaves = from.leaves();
        this.protections = from.protections();
        this.history = from.history();
        this.lookAhead = from.lookAhead();
        this.carried = from.carried();
    }

    StaffDraft skills(List<String> value) {
        this.skills = value;
        return this;
    }

    StaffDraft grade(String value) {
        this.grade = value;
        return this;
    }

    StaffDraft contractPercent(int value) {
        this.contractPercent = value;
        return this;
    }

    StaffDraft groups(List<String> value) {
        this.groups = value;
        return this;
    }

    StaffDraft attributes(Map<String, String> value) {
        this.attributes = value;
        return this;
    }

    StaffDraft available(List<DateRange> value) {
        this.available = value;
        return this;
    }

    StaffDraft leaves(List<Leave> value) {
        this.leaves = value;
        return this;
    }

    StaffDraft protections(List<Protection> value) {
        this.protections = value;
        return this;
    }

    StaffDraft history(List<String> value) {
        this.history = value;
        return this;
    }

    StaffDraft lookAhead(List<String> value) {
        this.lookAhead = value;
        return this;
    }

    StaffDraft carried(Map<String, Integer> value) {
        this.carried = value;
        return this;
    }

    Staff done() {
        return new Staff(
                from.id(),
                from.name(),
                skills,
                grade,
                contractPercent,
                groups,
                attributes,
                available,
                leaves,
                protections,
                history,
                lookAhead,
                carried);
    }
}
