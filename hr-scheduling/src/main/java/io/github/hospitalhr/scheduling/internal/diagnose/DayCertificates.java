package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.diagnose.Certificate;
import io.github.hospitalhr.scheduling.internal.compile.CellClause;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs on single days: some needs that no assignment can serve two of, and fewer people who can serve any of them than the
 * needs together (P. Hall, "On Representatives of Subsets", 1935).
 */
final class DayCertificates {

    private static final int MOST_NEEDS = 10;

    private final CompiledProblem compiled;
    private final RosterModel model;
    private final Budget budget;
    private final Map<Finding, List<LocalDate>> found = new LinkedHashMap<>();

    DayCertificates(HardModel hard, Budget budget) {
        this.compiled = hard.compiled();
        this.model = hard.of(hard.strict(hard.rules()));
        this.budget = budget;
    }

    /** What is found alike on several days. */
    private record Finding(Certificate.Kind kind, BitSet rules, List<String> staff, long need, long capacity) {}

    List<Certificate> find() {
        List<Need> all = Need.of(model);
        for (int d = 0; d < model.days(); d++) {
            int day = d;
            List<Need> needs = all.stream().filter(n -> n.day() == day).toList();
            tooFew(needs.stream().filter(n -> n.least() > 0).limit(MOST_NEEDS).toList());
            needs.stream().filter(n -> n.most() < model.people()).forEach(n -> tooMany(n, needs));
        }
        List<Certificate> list = new ArrayList<>();
        found.forEach((finding, dates) -> list.add(certificate(finding, dates)));
        return list;
    }

    private void tooFew(List<Need> needs) {
        int[] can = new int[model.people()];
        for (int p = 0; p < can.length; p++) {
            for (int i = 0; i < needs.size(); i++) {
                can[p] |= needs.get(i).canCount(model, p) ? 1 << i : 0;
            }
        }
        budget.work((long) can.length << needs.size());
        List<Integer> small = new ArrayList<>();
        for (int size = 1; size <= needs.size(); size++) {
            for (int set = 1; set < 1 << needs.size(); set++) {
                int chosen = set;
                boolean fresh = Integer.bitCount(set) == size && small.stream().noneMatch(s -> (chosen & s) == s);
                if (fresh && areDisjoint(needs, set) && falls(needs, can, set)) {
                    small.add(set);
                }
            }
        }
    }

    private static boolean areDisjoint(List<Need> needs, int set) {
        for (int i = 0; i < needs.size(); i++) {
            for (int k = 0; k < i; k++) {
                if ((set >> i & set >> k & 1) == 1 && !needs.get(i).isDisjoint(needs.get(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean falls(List<Need> needs, int[] can, int set) {
        long need = 0;
        BitSet rules = new BitSet();
        List<Need> chosen = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            if ((set >> i & 1) == 1) {
                need += needs.get(i).least();
                rules.set(needs.get(i).rule());
                chosen.add(needs.get(i));
            }
        }
        List<String> staff = new ArrayList<>();
        for (int p = 0; p < can.length; p++) {
            if ((can[p] & set) != 0) {
                staff.add(compiled.ward().person(p).id());
            } else {
                closers(p, chosen, rules);
            }
        }
        boolean falls = need > staff.size();
        if (falls) {
            add(
                    new Finding(Certificate.Kind.TOO_LITTLE, rules, staff, need, staff.size()),
                    chosen.get(0).day());
        }
        return falls;
    }

    /** The rules that keep a person from counting for any of the needs: one that does so alone, else all that take part. */
    private void closers(int p, List<Need> needs, BitSet rules) {
        List<Need> mine = needs.stream().filter(n -> n.people()[p]).toList();
        BitSet some = new BitSet();
        for (CellClause clause : mine.isEmpty()
                ? List.<CellClause>of()
                : compiled.cells().get(p * model.days() + mine.get(0).day())) {
            boolean any = false;
            boolean all = true;
            for (Need need : mine) {
                for (int j = 1; j < need.duties().length && HardModel.isHard(clause); j++) {
                    any |= need.duties()[j] && clause.duties()[j];
                    all &= !need.duties()[j] || clause.duties()[j];
                }
            }
            if (any && all) {
                rules.set(clause.rule());
                return;
            }
            some.set(clause.rule(), some.get(clause.rule()) || any);
        }
        rules.or(some);
    }

    private void tooMany(Need limit, List<Need> needs) {
        BitSet rules = new BitSet();
        rules.set(limit.rule());
        List<String> staff = new ArrayList<>();
        for (int p = 0; p < model.people(); p++) {
            if (limit.mustCount(model, p)) {
                staff.add(compiled.ward().person(p).id());
                for (CellClause clause : compiled.cells().get(p * model.days() + limit.day())) {
                    if (HardModel.isHard(clause)) {
                        rules.set(clause.rule());
                    }
                }
            }
        }
        if (staff.size() > limit.most()) {
            add(new Finding(Certificate.Kind.TOO_MUCH, rules, staff, staff.size(), limit.most()), limit.day());
            return;
        }
        List<Need> inside = new ArrayList<>();
        for (Need need : needs) {
            if (!need.equals(limit)
                    && need.least() > 0
                    && need.isWithin(limit)
                    && inside.stream().allMatch(need::isDisjoint)) {
                inside.add(need);
            }
        }
        long least = inside.stream().mapToLong(Need::least).sum();
        if (least > limit.most()) {
            BitSet both = new BitSet();
            both.set(limit.rule());
            inside.forEach(n -> both.set(n.rule()));
            add(new Finding(Certificate.Kind.TOO_MUCH, both, List.of(), least, limit.most()), limit.day());
        }
    }

    private void add(Finding finding, int day) {
        found.computeIfAbsent(finding, f -> new ArrayList<>())
                .add(compiled.ward().date(day));
    }

    private Certificate certificate(Finding f, List<LocalDate> dates) {
        Words words = Words.shared();
        var named = f.rules().stream().mapToObj(compiled.rules()::get).toList();
        String key = f.kind() == Certificate.Kind.TOO_LITTLE ? "day.little" : "day.much";
        return new Certificate(
                f.kind(),
                Certificate.Measure.HEADS,
                named.stream().map(r -> r.id()).toList(),
                f.staff(),
                dates,
                true,
                f.need(),
                f.capacity(),
                f.capacity(),
                words.say(
                        key,
                        "days",
                        dates,
                        "rules",
                        words.names(named),
                        "need",
                        f.need(),
                        "capacity",
                        f.capacity(),
                        "gap",
                        f.need() - f.capacity(),
                        "staff",
                        f.staff().isEmpty() ? words.say("nobody") : f.staff()));
    }
}
