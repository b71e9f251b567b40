package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules on the heads of a day, laid out as counts. Each count is either a demand with the table of its costs or a
 * term of a tied rule. People who count alike everywhere share a crowd. Immutable.
 */
final class DayHeads {

    private static final int[] NONE = new int[0];

    final int counts;
    /** Costs of each head count, or null for a term of a tied rule. */
    final long[] @Nullable [] table;
    /** Tied rule of a count, or -1. */
    final int[] tied;
    /** Position of a count in its tied rule. */
    final int[] term;

    final DayRule.CountCost[] functions;
    final int[] terms;
    /** Crowd of each person. */
    final int[] crowd;
    /** {@code moved[crowd][d * duties + duty]}: counts that a person of the crowd raises with the duty. */
    final int[][][] moved;

    private final int duties;

    DayHeads(RosterModel model) {
        duties = model.duties();
        List<Count> all = new ArrayList<>();
        List<DayRule> ties = new ArrayList<>();
        collect(model, all, ties);
        counts = all.size();
        table = new long[counts][];
        tied = new int[counts];
        term = new int[counts];
        for (int c = 0; c < counts; c++) {
            Count count = all.get(c);
            tied[c] = count.tied;
            term[c] = count.term;
            table[c] = count.tied < 0 ? costs(count.demands, model.people()) : null;
        }
        functions = ties.stream().map(DayRule::function).toArray(DayRule.CountCost[]::new);
        terms = ties.stream().mapToInt(r -> r.duties().length).toArray();
        crowd = crowds(model, all);
        moved = moves(model, all);
    }

    private static final class Count {
        final DayRule rule;
        final int tied;
        final int term;
        final List<DayRule.Demand> demands = new ArrayList<>();

        Count(DayRule rule, int tied, int term) {
            this.rule = rule;
            this.tied = tied;
            this.term = term;
        }

        boolean has(int person) {
            boolean[][] people = rule.people();
            boolean[] who = people == null ? null : people[term];
            return who == null || who[person];
        }
    }

    private static void collect(RosterModel model, List<Count> all, List<DayRule> ties) {
        Map<List<Object>, Count> demands = new HashMap<>();
        for (DayRule rule : model.dayRules()) {
            if (rule.function() instanceof DayRule.Demand demand) {
                boolean[][] people = rule.people();
                boolean[] who = people == null ? null : people[0];
                List<Object> key = List.of(rule.day(), Arrays.toString(rule.duties()[0]), Arrays.toString(who));
                Count count = demands.get(key);
                if (count == null) {
                    count = new Count(rule, -1, 0);
                    demands.put(key, count);
                    all.add(count);
                }
                count.demands.add(demand);
            } else {
                for (int i = 0; i < rule.duties().length; i++) {
                    all.add(new Count(rule, ties.size(), i));
                }
                ties.add(rule);
            }
        }
    }

    private static long[] costs(List<DayRule.Demand> demands, int people) {
        long[] costs = new long[people + 1];
        for (int n = 0; n <= people; n++) {
            for (DayRule.Demand demand : demands) {
                costs[n] += demand.of(n);
            }
        }
        return costs;
    }

    private static int[] crowds(RosterModel model, List<Count> all) {
        int[] crowd = new int[model.people()];
        Map<String, Integer> seen = new HashMap<>();
        for (int p = 0; p < crowd.length; p++) {
            StringBuilder key = new StringBuilder(all.size());
            for (Count c : all) {
                if (c.rule.people() != null) {
                    key.append(c.has(p) ? '1' : '0');
                }
            }
            Integer id = seen.get(key.toString());
            if (id == null) {
                id = seen.size();
                seen.put(key.toString(), id);
            }
            crowd[p] = id;
        }
        return crowd;
    }

    private int[][][] moves(RosterModel model, List<Count> all) {
        int crowds = Arrays.stream(crowd).max().orElse(-1) + 1;
        int[][][] lists = new int[crowds][model.days() * duties][];
        for (int p = crowd.length - 1; p >= 0; p--) {
            if (lists[crowd[p]].length > 0 && lists[crowd[p]][0] == null) {
                Arrays.fill(lists[crowd[p]], NONE);
                for (int c = 0; c < all.size(); c++) {
                    append(all.get(c), c, p, lists[crowd[p]]);
                }
                share(lists[crowd[p]], model.days());
            }
        }
        return lists;
    }

    private void append(Count count, int number, int person, int[][] lists) {
        boolean[] which = count.rule.duties()[count.term];
        for (int j = 0; count.has(person) && j < duties; j++) {
            if (which[j]) {
                int at = count.rule.day() * duties + j;
                lists[at] = Arrays.copyOf(lists[at], lists[at].length + 1);
                lists[at][lists[at].length - 1] = number;
            }
        }
    }

    /** Equal lists of one day become the same array, so that a change between such duties is seen to change nothing. */
    private void share(int[][] lists, int days) {
        for (int d = 0; d < days; d++) {
            for (int j = 1; j < duties; j++) {
                for (int i = 0; i < j; i++) {
                    if (Arrays.equals(lists[d * duties + i], lists[d * duties + j])) {
                        lists[d * duties + j] = lists[d * duties + i];
                        break;
                    }
                }
            }
        }
    }
}
