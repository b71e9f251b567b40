package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.Certificate;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.internal.compile.Ward;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Proofs over several days: needs that no assignment can serve two of, against the sum of the most that each person can do under
 * all their hard rules on these days. Looks at every stretch of up to two weeks, at all weekends together and at the whole
 * period.
 */
final class SpanCertificates {

    private static final int LONGEST = 14;
    private static final int MOST_OF_A_FAMILY = 2;
    private static final int MOST = 6;

    private final HardModel hard;
    private final Budget budget;
    private final Ward ward;
    private final RosterModel model;
    private final Consumer<Certificate> out;
    private final int @Nullable [][] legal;
    private final List<BitSet> told = new ArrayList<>();
    private int count;

    /**
     * A search for proofs.
     *
     * @param roster a roster, or null: where it does enough and its rows are legal, nothing is to be proven
     * @param known proofs on single days; what holds them proves nothing new
     */
    SpanCertificates(
            HardModel hard,
            Budget budget,
            int @Nullable [][] roster,
            List<Certificate> known,
            Consumer<Certificate> out) {
        this.hard = hard;
        this.budget = budget;
        this.ward = hard.compiled().ward();
        this.model = hard.of(hard.strict(hard.rules()));
        this.out = out;
        this.legal = roster != null && areLegal(model, roster) ? roster : null;
        known.forEach(c -> c.dates().forEach(date -> {
            BitSet key = new BitSet();
            key.set(ward.day(date));
            Need.of(model).stream()
                    .filter(n -> c.rules().contains(hard.rule(n.rule()).id()))
                    .forEach(n -> key.set(model.days() + n.rule()));
            told.add(key);
        }));
    }

    private static boolean areLegal(RosterModel model, int[][] roster) {
        for (int p = 0; p < roster.length; p++) {
            if (ModelCost.row(model, p, roster[p]) >= Cost.HARD) {
                return false;
            }
        }
        return true;
    }

    /** What the people of the legal rows do; they can do at least that. */
    private long done(Capacity.Worth worth, long unknown) {
        if (legal == null) {
            return unknown;
        }
        long sum = 0;
        for (int p = 0; p < legal.length; p++) {
            for (int d = 0; d < legal[p].length; d++) {
                sum += worth.of(p, d, legal[p][d]);
            }
        }
        return sum;
    }

    void find() {
        List<Need> least = Need.of(model).stream().filter(n -> n.least() > 0).toList();
        List<Family> families = Family.all(least, model.days());
        families.forEach(this::period);
        families.forEach(this::weekends);
        if (!families.isEmpty()) {
            minutes(families.get(families.size() - 1));
        }
        List<Need> most =
                Need.of(model).stream().filter(n -> n.most() < model.people()).toList();
        Family.all(most, model.days()).forEach(this::tooMuch);
        Map<List<Object>, RowSpace> spaces = new HashMap<>();
        families.forEach(family -> stretches(family, spaces));
    }

    private BitSet everyDay() {
        BitSet days = new BitSet();
        days.set(0, model.days());
        return days;
    }

    private static Capacity.Worth shifts(Family family, BitSet days) {
        return (p, d, j) -> days.get(d) && family.counts(p, d, j) ? 1 : 0;
    }

    private void period(Family family) {
        check(family, everyDay(), Certificate.Measure.SHIFTS);
    }

    private void weekends(Family family) {
        BitSet days = new BitSet();
        for (int d = 0; d < model.days(); d++) {
            days.set(d, ward.date(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        }
        if (!days.isEmpty()) {
            check(family, days, Certificate.Measure.SHIFTS);
        }
    }

    private void minutes(Family family) {
        check(family, everyDay(), Certificate.Measure.MINUTES);
    }

    private int paid(int duty) {
        return duty == 0 ? 0 : ward.shift(ward.shiftOfDuty()[duty]).paidMinutes();
    }

    private Capacity.Worth worth(Family family, BitSet days, Certificate.Measure measure) {
        return measure == Certificate.Measure.SHIFTS
                ? shifts(family, days)
                : (p, d, j) -> days.get(d) && family.counts(p, d, j) ? paid(j) : 0;
    }

    private long need(Family family, BitSet days, Certificate.Measure measure) {
        return days.stream()
                .mapToLong(d -> family.needs().get(d).stream()
                        .mapToLong(n -> n.least() * (measure == Certificate.Measure.SHIFTS ? 1L : shortest(n)))
                        .sum())
                .sum();
    }

    private long shortest(Need need) {
        long least = Long.MAX_VALUE;
        for (int j = 1; j < need.duties().length; j++) {
            least = need.duties()[j] ? Math.min(least, paid(j)) : least;
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private void check(Family family, BitSet days, Certificate.Measure measure) {
        if (count >= MOST || isTold(family, days)) {
            return;
        }
        long need = need(family, days, measure);
        Capacity.Worth worth = worth(family, days, measure);
        if (done(worth, Long.MIN_VALUE) >= need) {
            return;
        }
        long most = new Capacity(model, budget).most(worth);
        if (most != RowSpace.NONE && need > most) {
            tell(family, days, measure, need);
        }
    }

    /** Whether a proof with fewer rules or on fewer days is known. */
    private boolean isTold(Family family, BitSet days) {
        return told.stream().anyMatch(t -> {
            BitSet rest = (BitSet) t.clone();
            rest.andNot(key(family, days));
            return rest.isEmpty();
        });
    }

    private BitSet key(Family family, BitSet days) {
        BitSet key = (BitSet) days.clone();
        family.rules().stream().forEach(r -> key.set(model.days() + r));
        return key;
    }

    private void tell(Family family, BitSet days, Certificate.Measure measure, long need) {
        told.add(key(family, days));
        count++;
        Capacity.Worth worth = worth(family, days, measure);
        BitSet needed = needed(family, worth, need, days.length());
        RosterModel reduced = hard.of(hard.strict(needed));
        long capacity = new Capacity(reduced, budget).most(worth, days.length());
        List<LocalDate> dates = days.stream().mapToObj(ward::date).toList();
        List<String> staff = new ArrayList<>();
        for (int p = 0; p < model.people(); p++) {
            int person = p;
            boolean counts = days.stream()
                    .anyMatch(d -> family.needs().get(d).stream()
                            .anyMatch(n -> n.people()[person] && n.canCount(model, person)));
            if (counts) {
                staff.add(ward.person(p).id());
            }
        }
        out.accept(
                certificate(Certificate.Kind.TOO_LITTLE, measure, family, needed, staff, dates, need, worth, capacity));
    }

    /** The rules without which the numbers would not collide; found by leaving out one after the other. */
    private BitSet needed(Family family, Capacity.Worth worth, long need, int end) {
        BitSet rules = new BitSet();
        for (int p = 0; p < model.people(); p++) {
            rules.or(hard.rulesOf(p));
        }
        rules.or(family.rules());
        for (int r : rules.stream().toArray()) {
            if (!family.rules().get(r)) {
                rules.clear(r);
                long most = new Capacity(hard.of(hard.strict(rules)), budget).most(worth, end);
                if (most == RowSpace.NONE || most >= need) {
                    rules.set(r);
                }
            }
        }
        return rules;
    }

    private void stretches(Family family, Map<List<Object>, RowSpace> spaces) {
        boolean[] starts = new boolean[model.days()];
        for (int from = 0; from < starts.length; from++) {
            for (int length = 2; length <= LONGEST && from + length <= starts.length; length++) {
                BitSet days = stretch(from, length);
                starts[from] |=
                        done(shifts(family, days), Long.MIN_VALUE) < need(family, days, Certificate.Measure.SHIFTS);
            }
        }
        if (count >= MOST) {
            return;
        }
        long[][] most =
                new Capacity(model, budget).mostOnStretches(LONGEST, shifts(family, everyDay()), starts, spaces);
        int found = 0;
        for (int length = 2; length <= LONGEST; length++) {
            for (int from = 0; from + length <= model.days() && found < MOST_OF_A_FAMILY; from++) {
                BitSet days = stretch(from, length);
                long need = need(family, days, Certificate.Measure.SHIFTS);
                boolean proven = starts[from] && need > most[from][length - 1];
                if (count < MOST && proven && !isTold(family, days)) {
                    tell(family, days, Certificate.Measure.SHIFTS, need);
                    found++;
                }
            }
        }
    }

    private static BitSet stretch(int from, int length) {
        BitSet days = new BitSet();
        days.set(from, from + length);
        return days;
    }

    private void tooMuch(Family family) {
        BitSet days = new BitSet();
        for (int d = 0; d < model.days(); d++) {
            days.set(d, !family.needs().get(d).isEmpty());
        }
        long wanted = days.stream()
                .mapToLong(d ->
                        family.needs().get(d).stream().mapToLong(Need::most).sum())
                .sum();
        Capacity.Worth worth = (p, d, j) -> days.get(d) && family.counts(p, d, j) ? -1 : 0;
        if (done(worth, Long.MIN_VALUE) >= -wanted) {
            return;
        }
        long least = new Capacity(model, budget).most(worth);
        if (least == RowSpace.NONE || -least <= wanted || isTold(family, days) || count >= MOST) {
            return;
        }
        told.add(key(family, days));
        count++;
        BitSet needed = needed(family, worth, -wanted, model.days());
        long must = -new Capacity(hard.of(hard.strict(needed)), budget).most(worth);
        List<LocalDate> dates = days.stream().mapToObj(ward::date).toList();
        List<String> staff = ward.problem().staff().stream().map(s -> s.id()).toList();
        out.accept(certificate(
                Certificate.Kind.TOO_MUCH,
                Certificate.Measure.SHIFTS,
                family,
                needed,
                staff,
                dates,
                must,
                worth,
                wanted));
    }

    private Certificate certificate(
            Certificate.Kind kind,
            Certificate.Measure measure,
            Family family,
            BitSet rules,
            List<String> staff,
            List<LocalDate> dates,
            long need,
            Capacity.Worth worth,
            long capacity) {
        List<NamedRule> named = rules.stream().mapToObj(hard::rule).toList();
        List<NamedRule> limits = rules.stream()
                .filter(r -> !family.rules().get(r))
                .mapToObj(hard::rule)
                .toList();
        List<NamedRule> asking = family.rules().stream().mapToObj(hard::rule).toList();
        Words words = Words.shared();
        String key =
                kind == Certificate.Kind.TOO_MUCH ? "span.much" : measure.name().toLowerCase(java.util.Locale.ROOT);
        long open = kind == Certificate.Kind.TOO_MUCH ? capacity : new Capacity(model, budget).open(worth);
        return new Certificate(
                kind,
                measure,
                named.stream().map(NamedRule::id).toList(),
                staff,
                dates,
                false,
                need,
                open,
                capacity,
                words.say(
                        key.startsWith("span") ? key : "span." + key,
                        "days",
                        dates,
                        "asking",
                        words.names(asking),
                        "limits",
                        limits.isEmpty() ? words.say("headcount") : words.names(limits),
                        "need",
                        need,
                        "open",
                        open,
                        "capacity",
                        capacity,
                        "gap",
                        need - capacity,
                        "people",
                        staff.size()));
    }
}
