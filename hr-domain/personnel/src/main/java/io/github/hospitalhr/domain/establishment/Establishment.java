package io.github.hospitalhr.domain.establishment;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts posts against approved posts, as of any day (B15). Reads people and units through their directories, so that it counts a
 * host's own tables too. Immutable, thread-safe.
 *
 * <p>Postings are written without asking here ({@code Workforce} knows no quotas, and an import takes what has happened): who posts
 * people asks first, and {@link #occupancy} shows what is over.
 *
 * <p>An answer of {@link #admit} holds a post for nobody: use {@link AdmissionRegister} where several people admit at a time.
 */
public final class Establishment {

    private final EstablishmentDocument document;
    private final PeopleDirectory people;
    private final UnitDirectory units;

    /**
     * An establishment.
     *
     * @param document approved posts with their days, no key twice on a day; whether their units exist on a day tells {@link #faults}
     * @param people who works where
     * @param units the organisation
     * @throws InvalidInputException naming every key that stands twice on a day
     */
    public Establishment(EstablishmentDocument document, PeopleDirectory people, UnitDirectory units) {
        this.document = Objects.requireNonNull(document, "document");
        this.people = Objects.requireNonNull(people, "people");
        this.units = Objects.requireNonNull(units, "units");
        InvalidInputException.throwIfAny(document.faults(null, LocalDate.EPOCH));
    }

    /**
     * What keeps quotas from counting on a day: to be looked at when the document or the organisation has changed.
     *
     * @param date the day
     * @return quotas whose unit does not exist: they count nobody and admit everybody
     */
    public List<InputFault> faults(LocalDate date) {
        return document.faults(units.tree(AsOf.of(date)), date);
    }

    /**
     * The establishment behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the numbers this actor may see
     */
    public GuardedEstablishment as(AccessGate gate) {
        return new GuardedEstablishment(this, gate);
    }

    List<Quota> quotas(LocalDate date) {
        return document.quotas().stream()
                .filter(dated -> dated.valid().contains(date))
                .map(Dated::value)
                .toList();
    }

    /**
     * How far every quota of a day is taken.
     *
     * @param times the day, and the moment whose knowledge of people and units counts
     * @return one element for each quota of the day, in the order of the document
     */
    public List<Occupancy> occupancy(AsOf times) {
        UnitTree tree = units.tree(times);
        return quotas(times.date()).stream()
                .map(quota -> count(quota, shares(quota, tree, times)))
                .toList();
    }

    private static Occupancy count(Quota quota, SortedMap<PersonId, Integer> shares) {
        int percent = shares.values().stream().mapToInt(Integer::intValue).sum();
        return new Occupancy(quota, shares.size(), percent);
    }

    /** The shares of everybody whom a quota counts, in percent of a full post. */
    SortedMap<PersonId, Integer> shares(Quota quota, AsOf times) {
        return shares(quota, units.tree(times), times);
    }

    private SortedMap<PersonId, Integer> shares(Quota quota, UnitTree tree, AsOf times) {
        SortedMap<PersonId, Integer> shares = new TreeMap<>();
        for (UnitId unit : below(tree, quota.unit())) {
            for (Person person : people.workingIn(unit, times)) {
                for (Posting posting : person.postings()) {
                    if (posting.unit().equals(unit) && quota.counts(posting, person.employments())) {
                        shares.merge(person.id(), posting.percent(), Integer::sum);
                    }
                }
            }
        }
        return shares;
    }

    private static Set<UnitId> below(UnitTree tree, UnitId top) {
        Set<UnitId> all = new LinkedHashSet<>();
        if (tree.find(top).isPresent()) {
            tree.subtree(top).stream().map(Unit::id).forEach(all::add);
        }
        return all;
    }

    /**
     * Whether a person as it would be after a change fits all quotas of a day.
     *
     * @param after the person with the new posting or employment
     * @param date the day from which it holds
     * @param basis the document that allows to pass a quota, or null
     * @return within, refused, or over with the basis, with the numbers of each quota that would be passed
     */
    public Admission admit(Person after, LocalDate date, @Nullable String basis) {
        AsOf times = AsOf.of(date);
        List<Reason> over = new ArrayList<>();
        wanted(after, date).forEach((quota, own) -> {
            SortedMap<PersonId, Integer> shares = shares(quota, times);
            shares.put(after.id(), own);
            over(quota, shares, "").ifPresent(over::add);
        });
        return Admission.of(over, basis);
    }

    /** The first day from a day on, inclusive, on which a quota holds; that day itself where it never does. */
    LocalDate firstDay(String quota, LocalDate from) {
        return document.quotas().stream()
                .filter(dated ->
                        dated.value().id().equals(quota) && dated.valid().to().isAfter(from))
                .map(dated -> dated.valid().from().isBefore(from)
                        ? from
                        : dated.valid().from())
                .min(LocalDate::compareTo)
                .orElse(from);
    }

    /** The days on which quotas begin, after a day and until another, inclusive. */
    List<LocalDate> beginnings(LocalDate after, LocalDate until) {
        return document.quotas().stream()
                .map(dated -> dated.valid().from())
                .filter(day -> day.isAfter(after) && !day.isAfter(until))
                .distinct()
                .sorted()
                .toList();
    }

    /** The same of several days: each quota as it counts the person first. */
    Map<Quota, Integer> wanted(Person after, Collection<LocalDate> days) {
        Map<String, Quota> known = new LinkedHashMap<>();
        Map<Quota, Integer> wanted = new LinkedHashMap<>();
        for (LocalDate day : days) {
            wanted(after, day).forEach((quota, own) -> {
                if (known.putIfAbsent(quota.id(), quota) == null) {
                    wanted.put(quota, own);
                }
            });
        }
        return wanted;
    }

    /** The quotas of a day that count a person, with the person's share, in the order of the document. */
    Map<Quota, Integer> wanted(Person after, LocalDate date) {
        UnitTree tree = units.tree(AsOf.of(date));
        Map<Quota, Integer> wanted = new LinkedHashMap<>();
        for (Quota quota : quotas(date)) {
            Set<UnitId> within = below(tree, quota.unit());
            int own = after.postings().stream()
                    .filter(p -> within.contains(p.unit()) && quota.counts(p, after.employments()))
                    .mapToInt(Posting::percent)
                    .sum();
            if (own > 0) {
                wanted.put(quota, own);
            }
        }
        return wanted;
    }

    /** Why these shares pass the quota; empty where they fit. {@code day} is told where it is not the one asked about. */
    static Optional<Reason> over(Quota quota, SortedMap<PersonId, Integer> shares, String day) {
        int taken = count(quota, shares).percent();
        return taken > 100 * quota.posts() ? Optional.of(reason(quota, taken, day)) : Optional.empty();
    }

    private static Reason reason(Quota quota, int taken, String day) {
        String posts = taken / 100 + "." + (taken % 100 < 10 ? "0" : "") + taken % 100;
        return new Reason(
                "establishment.over",
                quota.approval() == null ? "" : quota.approval(),
                Label.of(
                        "超编: " + quota.id() + " 核定 " + quota.posts() + "," + day + "将达到 " + posts,
                        "over establishment: " + quota.id() + " has " + quota.posts() + " posts, " + posts
                                + " would be taken" + (day.isEmpty() ? "" : " on " + day)));
    }
}
