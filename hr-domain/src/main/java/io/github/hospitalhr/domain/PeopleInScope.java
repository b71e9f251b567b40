package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.RowScope;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks the people whom a scope may hold, ascending by id, and reads about as many as a page needs: everybody by id, or whoever was ever
 * posted to one of the units, whom somebody manages, who is named, all of these together in the order of the ids. Where that begins in more
 * units than are read anyway, it looks first whether the next people by id fill the page. Whom the scope does not hold the caller leaves out.
 */
final class PeopleInScope {

    /** Answers the next people after an identity, at most so many. */
    @FunctionalInterface
    private interface Source {
        List<PersonHistory> next(@Nullable PersonId after, int limit);
    }

    /** One way to people of the scope, as far as it was walked. */
    private static final class Strand {
        private final Source source;
        private final int most;
        private final Deque<PersonHistory> ahead = new ArrayDeque<>();
        private @Nullable PersonId last;
        private int chunk;
        private boolean ended;

        Strand(Source source, @Nullable PersonId after, int chunk, int most) {
            this.source = source;
            this.most = most;
            this.last = after;
            this.chunk = chunk;
        }

        @Nullable
        PersonHistory head() {
            if (ahead.isEmpty() && !ended) {
                List<PersonHistory> next = source.next(last, chunk);
                ended = next.size() < chunk;
                chunk = Math.min(2 * chunk, most);
                ahead.addAll(next);
            }
            return ahead.peek();
        }

        void pop() {
            last = ahead.remove().id();
        }
    }

    private final WorkforceRecords records;
    private final int limit;
    private final Function<PersonHistory, Optional<PersonView>> view;
    private final List<PersonView> page = new ArrayList<>();
    private @Nullable PersonId last;

    private PeopleInScope(
            WorkforceRecords records,
            @Nullable PersonId after,
            int limit,
            Function<PersonHistory, Optional<PersonView>> view) {
        this.records = records;
        this.last = after;
        this.limit = limit;
        this.view = view;
    }

    /**
     * The next people of a day whom a view shows.
     *
     * @param people where they are
     * @param rows the scope outside of which the view shows nobody
     * @param after the last identity of the page before, or null
     * @param limit how many at most
     * @param times the day
     * @param view what is shown of somebody, if anything
     * @return the page, shorter than the limit only at the end
     */
    static List<PersonView> page(
            PeopleRegister people,
            RowScope rows,
            @Nullable PersonId after,
            int limit,
            AsOf times,
            Function<Person, Optional<PersonView>> view) {
        PeopleInScope walk = new PeopleInScope(
                people.records(), after, limit, history -> history.asOf(times).flatMap(view));
        List<Source> sources = walk.sources(rows);
        if (sources.size() > limit) {
            walk.look(Math.max(sources.size(), 2 * limit));
        }
        walk.merge(sources);
        return List.copyOf(walk.page);
    }

    private List<Source> sources(RowScope rows) {
        SortedSet<UnitId> units = new TreeSet<>();
        SortedSet<PersonId> managers = new TreeSet<>();
        SortedSet<PersonId> own = new TreeSet<>();
        for (RowScope.Clause clause : rows.clauses()) {
            if (clause.assignee() != null) {
                continue;
            }
            if (clause.person() != null) {
                own.add(clause.person());
            } else if (clause.units() != null) {
                units.addAll(clause.units());
            } else if (clause.manager() != null) {
                managers.add(clause.manager());
            } else {
                return List.of(records::peopleAfter);
            }
        }
        List<Source> sources = new ArrayList<>();
        own.forEach(id -> sources.add((after, most) -> after != null && id.compareTo(after) <= 0
                ? List.of()
                : records.person(id).map(WorkforceRecords.Versioned::history).stream()
                        .toList()));
        managers.forEach(id -> sources.add((after, most) -> records.peopleManagedBy(id, after, most)));
        units.forEach(unit -> sources.add((after, most) -> records.peoplePostedTo(unit, after, most)));
        return sources;
    }

    private void take(PersonHistory next) {
        last = next.id();
        view.apply(next).ifPresent(page::add);
    }

    /** The next people by id, whether or not the scope holds them; one who does not open may be nobody's business here. */
    private void look(int most) {
        Strand all = new Strand(records::peopleAfter, last, limit, limit);
        try {
            for (int seen = 0; seen < most && page.size() < limit; seen++) {
                PersonHistory next = all.head();
                if (next == null) {
                    return;
                }
                take(next);
                all.pop();
            }
        } catch (SealException | InvalidInputException e) {
            // Whoever is in scope is read again below, and then it counts.
        }
    }

    private void merge(List<Source> sources) {
        Comparator<Strand> byId = Comparator.comparing(strand -> id(strand.head()));
        PriorityQueue<Strand> open = new PriorityQueue<>(byId);
        int chunk = sources.isEmpty() ? 1 : (limit - page.size()) / sources.size() + 1;
        for (Source source : page.size() < limit ? sources : List.<Source>of()) {
            put(open, new Strand(source, last, Math.min(chunk, limit), limit));
        }
        while (page.size() < limit && !open.isEmpty()) {
            Strand strand = open.remove();
            PersonHistory next = strand.head();
            if (next != null && !next.id().equals(last)) {
                take(next);
            }
            strand.pop();
            if (page.size() < limit) {
                put(open, strand);
            }
        }
    }

    private static void put(PriorityQueue<Strand> open, Strand strand) {
        if (strand.head() != null) {
            open.add(strand);
        }
    }

    private static PersonId id(@Nullable PersonHistory history) {
        if (history == null) {
            throw new IllegalStateException("a strand that ended is walked on");
        }
        return history.id();
    }
}
