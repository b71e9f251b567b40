package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Grants in memory, found by account; {@link AccessControl} reads them off two arrays. Immutable, thread-safe.
 */
public final class GrantTable implements GrantDirectory {

    private static final List<DataScope> SCOPES = List.of(DataScope.values());

    /** By account: the first of its grants and their number; for each its days, its role and scope, and the units it names. */
    private final FlatTable table;

    /** The units that are named; where one stands there is its number. */
    private final FlatTable named;

    private final List<Grant> grants = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();

    /**
     * A table.
     *
     * @param grants the grants
     */
    public GrantTable(Collection<Grant> grants) {
        Map<String, List<Grant>> byActor = new LinkedHashMap<>();
        List<UnitId> units = new ArrayList<>();
        for (Grant grant : grants) {
            byActor.computeIfAbsent(grant.actor(), actor -> new ArrayList<>(2)).add(grant);
            units.addAll(grant.units());
        }
        named = new FlatTable(units.size());
        for (UnitId unit : units) {
            if (named.find(unit.value()) == 0) {
                named.add(unit.value());
            }
        }
        table = new FlatTable(byActor.size());
        for (List<Grant> own : byActor.values()) {
            table.add(own.get(0).actor(), row(own));
            this.grants.addAll(own);
        }
    }

    /**
     * The same table in which the grants of an account end before a day.
     *
     * @param actor the account
     * @param day the first day on which they give nothing any more
     * @return a table with what is left of them
     */
    public GrantTable ending(String actor, LocalDate day) {
        return new GrantTable(grants.stream()
                .flatMap(grant -> grant.actor().equals(actor) ? grant.endingBefore(day).stream() : Stream.of(grant))
                .toList());
    }

    private int[] row(List<Grant> own) {
        int[] row = new int[2 + own.stream().mapToInt(g -> 4 + g.units().size()).sum()];
        row[0] = grants.size();
        row[1] = own.size();
        int at = 2;
        for (Grant grant : own) {
            if (!roles.contains(grant.role())) {
                roles.add(grant.role());
            }
            row[at++] = day(grant.valid().from());
            row[at++] = day(grant.valid().to());
            row[at++] = roles.indexOf(grant.role()) * SCOPES.size() + SCOPES.indexOf(grant.scope());
            row[at++] = grant.units().size();
            for (UnitId unit : grant.units()) {
                row[at++] = named.find(unit.value());
            }
        }
        return row;
    }

    /** A day as a number; beyond five million years the last there is. */
    private static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    @Override
    public List<Grant> of(String actor) {
        int row = table.find(actor);
        return row == 0
                ? List.of()
                : Collections.unmodifiableList(grants.subList(table.at(row), table.at(row) + table.at(row + 1)));
    }

    /** Tells a question the grants of an account that hold on a day, one after the other, until it has its answer. */
    void tell(String actor, LocalDate date, Question question) {
        int row = table.find(actor);
        if (row == 0) {
            return;
        }
        int day = day(date);
        int at = row + 2;
        for (int left = table.at(row + 1); left > 0; left--) {
            if (day >= table.at(at) && day < table.at(at + 1)) {
                int code = table.at(at + 2);
                int list = at + 3;
                if (question.isSettledBy(
                        roles.get(code / SCOPES.size()),
                        SCOPES.get(code % SCOPES.size()),
                        units -> names(list, units))) {
                    return;
                }
            }
            at += 4 + table.at(at + 3);
        }
    }

    private boolean names(int list, List<UnitId> units) {
        for (int i = 0; i < units.size(); i++) {
            int number = named.find(units.get(i).value());
            for (int at = list + table.at(list); number != 0 && at > list; at--) {
                if (table.at(at) == number) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number of grants. */
    @Override
    public String toString() {
        return "GrantTable[" + grants.size() + " grants]";
    }
}
