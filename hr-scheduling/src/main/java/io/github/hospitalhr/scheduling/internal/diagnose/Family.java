package io.github.hospitalhr.scheduling.internal.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Rules on heads that are counted together over several days: no assignment counts for two of them on one day.
 *
 * @param rules indexes of the rules
 * @param needs {@code needs[d]}: their needs on each day
 */
record Family(BitSet rules, List<List<Need>> needs) {

    private static final int MOST_PAIRED = 5;

    static Family of(BitSet rules, List<Need> all, int days) {
        List<List<Need>> byDay = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            int day = d;
            byDay.add(all.stream()
                    .filter(n -> n.day() == day && rules.get(n.rule()))
                    .toList());
        }
        return new Family(rules, byDay);
    }

    /** Each rule alone, pairs of few, and as many together as possible. */
    static List<Family> all(List<Need> needs, int days) {
        BitSet all = new BitSet();
        needs.forEach(n -> all.set(n.rule()));
        int[] rules = all.stream().toArray();
        List<BitSet> sets = new ArrayList<>();
        BitSet together = new BitSet();
        for (int r : rules) {
            sets.add(BitSet.valueOf(new long[0]));
            sets.get(sets.size() - 1).set(r);
            if (together.stream().allMatch(t -> areDisjoint(needs, r, t))) {
                together.set(r);
            }
        }
        for (int i = 0; i < rules.length && rules.length <= MOST_PAIRED; i++) {
            for (int k = 0; k < i; k++) {
                BitSet pair = new BitSet();
                pair.set(rules[i]);
                pair.set(rules[k]);
                if (areDisjoint(needs, rules[i], rules[k])) {
                    sets.add(pair);
                }
            }
        }
        if (!sets.contains(together)) {
            sets.add(together);
        }
        return sets.stream().map(set -> of(set, needs, days)).toList();
    }

    private static boolean areDisjoint(List<Need> needs, int a, int b) {
        return needs.stream()
                .filter(n -> n.rule() == a)
                .allMatch(n -> needs.stream()
                        .filter(m -> m.rule() == b && m.day() == n.day())
                        .allMatch(n::isDisjoint));
    }

    /** Least heads of a day. */
    long least(int day) {
        return needs.get(day).stream().mapToLong(Need::least).sum();
    }

    /** Whether a duty of a person counts on a day. */
    boolean counts(int person, int day, int duty) {
        for (Need need : needs.get(day)) {
            if (need.duties()[duty] && need.people()[person]) {
                return true;
            }
        }
        return false;
    }
}
