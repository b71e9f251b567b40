package io.github.hospitalhr.performance.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges a scheme with what it inherits on a day. Asks that there is no circle. */
final class Lineage {

    /** The groups of a scheme with everything it inherits. */
    record Merged(
            List<String> lineage, BigDecimal minimumEvidence, List<SchemeGroup> groups, List<String> leftOutInVain) {}

    private final List<Scheme> schemes;

    Lineage(List<Scheme> schemes) {
        this.schemes = schemes;
    }

    @Nullable
    Scheme on(String id, LocalDate day) {
        for (Scheme scheme : schemes) {
            if (scheme.id().equals(id) && scheme.valid().contains(day)) {
                return scheme;
            }
        }
        return null;
    }

    @Nullable
    Merged merge(Scheme scheme, LocalDate day) {
        List<String> lineage = new ArrayList<>();
        Map<String, SchemeGroup> groups = new LinkedHashMap<>();
        List<String> inVain = new ArrayList<>();
        BigDecimal evidence = BigDecimal.ZERO;
        if (scheme.parent() != null) {
            Scheme parent = on(scheme.parent(), day);
            Merged above = parent == null ? null : merge(parent, day);
            if (above == null) {
                return null;
            }
            lineage.addAll(above.lineage());
            evidence = above.minimumEvidence();
            above.groups().forEach(group -> groups.put(group.id(), group));
        }
        for (String gone : scheme.without()) {
            if (groups.remove(gone) == null) {
                inVain.add(gone);
            }
        }
        scheme.groups().forEach(group -> groups.put(group.id(), group));
        lineage.add(scheme.id());
        evidence = scheme.minimumEvidence() == null ? evidence : scheme.minimumEvidence();
        return new Merged(lineage, evidence, List.copyOf(groups.values()), inVain);
    }
}
