package io.github.hospitalhr.scheduling.replace;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import java.util.List;
import java.util.Objects;

/**
 * A way to fill a vacancy that newly breaks no hard or protected rule of the published roster, as the checker has confirmed.
 *
 * @param reach how far it reaches
 * @param cells every cell that changes, the vacated one included, by day and then by person
 * @param cost change of the roster's cost against the published one; negative parts are better
 * @param people what it means for each person with a changed cell, in the order of the cells
 * @param skills what it means for each shift with other people
 * @param explanation a sentence in Chinese and English
 */
public record ReplacementPlan(
        Reach reach,
        List<CellDifference> cells,
        RosterCost cost,
        List<PersonEffect> people,
        List<SkillEffect> skills,
        Label explanation) {

    public ReplacementPlan {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(explanation, "explanation");
        cells = ImmutableList.copyOf(cells);
        people = ImmutableList.copyOf(people);
        skills = ImmutableList.copyOf(skills);
    }
}
