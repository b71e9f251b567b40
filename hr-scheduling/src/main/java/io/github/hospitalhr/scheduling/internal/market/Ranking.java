package io.github.hospitalhr.scheduling.internal.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who comes first: whom the ward owes most, then who got least in this clearing, then the lot. */
final class Ranking {

    private final Map<String, BigDecimal> debts;
    private final Map<String, Integer> lots = new HashMap<>();
    private final Map<String, Integer> wins = new HashMap<>();

    Ranking(Map<String, BigDecimal> debts, List<String> staff, long seed) {
        this.debts = debts;
        List<String> order = new ArrayList<>(staff);
        Collections.sort(order);
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            lots.put(order.get(i), i);
        }
    }

    BigDecimal debt(String staff) {
        return debts.getOrDefault(staff, BigDecimal.ZERO);
    }

    int lot(String staff) {
        return lots.getOrDefault(staff, Integer.MAX_VALUE);
    }

    void won(String staff) {
        wins.merge(staff, 1, Integer::sum);
    }

    Comparator<String> order() {
        return Comparator.<String, BigDecimal>comparing(this::debt, Comparator.reverseOrder())
                .thenComparing(staff -> wins.getOrDefault(staff, 0))
                .thenComparing(this::lot);
    }
}
