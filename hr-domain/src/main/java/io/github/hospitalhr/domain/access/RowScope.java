package io.github.hospitalhr.domain.access;

import com.google.common.collect.ImmutableSortedSet;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows an actor may see, as a condition: at least one clause holds. For the host's own SQL ({@link #sql}), and for the SDK's
 * queries. Where somebody works in several units, a row is one posting of the person. Immutable.
 *
 * <p>One difference to single decisions: a clause that asks for units and a relation in different units of one
 * person at the same time holds for a posting, not for the person as a whole; rows are never more than decisions allow.
 *
 * @param clauses the alternatives; none for no row at all
 */
public record RowScope(List<Clause> clauses) {

    /** Most values in one {@code in (…)}: some databases take no more. */
    private static final int MOST_IN = 1000;

    public RowScope {
        clauses = List.copyOf(clauses);
    }

    /**
     * Conditions that hold together.
     *
     * @param units the row lies in one of these units, sorted; null for any
     * @param tops where the units are whole branches of the organisation, the units at the top of these, sorted; otherwise null
     * @param person the row is this person's, or null for any
     * @param notPerson the row is not this person's, or null
     * @param manager the row's person has this named manager, or null for any
     * @param assignee the row is assigned to this person, or null for any
     */
    public record Clause(
            @Nullable Set<UnitId> units,
            @Nullable Set<UnitId> tops,
            @Nullable PersonId person,
            @Nullable PersonId notPerson,
            @Nullable PersonId manager,
            @Nullable PersonId assignee) {

        public Clause {
            units = units == null ? null : ImmutableSortedSet.copyOf(units);
            tops = tops == null ? null : ImmutableSortedSet.copyOf(tops);
        }

        static Clause in(@Nullable Set<UnitId> units, @Nullable Set<UnitId> tops) {
            return new Clause(units, tops, null, null, null, null);
        }

        static Clause of(PersonId person) {
            return new Clause(null, null, person, null, null, null);
        }

        Clause onlyOf(PersonId other) {
            return new Clause(units, tops, other, notPerson, manager, assignee);
        }

        Clause without(PersonId other) {
            return new Clause(units, tops, person, other, manager, assignee);
        }

        Clause managedBy(PersonId other) {
            return new Clause(units, tops, person, notPerson, other, assignee);
        }

        Clause assignedTo(PersonId other) {
            return new Clause(units, tops, person, notPerson, manager, other);
        }

        boolean isImpossible() {
            return units != null && units.isEmpty();
        }

        /** Whether it asks for nothing. */
        public boolean isEverything() {
            return units == null && person == null && notPerson == null && manager == null && assignee == null;
        }

        boolean holds(Subject subject) {
            return (units == null || subject.units().stream().anyMatch(units::contains))
                    && (person == null || person.equals(subject.person()))
                    && (notPerson == null || !notPerson.equals(subject.person()))
                    && (manager == null || manager.equals(subject.manager()))
                    && (assignee == null || subject.assignedTo().contains(assignee));
        }
    }

    static RowScope of(List<Clause> clauses) {
        List<Clause> possible =
                clauses.stream().filter(c -> !c.isImpossible()).distinct().toList();
        Optional<Clause> everything =
                possible.stream().filter(Clause::isEverything).findFirst();
        return new RowScope(everything.map(List::of).orElse(possible));
    }

    /**
     * Whether every row may be seen.
     *
     * @return true for the scope of all data
     */
    public boolean isEverything() {
        return clauses.stream().anyMatch(Clause::isEverything);
    }

    /**
     * Whether no row may be seen.
     *
     * @return true without clauses
     */
    public boolean isNothing() {
        return clauses.isEmpty();
    }

    /**
     * The same of one person's rows alone.
     *
     * @param person the person, or null for nobody
     * @return the narrower scope
     */
    public RowScope onlyOf(@Nullable PersonId person) {
        if (person == null) {
            return new RowScope(List.of());
        }
        return of(clauses.stream()
                .filter(c -> c.person() == null || c.person().equals(person))
                .filter(c -> !person.equals(c.notPerson()))
                .map(c -> c.onlyOf(person))
                .toList());
    }

    /**
     * Whether a row may be seen.
     *
     * @param subject whose row
     * @return true if at least one clause holds
     */
    public boolean holds(Subject subject) {
        return clauses.stream().anyMatch(clause -> clause.holds(subject));
    }

    /**
     * The host's names of the columns, such as {@code p.unit_id}; written into the SQL as they are, so never taken from a user.
     *
     * @param unit the column of the unit
     * @param person the column of the person
     * @param manager the column of the named manager, or null where there is none: clauses that need it are left out
     * @param assignee the column of the person it is assigned to, or null where there is none
     */
    public record Columns(
            String unit,
            String person,
            @Nullable String manager,
            @Nullable String assignee) {

        public Columns {
            for (String column : new @Nullable String[] {unit, person, manager, assignee}) {
                if (column != null && !column.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?")) {
                    throw new IllegalArgumentException(
                            "a column must be a name such as p.unit_id.\nMaybe it holds more than the name.");
                }
            }
        }
    }

    /**
     * A condition for a {@code where}, with a {@code ?} for each parameter.
     *
     * @param text the condition in brackets
     * @param parameters the values in order
     */
    public record SqlPredicate(String text, List<String> parameters) {
        public SqlPredicate {
            parameters = List.copyOf(parameters);
        }

        /** The text without the values. */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The host's table of units, each with the one directly above it; names are written into the SQL as they are, so never taken from a
     * user.
     *
     * @param table the table, such as {@code sys_dept}
     * @param id the column of the unit's identifier, as {@link Columns#unit} names it
     * @param parent the column of the unit directly above
     */
    public record UnitTable(String table, String id, String parent) {
        public UnitTable {
            String column = "[A-Za-z_][A-Za-z0-9_]*";
            if (!table.matches(column + "(\\." + column + ")?") || !id.matches(column) || !parent.matches(column)) {
                throw new IllegalArgumentException(
                        "a table must be a name such as hr.unit, its columns such as parent_id.\nMaybe one holds more than"
                                + " the name.");
            }
        }
    }

    /**
     * The condition in SQL that every database takes. It has a parameter for each unit: for a scope of branches with thousands of units,
     * of which databases take no more than 65,535 (PostgreSQL) or 2,100 (SQL Server), use {@link #sql(Columns, UnitTable)}.
     *
     * @param columns the host's columns
     * @return {@code (1=1)} for everything, {@code (1=0)} for nothing
     */
    public SqlPredicate sql(Columns columns) {
        return written(columns, null);
    }

    /**
     * The condition in SQL where the database itself walks down the host's table of units: it has parameters for the units at the top
     * of branches only, however many lie below. For databases that know {@code with recursive} in a condition (PostgreSQL, MariaDB, MySQL 8; H2
     * takes it, but walks again for every row); the column of the unit above wants an index.
     * Rows are those of {@link #sql(Columns)} as long as the table holds the organisation that the {@link AccessControl} was made of.
     *
     * @param columns the host's columns
     * @param table the host's table of units
     * @return {@code (1=1)} for everything, {@code (1=0)} for nothing
     */
    public SqlPredicate sql(Columns columns, UnitTable table) {
        return written(columns, Objects.requireNonNull(table, "table"));
    }

    private SqlPredicate written(Columns columns, @Nullable UnitTable table) {
        List<String> parameters = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.isEverything()) {
                return new SqlPredicate("(1=1)", List.of());
            }
            boolean writable = (clause.manager() == null || columns.manager() != null)
                    && (clause.assignee() == null || columns.assignee() != null);
            if (writable) {
                alternatives.add(clause(clause, columns, table, parameters));
            }
        }
        String text = alternatives.isEmpty() ? "1=0" : String.join(" or ", alternatives);
        return new SqlPredicate("(" + text + ")", parameters);
    }

    private static String in(String column, Set<UnitId> units, List<String> parameters) {
        List<String> ids = units.stream().map(UnitId::value).toList();
        List<String> chunks = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += MOST_IN) {
            List<String> chunk = ids.subList(start, Math.min(start + MOST_IN, ids.size()));
            chunks.add(column + " in (" + "?,".repeat(chunk.size() - 1) + "?)");
            parameters.addAll(chunk);
        }
        return chunks.size() == 1 ? chunks.get(0) : "(" + String.join(" or ", chunks) + ")";
    }

    /** A union that leaves out what is there already ends in a table with a circle too. */
    private static String below(String column, UnitTable table, Set<UnitId> tops, List<String> parameters) {
        return column + " in (with recursive hr_below (id) as (select t." + table.id() + " from " + table.table()
                + " t where " + in("t." + table.id(), tops, parameters) + " union select u." + table.id() + " from "
                + table.table() + " u join hr_below b on u." + table.parent() + " = b.id) select id from hr_below)";
    }

    private static String clause(Clause clause, Columns columns, @Nullable UnitTable table, List<String> parameters) {
        List<String> parts = new ArrayList<>();
        Set<UnitId> units = clause.units();
        Set<UnitId> tops = clause.tops();
        if (units != null) {
            parts.add(
                    table != null && tops != null && tops.size() < units.size()
                            ? below(columns.unit(), table, tops, parameters)
                            : in(columns.unit(), units, parameters));
        }
        equal(parts, columns.person(), clause.person(), parameters);
        PersonId other = clause.notPerson();
        if (other != null) {
            // A row of nobody, such as an open shift, is not this person's: <> alone would be unknown.
            parts.add("(" + columns.person() + " is null or " + columns.person() + " <> ?)");
            parameters.add(other.value());
        }
        equal(parts, columns.manager(), clause.manager(), parameters);
        equal(parts, columns.assignee(), clause.assignee(), parameters);
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" and ", parts) + ")";
    }

    private static void equal(
            List<String> parts, @Nullable String column, @Nullable PersonId value, List<String> parameters) {
        if (value != null) {
            parts.add(column + " = ?");
            parameters.add(value.value());
        }
    }
}
