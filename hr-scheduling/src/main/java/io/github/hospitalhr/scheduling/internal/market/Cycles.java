package io.github.hospitalhr.scheduling.internal.market;

import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.market.Exchange.Hand;
import io.github.hospitalhr.scheduling.internal.mend.ExchangeBoard;
import io.github.hospitalhr.scheduling.internal.mend.Move;
import io.github.hospitalhr.scheduling.market.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Circles of swap offers in which everybody gets a duty that is wanted and may be worked. */
final class Cycles {

    /** Circles looked at for one offer; more would only be worse ones. */
    private static final int MOST_TRIED = 100;

    /** Steps from offer to offer for one offer and size. */
    private static final int MOST_STEPS = 20_000;

    private final ExchangeBoard board;
    private final Ward ward;
    private final List<Offer> offers;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final int longest;
    private final int[] person;
    private final int[] day;
    private final int[] duty;
    private final int[][] wanted;
    /** By offer and place in {@link #wanted}: what is known of the getter's row, and at which count of changes of the row. */
    private final int[][] known;

    private int tried;
    private int steps;

    /**
     * The circles of some offers.
     *
     * @param board the roster
     * @param offers swaps whose owners hold what they offer, best rank first
     * @param longest most people in a circle
     */
    Cycles(ExchangeBoard board, List<Offer> offers, int longest) {
        this.board = board;
        this.ward = board.ward();
        this.offers = List.copyOf(offers);
        this.longest = longest;
        int n = offers.size();
        person = new int[n];
        day = new int[n];
        duty = new int[n];
        for (int i = 0; i < n; i++) {
            Offer offer = offers.get(i);
            indexOf.put(offer.id(), i);
            person[i] = ward.personIndex(Objects.requireNonNull(offer.staff()));
            day[i] = ward.day(offer.date());
            duty[i] = ward.dutyIndex(offer.duty());
        }
        wanted = new int[n][];
        for (int i = 0; i < n; i++) {
            wanted[i] = wantedBy(i);
        }
        known = new int[n][];
    }

    /** The offers whose duty an owner wants, in the order of rank. */
    private int[] wantedBy(int i) {
        int[] list = new int[offers.size()];
        int size = 0;
        for (int j = 0; j < list.length; j++) {
            Offer other = offers.get(j);
            if (person[j] != person[i]
                    && offers.get(i).takes(other.date(), other.duty().shift())) {
                list[size++] = j;
            }
        }
        return Arrays.copyOf(list, size);
    }

    /** The best of the shortest legal circles through an offer, beginning with it; empty if there is none. */
    List<Offer> shortest(Offer offer, Set<String> settled) {
        int start = Objects.requireNonNull(indexOf.get(offer.id()), "offer");
        boolean[] gone = new boolean[offers.size()];
        settled.forEach(id -> {
            Integer index = indexOf.get(id);
            if (index != null) {
                gone[index] = true;
            }
        });
        for (int size = 2; size <= longest; size++) {
            tried = 0;
            steps = 0;
            List<Integer> path = new ArrayList<>(List.of(start));
            if (close(path, size, gone)) {
                return path.stream().map(offers::get).toList();
            }
        }
        return List.of();
    }

    /** Extends a path to a legal circle of a size; the path is the circle if true. */
    private boolean close(List<Integer> path, int size, boolean[] gone) {
        int last = path.get(path.size() - 1);
        int start = path.get(0);
        if (path.size() == size) {
            int place = Arrays.binarySearch(wanted[last], start);
            if (place < 0 || !fits(last, start) || !rowHolds(last, place)) {
                return false;
            }
            tried++;
            List<Move> moves = Exchange.moves(board, hands(path));
            return moves != null && board.isLegal(moves);
        }
        for (int place = 0; place < wanted[last].length; place++) {
            int next = wanted[last][place];
            if (tried >= MOST_TRIED || steps++ >= MOST_STEPS) {
                return false;
            }
            if (gone[next] || !fits(last, next) || isIn(path, next) || !rowHolds(last, place)) {
                continue;
            }
            path.add(next);
            if (close(path, size, gone)) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    /** Whether an offer, or another one of its owner, is in a path. */
    private boolean isIn(List<Integer> path, int next) {
        for (int i : path) {
            if (person[i] == person[next]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the row of an owner holds with the duty at a place of {@link #wanted} in return for the own one. The same question comes
     * up in many circles; it is answered once until the row changes.
     */
    private boolean rowHolds(int i, int place) {
        int p = person[i];
        if (known[i] == null) {
            known[i] = new int[wanted[i].length];
        }
        int mark = 2 * board.changes(p) + 2;
        if (known[i][place] >> 1 != mark >> 1) {
            int j = wanted[i][place];
            List<Move> moves = day[i] == day[j]
                    ? List.of(new Move(p, day[i], duty[i], duty[j]))
                    : List.of(new Move(p, day[i], duty[i], 0), new Move(p, day[j], 0, duty[j]));
            boolean has = board.duty(p, day[i]) == duty[i];
            known[i][place] = mark + (has && board.rowHolds(p, moves) ? 1 : 0);
        }
        return (known[i][place] & 1) == 1;
    }

    /** Whether the owner of i is free for the duty of j once the own duty is gone. */
    private boolean fits(int i, int j) {
        return day[i] == day[j] || board.duty(person[i], day[j]) == 0;
    }

    private List<Hand> hands(List<Integer> path) {
        List<Hand> hands = new ArrayList<>();
        for (int k = 0; k < path.size(); k++) {
            int getter = path.get(k);
            int giver = path.get((k + 1) % path.size());
            hands.add(new Hand(person[giver], person[getter], day[giver], duty[giver]));
        }
        return hands;
    }

    /** The moves of a circle. */
    List<Move> moves(List<Offer> circle) {
        List<Integer> path = circle.stream().map(o -> indexOf.get(o.id())).toList();
        return Objects.requireNonNull(Exchange.moves(board, hands(path)));
    }
}
