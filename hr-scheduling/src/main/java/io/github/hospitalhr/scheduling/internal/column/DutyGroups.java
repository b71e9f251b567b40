package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Duties of one person that are alike for the graph and for the active counters: only the cheapest of each matters. */
final class DutyGroups {

    private final List<Tally> tallies;
    private final int[] groupOf;
    private final int[] classOf;
    private final int[] member;
    /** Counters with a bit, and their bits. */
    private final int[] blocks;

    private final int[] bits;

    private DutyGroups(List<Tally> tallies, int[] groupOf, int[] classOf, int[] member) {
        this.tallies = tallies;
        this.groupOf = groupOf;
        this.classOf = classOf;
        this.member = member;
        this.blocks = IntStream.range(0, tallies.size())
                .filter(i -> tallies.get(i).bit() >= 0)
                .toArray();
        this.bits = IntStream.of(blocks).map(i -> tallies.get(i).bit()).toArray();
    }

    static DutyGroups of(RowWindow window, List<Tally> tallies, boolean[] active) {
        int duties = window.model().duties();
        Map<List<Integer>, Integer> index = new HashMap<>();
        int[] groupOf = new int[duties];
        List<Integer> classes = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int j = 0; j < duties; j++) {
            boolean allowed = false;
            for (int d = window.from(); d < window.to() && !allowed; d++) {
                allowed = window.model().allowed(window.person(), d, j);
            }
            if (!allowed) {
                groupOf[j] = -1;
                continue;
            }
            List<Integer> key = new ArrayList<>();
            key.add(window.graph().classOf()[j]);
            for (int i = 0; i < tallies.size(); i++) {
                if (active[i] && tallies.get(i).bit() < 0) {
                    for (int[] amount : tallies.get(i).counter().amount()) {
                        key.add(amount[j]);
                    }
                }
            }
            Integer seen = index.putIfAbsent(key, members.size());
            groupOf[j] = seen == null ? members.size() : seen;
            if (seen == null) {
                members.add(j);
                classes.add(key.get(0));
            }
        }
        return new DutyGroups(tallies, groupOf, toArray(classes), toArray(members));
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    int count() {
        return member.length;
    }

    int classOf(int group) {
        return classOf[group];
    }

    /** A duty of the group: all have the same amounts of the active counters. */
    int member(int group) {
        return member[group];
    }

    /** Cheapest duty of each group on a day. */
    void best(int day, int[] price, long[] lambda, int[] groupPrice, int[] bestDuty) {
        java.util.Arrays.fill(groupPrice, RowTable.NONE);
        for (int j = 0; j < groupOf.length; j++) {
            int g = groupOf[j];
            if (g < 0 || price[j] >= RowTable.NONE) {
                continue;
            }
            long p = price[j];
            for (int i = 0; i < lambda.length; i++) {
                if (lambda[i] != 0) {
                    p += lambda[i] * tallies.get(i).amount(day, j);
                }
            }
            if (p < groupPrice[g]) {
                groupPrice[g] = (int) p;
                bestDuty[g] = j;
            }
        }
    }

    boolean anyPricedBit(long[] lambda) {
        for (int i : blocks) {
            if (lambda[i] != 0) {
                return true;
            }
        }
        return false;
    }

    int bitPrice(int counted, long[] lambda) {
        long sum = 0;
        for (int i = 0; i < bits.length; i++) {
            sum += (counted >> bits[i] & 1) * lambda[blocks[i]];
        }
        return (int) sum;
    }
}
