package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What keeps packs from being joined: overlaps, loosened rows, doubled codes, references into nowhere. */
final class PackFaults {

    private final List<RulePack> packs;
    private final Collection<String> alsoTypes;
    private final Collection<String> laddered;
    private final List<InputFault> faults = new ArrayList<>();
    private final Set<String> types = new HashSet<>();

    PackFaults(List<RulePack> packs, Collection<String> alsoTypes, Collection<String> laddered) {
        this.packs = packs;
        this.alsoTypes = alsoTypes;
        this.laddered = laddered;
    }

    List<InputFault> find() {
        uniqueCodes();
        rows();
        for (RulePack pack : packs) {
            for (int i = 0; i < pack.types().size(); i++) {
                references(pack.id() + "/types/" + i, pack.types().get(i));
            }
            for (int i = 0; i < pack.rules().size(); i++) {
                references(pack.id() + "/rules/" + i, pack.rules().get(i));
            }
        }
        alsoTypes.forEach(t -> type("twoVerifiers", t));
        laddered.forEach(t -> type("ladder", t));
        return faults;
    }

    private void uniqueCodes() {
        Set<String> ids = new HashSet<>();
        Set<String> acts = new HashSet<>();
        Set<String> rules = new HashSet<>();
        for (RulePack pack : packs) {
            once(ids, pack.id(), pack.id());
            for (int i = 0; i < pack.types().size(); i++) {
                once(types, pack.types().get(i).code(), pack.id() + "/types/" + i);
            }
            for (int i = 0; i < pack.acts().size(); i++) {
                once(acts, pack.acts().get(i).code(), pack.id() + "/acts/" + i);
            }
            for (int i = 0; i < pack.rules().size(); i++) {
                once(rules, pack.rules().get(i).code(), pack.id() + "/rules/" + i);
            }
        }
    }

    private void once(Set<String> seen, String code, String path) {
        if (!seen.add(code)) {
            add(path, code, "pack.twice", "重复定义", "is defined twice");
        }
    }

    private record Placed(String path, RulePack pack, RuleRow row) {}

    private void rows() {
        List<Placed> all = new ArrayList<>();
        for (RulePack pack : packs) {
            for (int i = 0; i < pack.rows().size(); i++) {
                Placed row =
                        new Placed(pack.id() + "/rows/" + i, pack, pack.rows().get(i));
                all.stream().filter(other -> meets(row, other)).forEach(other -> compare(row, other));
                all.add(row);
            }
        }
    }

    private static boolean meets(Placed row, Placed other) {
        return row.row().key().equals(other.row().key())
                && row.row().effective().overlaps(other.row().effective());
    }

    private void compare(Placed row, Placed other) {
        if (row.pack().kind() == other.pack().kind()) {
            add(
                    row.path(),
                    row.row().key() + " " + row.row().effective(),
                    "pack.overlap",
                    "与 " + other.path() + " 的日期重叠",
                    "overlaps the days of " + other.path());
            return;
        }
        boolean hospitalSecond = row.pack().kind() == RulePack.Kind.HOSPITAL;
        Placed hospital = hospitalSecond ? row : other;
        RuleRow floor = (hospitalSecond ? other : row).row();
        if (loosens(hospital.row(), floor) && hospital.row().basis() == null) {
            add(
                    hospital.path(),
                    hospital.row().key() + " " + hospital.row().value() + " < " + floor.value(),
                    "pack.loosens",
                    "放宽了" + floor.article() + "且未记录依据",
                    "loosens " + floor.article() + " without a recorded basis");
        }
    }

    private static boolean loosens(RuleRow hospital, RuleRow floor) {
        if (floor.overridable() || !floor.enabled()) {
            return false;
        }
        return !hospital.enabled() || !hospital.value().isAtLeastAsStrictAs(floor.value(), floor.stricter());
    }

    private void references(String path, CredentialType type) {
        for (PeriodicDuty duty : type.validity().duties()) {
            row(path + "/validity/duties", duty.cycle(), PackFaults::isPeriod);
            row(path + "/validity/duties", duty.first(), PackFaults::isPeriod);
        }
        if (type.validity() instanceof Validity.FixedTerm fixed) {
            row(path + "/validity/term", fixed.term(), PackFaults::isPeriod);
            row(path + "/validity/fileBefore", fixed.fileBefore(), PackFaults::isPeriod);
        } else if (type.validity() instanceof Validity.EventEnded ended) {
            row(path + "/validity/ground", ended.ground(), v -> true);
        } else if (type.validity() instanceof Validity.CreditAccount account) {
            account.rules().forEach(r -> row(path + "/validity/rules", r.minimum(), PackFaults::isNumber));
            account.caps().values().forEach(key -> row(path + "/validity/caps", key, PackFaults::isNumber));
        }
        row(path + "/waitAfterLoss", type.waitAfterLoss(), PackFaults::isPeriod);
        row(path + "/reportLoss", type.reportLoss(), PackFaults::isPeriod);
        for (Prerequisite prerequisite : type.prerequisites()) {
            prerequisite.anyOf().forEach(t -> type(path + "/prerequisites", t));
            row(path + "/prerequisites/ground", prerequisite.ground(), v -> true);
            row(
                    path + "/prerequisites/levels",
                    prerequisite.levels(),
                    v -> v.text().matches("[0-9]:[0-9](,[0-9]:[0-9])*"));
        }
    }

    private void references(String path, ActRule rule) {
        row(path + "/ground", rule.ground(), v -> true);
        for (String act : rule.acts()) {
            if (!act.endsWith(".*")
                    && packs.stream()
                            .flatMap(p -> p.acts().stream())
                            .noneMatch(a -> a.code().equals(act))) {
                add(path + "/acts", act, "pack.unknown", "没有这个行为", "there is no such act");
            }
        }
        for (Alternative way : rule.anyOf()) {
            row(path + "/anyOf/ground", way.ground(), v -> true);
            for (Need need : way.all()) {
                type(path + "/anyOf/all", need.type());
                row(path + "/anyOf/all/levelsUp", need.levelsUp(), PackFaults::isNumber);
            }
        }
        rule.never().forEach(n -> row(path + "/never/ground", n.ground(), v -> true));
    }

    private void row(String path, @Nullable String key, Predicate<RuleValue> shape) {
        if (key == null) {
            return;
        }
        List<RuleRow> found = packs.stream()
                .flatMap(p -> p.rows().stream())
                .filter(r -> r.key().equals(key))
                .toList();
        if (found.isEmpty()) {
            add(path, key, "pack.unknown", "没有这个条目", "there is no such row");
        } else if (!found.stream().allMatch(r -> shape.test(r.value()))) {
            add(path, key, "pack.value", "条目的值不是所需的形式", "the row's value has not the shape needed here");
        }
    }

    private static boolean isPeriod(RuleValue value) {
        return value.period().isPresent();
    }

    private static boolean isNumber(RuleValue value) {
        return value.number().isPresent();
    }

    private void type(String path, String code) {
        if (!types.contains(code)) {
            add(path, code, "pack.unknown", "没有这个类型", "there is no such type");
        }
    }

    private void add(String path, String value, String rule, String zh, String en) {
        faults.add(InputFault.of(path, value, rule, Label.of(zh, en)));
    }
}
