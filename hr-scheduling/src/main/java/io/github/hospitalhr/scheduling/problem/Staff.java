package io.github.hospitalhr.scheduling.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person of the ward as the roster sees them. Immutable.
 *
 * @param id identifier, unique in the problem
 * @param name name for display; never written to logs or messages of exceptions
 * @param skills skills, such as {@code RN} or a certificate
 * @param grade grade, one of the problem's grades, or null
 * @param contractPercent contract share in percent of full time, 1 to 200
 * @param groups teams, contract types, peer groups
 * @param attributes other attributes, such as {@code sex=M}
 * @param available ranges in which the person is in the ward; empty for always
 * @param leaves approved leave
 * @param protections pregnancy, nursing and the like
 * @param history codes of the days just before the period, the last entry for the day before its first day: a shift code,
 *     {@value #FREE} for free, {@value #UNKNOWN_WORK} for work of an unknown shift; may be empty
 * @param lookAhead codes of the days just after the period, the first entry for the day after its last day; may be empty
 * @param carried values brought forward, by rule id: what a count over the period starts from, or a fairness balance
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Staff(
        @NotNull String id,
        String name,
        List<String> skills,
        @Nullable String grade,
        int contractPercent,
        List<String> groups,
        Map<String, String> attributes,
        List<DateRange> available,
        List<Leave> leaves,
        List<Protection> protections,
        List<String> history,
        List<String> lookAhead,
        Map<String, Integer> carried) {

    /** Code of a free day in {@link #history()} and {@link #lookAhead()}. */
    public static final String FREE = "-";

    /** Code of a day of work of an unknown shift in {@link #history()} and {@link #lookAhead()}. */
    public static final String UNKNOWN_WORK = "*";

    public Staff {
        Objects.requireNonNull(id, "id");
        name = name == null ? "" : name;
        skills = copy(skills);
        contractPercent = contractPercent == 0 ? 100 : contractPercent;
        groups = copy(groups);
        attributes = attributes == null ? ImmutableMap.of() : ImmutableMap.copyOf(attributes);
        available = copy(available);
        leaves = copy(leaves);
        protections = copy(protections);
        history = copy(history);
        lookAhead = copy(lookAhead);
        carried = carried == null ? ImmutableMap.of() : ImmutableMap.copyOf(carried);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? ImmutableList.of() : ImmutableList.copyOf(list);
    }

    /**
     * A full-time person without anything else.
     *
     * @param id identifier
     * @param name name for display
     * @return the person
     */
    public static Staff of(String id, String name) {
        return new Staff(
                id, name, List.of(), null, 100, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), Map.of());
    }

    /**
     * With skills.
     *
     * @param newSkills the skills, in place of the present ones
     * @return a copy with these
     */
    public Staff skills(String... newSkills) {
        return edit().skills(List.of(newSkills)).done();
    }

    /**
     * With a grade.
     *
     * @param newGrade the grade
     * @return a copy with this grade
     */
    public Staff grade(String newGrade) {
        return edit().grade(newGrade).done();
    }

    /**
     * With a contract share.
     *
     * @param percent percent of full time
     * @return a copy with this share
     */
    public Staff contractPercent(int percent) {
        return edit().contractPercent(percent).done();
    }

    /**
     * With groups.
     *
     * @param newGroups the groups, in place of the present ones
     * @return a copy with these
     */
    public Staff groups(String... newGroups) {
        return edit().groups(List.of(newGroups)).done();
    }

    /**
     * With one more attribute.
     *
     * @param key name of the attribute
     * @param value its value
     * @return a copy with it
     */
    public Staff attribute(String key, String value) {
        return edit().attributes(plus(attributes, key, value)).done();
    }

    /**
     * Available only in some ranges.
     *
     * @param ranges the ranges, in place of the present ones
     * @return a copy with these
     */
    public Staff available(DateRange... ranges) {
        return edit().available(List.of(ranges)).done();
    }

    /**
     * With one more leave.
     *
     * @param leave the leave
     * @return a copy with it
     */
    public Staff leave(Leave leave) {
        return edit().leaves(plus(leaves, leave)).done();
    }

    /**
     * With one more protection.
     *
     * @param protection the protection
     * @return a copy with it
     */
    public Staff protection(Protection protection) {
        return edit().protections(plus(protections, protection)).done();
    }

    /**
     * With a history.
     *
     * @param codes codes of the days before the period, oldest first
     * @return a copy with this history
     */
    public Staff history(String... codes) {
        return edit().history(List.of(codes)).done();
    }

    /**
     * With a look-ahead.
     *
     * @param codes codes of the days after the period, earliest first
     * @return a copy with this look-ahead
     */
    public Staff lookAhead(String... codes) {
        return edit().lookAhead(List.of(codes)).done();
    }

    /**
     * With one more carried value.
     *
     * @param ruleId identifier of the rule that counts
     * @param value what its count starts from
     * @return a copy with it
     */
    public Staff carried(String ruleId, int value) {
        return edit().carried(plus(carried, ruleId, value)).done();
    }

    /**
     * Whether the person is in the ward on a day: available and not on leave.
     *
     * @param day the day
     * @return true if the person could work
     */
    public boolean isPresent(LocalDate day) {
        return (available.isEmpty() || available.stream().anyMatch(r -> r.contains(day)))
                && leaves.stream().noneMatch(l -> l.days().contains(day));
    }

    /**
     * Whether a selector selects the person.
     *
     * @param selector the selector
     * @param ascendingGrades the grades of the problem in ascending order
     * @return true if every condition of the selector fits
     */
    public boolean isIn(StaffSelector selector, List<String> ascendingGrades) {
        return (selector.ids().isEmpty() || selector.ids().contains(id))
                && !selector.exceptIds().contains(id)
                && (selector.skills().isEmpty() || selector.skills().stream().anyMatch(skills::contains))
                && selector.lacksSkills().stream().noneMatch(skills::contains)
                && hasGrade(selector, ascendingGrades)
                && (selector.groups().isEmpty() || selector.groups().stream().anyMatch(groups::contains))
                && selector.attributes().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(attributes.get(e.getKey())))
                && (selector.contractBelow() == null || contractPercent < selector.contractBelow())
                && (selector.contractAtLeast() == null || contractPercent >= selector.contractAtLeast());
    }

    private boolean hasGrade(StaffSelector selector, List<String> ascendingGrades) {
        String own = grade;
        String least = selector.gradeAtLeast();
        return (selector.grades().isEmpty() || (own != null && selector.grades().contains(own)))
                && (least == null
                        || (own != null
                                && ascendingGrades.contains(least)
                                && ascendingGrades.indexOf(own) >= ascendingGrades.indexOf(least)));
    }

    private StaffDraft edit() {
        return new StaffDraft(this);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        return ImmutableMap.<String, V>builder().putAll(map).put(key, value).buildKeepingLast();
    }

    /** Identifier only: no personal data. */
    @Override
    public String toString() {
        return "Staff[" + id + "]";
    }
}
