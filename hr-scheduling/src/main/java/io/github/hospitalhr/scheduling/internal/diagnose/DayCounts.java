package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the heads of one day can satisfy all rules of the day together, people's rows aside: the counts that people can bring
 * about, found person by person. Rules whose counts have too many values are left out, which can only make more possible.
 */
final class DayCounts {

    private static final int MOST_STATES = 30_000;

    private final RosterModel model;
    private final int day;
    private final Budget budget;

    DayCounts(RosterModel model, int day, Budget budget) {
        this.model = model;
        this.day = day;
        this.budget = budget;
    }

    /** One count that rules read. */
    private static final class Term {
        final boolean[] duties;
        final boolean[] people;
        long cap;

        Term(boolean[] duties, boolean[] people) {
            this.duties = duties;
            this.people = people;
        }

        boolean same(boolean[] otherDuties, boolean[] otherPeople) {
            return Arrays.equals(duties, otherDuties) && Arrays.equals(people, otherPeople);
        }
    }

    /** False only if it is proven that no heads satisfy the rules. */
    boolean possible() {
        List<DayRule> rules = new ArrayList<>(
                model.dayRules().stream().filter(r -> r.day() == day).toList());
        rules.sort(Comparator.comparingInt(r -> r.duties().length));
        while (!rules.isEmpty()) {
            Boolean answer = possible(rules);
            if (answer != null) {
                return answer;
            }
            rules.remove(rules.size() - 1);
        }
        return true;
    }

    /** Null if there are too many counts. */
    private @org.jspecify.annotations.Nullable Boolean possible(List<DayRule> rules) {
        List<Term> terms = new ArrayList<>();
        int[][] read = new int[rules.size()][];
        for (int r = 0; r < read.length; r++) {
            read[r] = terms(rules.get(r), terms);
        }
        double keys = 1;
        for (Term term : terms) {
            keys *= term.cap + 1;
        }
        if (keys > 4e18 || terms.size() > 62) {
            return null;
        }
        LongMap layer = new LongMap();
        layer.max(0, 0);
        for (int p = 0; p < model.people(); p++) {
            Set<Long> options = options(p, terms);
            if (options.isEmpty() || (options.size() == 1 && options.contains(0L))) {
                continue;
            }
            budget.work((long) layer.size() * options.size() * terms.size());
            LongMap next = new LongMap();
            layer.each((key, value) -> options.forEach(bits -> next.max(plus(key, bits, terms), 0)));
            if (next.size() > MOST_STATES) {
                return null;
            }
            layer = next;
        }
        boolean[] found = {false};
        layer.each((key, value) -> found[0] |= satisfies(key, rules, read, terms));
        return found[0];
    }

    private int[] terms(DayRule rule, List<Term> terms) {
        int[] read = new int[rule.duties().length];
        for (int i = 0; i < read.length; i++) {
            boolean[] people = rule.people() == null ? null : rule.people()[i];
            boolean[] who = people == null ? everybody() : people;
            int at = -1;
            for (int t = 0; t < terms.size(); t++) {
                at = terms.get(t).same(rule.duties()[i], who) ? t : at;
            }
            if (at < 0) {
                at = terms.size();
                terms.add(new Term(rule.duties()[i], who));
            }
            terms.get(at).cap = Math.max(terms.get(at).cap, cap(rule));
            read[i] = at;
        }
        return read;
    }

    private boolean[] everybody() {
        boolean[] all = new boolean[model.people()];
        Arrays.fill(all, true);
        return all;
    }

    /** Greatest count that the rule can tell from greater ones. */
    private long cap(DayRule rule) {
        if (rule.function() instanceof DayRule.Demand demand) {
            long cap = 0;
            for (var penalty : Arrays.asList(demand.minimum(), demand.preferred())) {
                if (penalty != null) {
                    cap = Math.max(cap, penalty.under() > 0 ? penalty.low() : 0);
                    cap = Math.max(cap, penalty.over() > 0 ? penalty.high() + 1L : 0);
                }
            }
            return Math.min(cap, model.people());
        }
        return model.people();
    }

    /** Which counts each open duty of a person adds to, as bits. */
    private Set<Long> options(int p, List<Term> terms) {
        Set<Long> options = new LinkedHashSet<>();
        for (int j = 0; j < model.duties(); j++) {
            if (RowSpace.open(model, p, day, j)) {
                long bits = 0;
                for (int t = 0; t < terms.size(); t++) {
                    bits |= terms.get(t).people[p] && terms.get(t).duties[j] ? 1L << t : 0;
                }
                options.add(bits);
            }
        }
        return options;
    }

    private static long plus(long key, long bits, List<Term> terms) {
        if (bits == 0) {
            return key;
        }
        long rest = key;
        long factor = 1;
        long sum = 0;
        for (int t = 0; t < terms.size(); t++) {
            long cap = terms.get(t).cap;
            long count = rest % (cap + 1) + (bits >> t & 1);
            sum += factor * Math.min(cap, count);
            rest /= cap + 1;
            factor *= cap + 1;
        }
        return sum;
    }

    private static boolean satisfies(long key, List<DayRule> rules, int[][] read, List<Term> terms) {
        int[] counts = new int[terms.size()];
        long rest = key;
        for (int t = 0; t < counts.length; t++) {
            counts[t] = (int) (rest % (terms.get(t).cap + 1));
            rest /= terms.get(t).cap + 1;
        }
        for (int r = 0; r < read.length; r++) {
            int[] own = Arrays.stream(read[r]).map(t -> counts[t]).toArray();
            if (rules.get(r).function().of(own) > 0) {
                return false;
            }
        }
        return true;
    }
}
