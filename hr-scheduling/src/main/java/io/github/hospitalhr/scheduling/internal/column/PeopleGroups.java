package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;

/**
 * Groups of people whom no demand ties together: what one group does is nothing to another, such as trainees who are
 * counted apart from all others.
 */
final class PeopleGroups {

    private PeopleGroups() {}

    /** The group of each person: the number of its first member. */
    static int[] of(RosterModel model) {
        int[] group = new int[model.people()];
        for (int p = 0; p < group.length; p++) {
            group[p] = p;
        }
        for (DayRule rule : model.dayRules()) {
            int first = -1;
            for (int p = 0; p < group.length; p++) {
                if (answers(model, rule, p)) {
                    int mine = root(group, p);
                    int other = first < 0 ? mine : first;
                    first = Math.min(mine, other);
                    group[Math.max(mine, other)] = first;
                }
            }
        }
        for (int p = 0; p < group.length; p++) {
            group[p] = root(group, p);
        }
        return group;
    }

    private static int root(int[] group, int person) {
        int p = person;
        while (group[p] != p) {
            p = group[p];
        }
        return p;
    }

    private static boolean answers(RosterModel model, DayRule rule, int person) {
        boolean[][] people = rule.people();
        for (int i = 0; i < rule.duties().length; i++) {
            boolean[] who = people == null ? null : people[i];
            for (int j = 0; (who == null || who[person]) && j < model.duties(); j++) {
                if (rule.duties()[i][j] && model.allowed(person, rule.day(), j)) {
                    return true;
                }
            }
        }
        return false;
    }
}
