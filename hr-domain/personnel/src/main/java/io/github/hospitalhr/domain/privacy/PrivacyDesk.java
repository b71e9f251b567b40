package io.github.hospitalhr.domain.privacy;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Answers the people whose data it is: a copy of everything, erasure, and purging after retention. Both are planned first (dry run) and
 * then carried out exactly as planned. When no holder and no directory knows the person any more, the person's key is destroyed: what was
 * sealed under it, in backups and in the details of the audit too, opens never again; the chain of the audit stays whole. Everything is in
 * the audit. Thread-safe.
 *
 * <p>The desk knows the holders it was given and no others: what the SDK itself keeps about people is held by {@link
 * RecordHolder#people}, {@code Checklists.holder()}, {@code ExitDesk.holder()}, {@code AdmissionRegister.holder()}, {@link
 * ConsentRegister#holder()}, and by {@link RecordHolder#all} over {@code Scheduling.PERSONAL}, {@code RosterFollowUp.PERSONAL}, {@code
 * Credentials.PERSONAL} and {@code Performance.PERSONAL}. Two things are the host's: messages that still wait in the outbox, which go when they are
 * relayed, and free text about somebody that stands in a record that stays. The audit tells for its own time who did what.
 */
public final class PrivacyDesk {

    private static final int MOST_YEARS = 100;
    private static final Reason EMPLOYED = new Reason(
            "person.employed",
            "",
            Label.of("按人员目录该人员仍在职,或离职日期有误", "employed by the directory, or the day of leaving is wrong"));

    private final List<PersonalDataHolder> holders;
    private final Map<String, RetentionRule> rules = new LinkedHashMap<>();
    private final PeopleDirectory people;
    private final PersonKeys keys;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A desk.
     *
     * @param holders all places in which data of people is kept, each under a name of its own; at least one
     * @param rules how long each class stays; data of a class without a rule is kept
     * @param people who is employed: nothing goes of who still is, whatever day of leaving is given
     * @param keys the keys of the persons
     * @param trail the audit
     * @param clock tells when
     * @param zone in which zone days are counted
     */
    public PrivacyDesk(
            List<PersonalDataHolder> holders,
            List<RetentionRule> rules,
            PeopleDirectory people,
            PersonKeys keys,
            AuditTrail trail,
            Clock clock,
            ZoneId zone) {
        this.holders = List.copyOf(holders);
        List<String> names = this.holders.stream().map(PersonalDataHolder::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("holders must be at least one, each under a name of its own, but are "
                    + names + ".\nMaybe give the second holder of a kind another name: RecordHolder.named.");
        }
        this.people = Objects.requireNonNull(people, "people");
        rules.forEach(rule -> this.rules.put(rule.dataClass(), rule));
        this.keys = Objects.requireNonNull(keys, "keys");
        this.trail = Objects.requireNonNull(trail, "trail");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * The desk behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return the desk as this actor may use it
     */
    public GuardedPrivacy as(AccessGate gate) {
        return new GuardedPrivacy(this, gate);
    }

    private void keep(Origin origin, AuditAction action, PersonId person, List<String> what) {
        trail.append(AuditEvent.of(clock.instant(), origin.actor(), action, "person/" + person)
                .about(person.value(), what)
                .purpose("privacy"));
    }

    /**
     * A copy of everything that is kept about a person. The host sees to it that only the person, or who acts for the
     * person by right, gets it.
     *
     * @param person the person
     * @param origin who made it, and for which application
     * @return the copy
     */
    public PersonalDataCopy copy(PersonId person, Origin origin) {
        return copy(person, origin, code -> true);
    }

    /** The same of some classes of data only. */
    PersonalDataCopy copy(PersonId person, Origin origin, Predicate<String> classes) {
        List<PersonalDataHolder> some = holders.stream()
                .filter(holder -> classes.test(holder.dataClass()))
                .toList();
        keep(
                origin,
                AuditAction.EXPORT,
                person,
                some.stream().map(PersonalDataHolder::name).toList());
        List<Holding> all = new ArrayList<>();
        some.forEach(holder -> all.addAll(holder.holdings(person)));
        return new PersonalDataCopy(person, clock.instant(), all);
    }

    /**
     * What an erasure asked for by the person would do today (PIPL arts 44 to 47): everything goes that the law does not ask to keep.
     *
     * @param person the person
     * @param left the first day on which the person did not work here any more
     * @return the plan
     */
    public ErasurePlan planErasure(PersonId person, LocalDate left) {
        return plan(person, left, false);
    }

    /**
     * What retention would purge today: what has been kept as long as it may.
     *
     * @param person a person who has left
     * @param left the first day on which the person did not work here any more
     * @return the plan
     */
    public ErasurePlan planPurge(PersonId person, LocalDate left) {
        return plan(person, left, true);
    }

    /**
     * Whether the directory has the person employed on the day of leaving, on an anniversary of it, or today. A directory that does not
     * know the person, or cannot open the file, says nothing against it.
     */
    private boolean isEmployed(PersonId person, LocalDate left, LocalDate today) {
        LocalDate oldest = today.minusYears(MOST_YEARS);
        LocalDate first = left.isBefore(oldest) ? oldest : left;
        for (int years = 0; first.plusYears(years).isBefore(today); years++) {
            if (isEmployed(person, first.plusYears(years))) {
                return true;
            }
        }
        return isEmployed(person, today);
    }

    private boolean isEmployed(PersonId person, LocalDate day) {
        try {
            return people.find(person, AsOf.of(day)).map(Person::isEmployed).orElse(false);
        } catch (SealException e) {
            return false;
        }
    }

    private boolean isKnown(PersonId person, ErasurePlan plan) {
        try {
            return people.find(person, AsOf.of(plan.day())).isPresent()
                    || people.find(person, AsOf.of(plan.left())).isPresent();
        } catch (SealException e) {
            return true;
        }
    }

    private ErasurePlan plan(PersonId person, LocalDate left, boolean purge) {
        LocalDate today = today();
        boolean employed = isEmployed(person, left, today);
        List<ErasurePlan.Item> items = new ArrayList<>();
        for (PersonalDataHolder holder : holders) {
            List<Reason> kept = employed ? List.of(EMPLOYED) : kept(holder, left, today, purge);
            int count = 1;
            try {
                count = holder.holdings(person).size();
            } catch (SealException e) {
                kept = List.of(new Reason(
                        ErasurePlan.UNREADABLE,
                        "",
                        Label.of("有数据无法解密,不予删除,请查明原因", "some of it does not open and stays: find out why")));
            }
            items.add(new ErasurePlan.Item(holder.name(), holder.dataClass(), count, kept));
        }
        return new ErasurePlan(person, left, today, items);
    }

    private List<Reason> kept(PersonalDataHolder holder, LocalDate left, LocalDate today, boolean purge) {
        RetentionRule rule = rules.get(holder.dataClass());
        if (rule == null) {
            return List.of(new Reason(
                    "retention.noRule",
                    "",
                    Label.of("没有保存期限规则,不予删除", "there is no rule how long it stays, so it stays")));
        }
        LocalDate free = left.plus(purge ? rule.most() : rule.least());
        if (today.isBefore(free)) {
            return List.of(
                    new Reason("retention.notYet", rule.basis(), Label.of("须保存至 " + free, "it stays until " + free)));
        }
        return List.of();
    }

    /**
     * Carries a plan out.
     *
     * @param plan what was planned today
     * @param origin who decided it, and on which basis
     * @return how many holdings went
     * @throws IllegalArgumentException if the plan is of another day or does not fit any more: plan again
     */
    public int erase(ErasurePlan plan, Origin origin) {
        boolean fits = plan.day().equals(today())
                && (plan.equals(plan(plan.person(), plan.left(), false))
                        || plan.equals(plan(plan.person(), plan.left(), true)));
        if (!fits) {
            throw new IllegalArgumentException(
                    "the plan does not fit what is kept today.\nMaybe data came in meanwhile: plan again.");
        }
        return carryOut(plan, origin);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private int carryOut(ErasurePlan plan, Origin origin) {
        List<PersonalDataHolder> going = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            if (plan.items().get(i).kept().isEmpty()) {
                going.add(holders.get(i));
            }
        }
        keep(
                origin,
                AuditAction.ERASE,
                plan.person(),
                going.stream().map(PersonalDataHolder::name).toList());
        int count = 0;
        for (PersonalDataHolder holder : going) {
            count += holder.erase(plan.person());
        }
        if (plan.isComplete() && !isKnown(plan.person(), plan)) {
            keys.destroy(plan.person().value());
        }
        return count;
    }

    /**
     * What retention would purge today of everybody who has left (dry run). Holdings that do not open stay, and stop nothing.
     *
     * @param left who has left, with the first day on which the person did not work here any more
     * @param progress takes the number of people looked at so far; false stops
     * @return the plans of those of whom something goes or does not open, in the order of the map
     */
    public List<ErasurePlan> planPurges(Map<PersonId, LocalDate> left, LongPredicate progress) {
        List<ErasurePlan> plans = new ArrayList<>();
        long seen = 0;
        for (Map.Entry<PersonId, LocalDate> one : left.entrySet()) {
            ErasurePlan plan = planPurge(one.getKey(), one.getValue());
            if (plan.erases() > 0 || plan.isUnreadable()) {
                plans.add(plan);
            }
            if (!progress.test(++seen)) {
                break;
            }
        }
        return List.copyOf(plans);
    }

    /**
     * What a purge did.
     *
     * @param people of how many people something went
     * @param holdings how many holdings went
     * @param skipped whose plan has nothing to erase, since it does not open, or does not fit any more, in the order of the plans: nothing
     *     of them went, plan them again
     */
    public record Purged(int people, int holdings, List<PersonId> skipped) {
        public Purged {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Carries out what {@link #planPurges} planned today. May be broken off and done again: whatever went is not planned again.
     *
     * @param plans the plans
     * @param origin who decided it, and on which basis
     * @param progress takes the number of plans done so far; false stops
     * @return what was done
     */
    public Purged purge(List<ErasurePlan> plans, Origin origin, LongPredicate progress) {
        List<PersonId> skipped = new ArrayList<>();
        int people = 0;
        int holdings = 0;
        for (int i = 0; i < plans.size(); i++) {
            ErasurePlan plan = plans.get(i);
            if (plan.erases() > 0
                    && plan.day().equals(today())
                    && plan.equals(plan(plan.person(), plan.left(), true))) {
                holdings += carryOut(plan, origin);
                people++;
            } else {
                skipped.add(plan.person());
            }
            if (!progress.test(i + 1L)) {
                break;
            }
        }
        return new Purged(people, holdings, skipped);
    }
}
