package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which people a rule speaks of. All stated conditions must hold; a list is met by any of its entries; an empty selector
 * selects everybody.
 *
 * @param ids staff identifiers
 * @param exceptIds staff identifiers that are left out
 * @param skills the person has at least one of these skills
 * @param lacksSkills the person has none of these skills
 * @param grades the person's grade is one of these
 * @param gradeAtLeast the person's grade stands at or above this one in the problem's order of grades, or null
 * @param groups the person is in at least one of these groups (team, contract type, peer group)
 * @param attributes the person has every one of these attributes, such as {@code sex=M}
 * @param contractBelow contract share in percent lies below this, or null
 * @param contractAtLeast contract share in percent is at least this, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StaffSelector(
        List<String> ids,
        List<String> exceptIds,
        List<String> skills,
        List<String> lacksSkills,
        List<String> grades,
        @Nullable String gradeAtLeast,
        List<String> groups,
        Map<String, String> attributes,
        @Nullable Integer contractBelow,
        @Nullable Integer contractAtLeast) {

    private static final StaffSelector ALL = new StaffSelector(
            List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), Map.of(), null, null);

    public StaffSelector {
        ids = ids == null ? List.of() : ImmutableList.copyOf(ids);
        exceptIds = exceptIds == null ? List.of() : ImmutableList.copyOf(exceptIds);
        skills = skills == null ? List.of() : ImmutableList.copyOf(skills);
        lacksSkills = lacksSkills == null ? List.of() : ImmutableList.copyOf(lacksSkills);
        grades = grades == null ? List.of() : ImmutableList.copyOf(grades);
        groups = groups == null ? List.of() : ImmutableList.copyOf(groups);
        attributes = attributes == null ? ImmutableMap.of() : ImmutableMap.copyOf(attributes);
    }

    /**
     * Everybody.
     *
     * @return the selector without conditions
     */
    public static StaffSelector all() {
        return ALL;
    }

    /**
     * Named people.
     *
     * @param ids staff identifiers
     * @return a selector of exactly these
     */
    public static StaffSelector ids(String... ids) {
        return new StaffSelector(
                List.of(ids), List.of(), List.of(), List.of(), List.of(), null, List.of(), Map.of(), null, null);
    }

    /**
     * People with one of some skills.
     *
     * @param skills the skills
     * @return a selector of people with at least one of them
     */
    public static StaffSelector skill(String... skills) {
        return new StaffSelector(
                List.of(), List.of(), List.of(skills), List.of(), List.of(), null, List.of(), Map.of(), null, null);
    }

    /**
     * People without any of some skills.
     *
     * @param skills the skills
     * @return a selector of people with none of them
     */
    public static StaffSelector lackingSkill(String... skills) {
        return new StaffSelector(
                List.of(), List.of(), List.of(), List.of(skills), List.of(), null, List.of(), Map.of(), null, null);
    }

    /**
     * People of some grades.
     *
     * @param grades the grades
     * @return a selector of people whose grade is one of them
     */
    public static StaffSelector grade(String... grades) {
        return new StaffSelector(
                List.of(), List.of(), List.of(), List.of(), List.of(grades), null, List.of(), Map.of(), null, null);
    }

    /**
     * People of a grade or a higher one.
     *
     * @param grade the lowest grade
     * @return a selector by the problem's order of grades
     */
    public static StaffSelector gradeAtLeast(String grade) {
        return new StaffSelector(
                List.of(), List.of(), List.of(), List.of(), List.of(), grade, List.of(), Map.of(), null, null);
    }

    /**
     * People of some groups.
     *
     * @param groups the groups
     * @return a selector of people in at least one of them
     */
    public static StaffSelector group(String... groups) {
        return new StaffSelector(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(groups), Map.of(), null, null);
    }

    /**
     * People with an attribute.
     *
     * @param name name of the attribute, such as {@code sex}
     * @param value its value, such as {@code M}
     * @return a selector of people with that value
     */
    public static StaffSelector attribute(String name, String value) {
        return new StaffSelector(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(name, value),
                null,
                null);
    }

    /**
     * The same selector without some people.
     *
     * @param staffIds staff identifiers
     * @return a selector that leaves them out
     */
    public StaffSelector except(String... staffIds) {
        return new StaffSelector(
                ids,
                ImmutableList.<String>builder().addAll(exceptIds).add(staffIds).build(),
                skills,
                lacksSkills,
                grades,
                gradeAtLeast,
                groups,
                attributes,
                contractBelow,
                contractAtLeast);
    }
}
