package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guards means of overlapping groups against subtraction (补集攻击): the mean of a ward and the mean of the ward without one
 * nurse tell that nurse's rating. Raters that stand in exactly the same published groups form a cell; a group is published only
 * if every cell then has at least {@code floor} raters. Whatever is added and subtracted, the result speaks of whole cells.
 * Thread-safe.
 */
public final class DisclosureGuard {

    private final int floor;
    private final List<Set<PersonId>> published = new ArrayList<>();

    /**
     * A guard with nothing published.
     *
     * @param floor fewest raters in a cell, from 3
     */
    public DisclosureGuard(int floor) {
        if (floor < 3) {
            throw new IllegalArgumentException("floor (" + floor + ") must be at least 3.\nMaybe 5 is meant.");
        }
        this.floor = floor;
    }

    /**
     * Asks to publish the mean of a group, and remembers it if it may be.
     *
     * @param raters whose ratings are in the mean
     * @return true if it may be published; false if it, or it with what was published before, would speak of fewer than
     *     {@code floor} raters
     */
    public synchronized boolean publish(Set<PersonId> raters) {
        if (raters.size() < floor) {
            return false;
        }
        List<Set<PersonId>> all = new ArrayList<>(published);
        all.add(new HashSet<>(raters));
        Map<PersonId, BitSet> membership = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (PersonId rater : all.get(i)) {
                membership.computeIfAbsent(rater, id -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Integer> cells = new HashMap<>();
        membership.values().forEach(groups -> cells.merge(groups, 1, Integer::sum));
        if (cells.values().stream().anyMatch(size -> size < floor)) {
            return false;
        }
        published.add(all.get(all.size() - 1));
        return true;
    }
}
