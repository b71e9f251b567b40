package io.github.hospitalhr.domain.lifecycle;

import java.util.List;

/**
 * Who has left, or is leaving, and is not out yet: the daily list of the exit desk.
 *
 * @param orders orders without confirmation, those of accounts that are still active first
 * @param unordered open cases whose revocation is not ordered at every system, by kind and key
 * @param unreadable ids of orders that do not read, {@code case/system}, and keys of open cases of any kind that do not, sorted: nothing is
 *     carried out for such an order until the case is ordered again, which writes it anew; the orders of such a case are carried out, but its
 *     step stays as it is until the case is mended
 */
public record UnfinishedExits(List<Revocation> orders, List<ProcessCase> unordered, List<String> unreadable) {

    public UnfinishedExits {
        orders = List.copyOf(orders);
        unordered = List.copyOf(unordered);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Whether everybody is out.
     *
     * @return true if nothing is on the list
     */
    public boolean isEmpty() {
        return orders.isEmpty() && unordered.isEmpty() && unreadable.isEmpty();
    }
}
