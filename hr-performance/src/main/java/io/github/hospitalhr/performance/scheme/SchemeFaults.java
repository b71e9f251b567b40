package io.github.hospitalhr.performance.scheme;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.performance.indicator.Decimals;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every fault of a set of indicators and schemes. */
final class SchemeFaults {

    private static final int MOST_DECIMALS = 10;

    private final Map<IndicatorId, Map<Integer, Indicator>> indicators;
    private final List<Scheme> schemes;
    private final List<InputFault> faults = new ArrayList<>();

    SchemeFaults(Map<IndicatorId, Map<Integer, Indicator>> indicators, List<Scheme> schemes) {
        this.indicators = indicators;
        this.schemes = schemes;
    }

    List<InputFault> find() {
        for (int i = 0; i < schemes.size(); i++) {
            Scheme scheme = schemes.get(i);
            overlap(i);
            for (SchemeGroup group : scheme.groups()) {
                group(path(scheme) + ".groups[" + group.id() + "]", group);
            }
            distinct(
                    path(scheme) + ".groups",
                    scheme.groups().stream().map(SchemeGroup::id).toList());
        }
        if (lineages()) {
            schemes.forEach(this::total);
        }
        return faults;
    }

    private static String path(Scheme scheme) {
        return "schemes[" + scheme.id() + " v" + scheme.version() + "]";
    }

    private void overlap(int index) {
        Scheme scheme = schemes.get(index);
        for (Scheme other : schemes.subList(0, index)) {
            if (other.id().equals(scheme.id())
                    && (other.version() == scheme.version() || other.valid().overlaps(scheme.valid()))) {
                add(
                        path(scheme),
                        scheme.valid().toString(),
                        "scheme.overlap",
                        "与第 " + other.version() + " 版的有效期重叠",
                        "overlaps version " + other.version());
            }
        }
    }

    private void group(String path, SchemeGroup group) {
        weight(path + ".weight", group.weight());
        BigDecimal sum = BigDecimal.ZERO;
        for (WeightedIndicator part : group.indicators()) {
            sum = sum.add(weight(path + "." + part.indicator(), part.weight()));
            if (!indicators.getOrDefault(part.indicator(), Map.of()).containsKey(part.version())) {
                add(
                        path + "." + part.indicator(),
                        "v" + part.version(),
                        "scheme.indicator",
                        "没有这个指标或版本",
                        "there is no such indicator or version");
            }
        }
        distinct(
                path,
                group.indicators().stream()
                        .map(part -> part.indicator().value())
                        .toList());
        sumIsHundred(path + ".indicators", sum);
    }

    /** The weight if it is one, or nothing: what is far out of range is not summed, its digits could fill a gigabyte. */
    private BigDecimal weight(String path, BigDecimal weight) {
        if (isWeight(weight)) {
            return weight;
        }
        add(
                path,
                weight.toString(),
                "scheme.weight",
                "权重必须大于零,不超过 100,小数不超过 " + MOST_DECIMALS + " 位",
                "the weight must be above zero and at most 100, with at most " + MOST_DECIMALS + " decimals");
        return BigDecimal.ZERO;
    }

    private static boolean isWeight(BigDecimal weight) {
        return weight.signum() > 0 && weight.compareTo(Decimals.HUNDRED) <= 0 && weight.scale() <= MOST_DECIMALS;
    }

    private void distinct(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                add(path, id, "scheme.twice", "出现两次", "stands there twice");
            }
        }
    }

    private void sumIsHundred(String path, BigDecimal sum) {
        if (sum.compareTo(Decimals.HUNDRED) != 0) {
            add(path, sum.toPlainString(), "scheme.sum", "权重之和必须正好是 100", "the weights must sum to exactly 100");
        }
    }

    /** True if every parent is there, wider, and no scheme inherits from itself. */
    private boolean lineages() {
        int before = faults.size();
        Map<String, Scheme> byId = new HashMap<>();
        schemes.forEach(scheme -> byId.put(scheme.id(), scheme));
        for (Scheme scheme : schemes) {
            Set<String> seen = new LinkedHashSet<>(List.of(scheme.id()));
            Scheme at = scheme;
            while (at != null && at.parent() != null) {
                Scheme parent = byId.get(at.parent());
                if (parent == null) {
                    add(path(at) + ".parent", at.parent(), "scheme.parent", "没有这个上级方案", "there is no such parent");
                } else if (!seen.add(parent.id())) {
                    add(
                            path(scheme) + ".parent",
                            String.join(" > ", seen),
                            "scheme.cycle",
                            "方案继承成环",
                            "the schemes inherit in a circle");
                    parent = null;
                } else if (parent.level().compareTo(at.level()) >= 0) {
                    add(
                            path(at) + ".parent",
                            parent.id(),
                            "scheme.level",
                            "上级方案的层级必须更高",
                            "the parent must be of a wider level");
                }
                at = parent;
            }
        }
        return faults.size() == before;
    }

    private void total(Scheme scheme) {
        Lineage lineage = new Lineage(schemes);
        Lineage.Merged merged = lineage.merge(scheme, scheme.valid().from());
        if (merged == null) {
            add(
                    path(scheme) + ".parent",
                    String.valueOf(scheme.parent()),
                    "scheme.parent.valid",
                    "上级方案当日无效",
                    "the parent does not hold on that day");
            return;
        }
        for (String missing : merged.leftOutInVain()) {
            add(path(scheme) + ".without", missing, "scheme.without", "上级方案没有这一组", "the parent has no such group");
        }
        BigDecimal sum = merged.groups().stream()
                .map(SchemeGroup::weight)
                .filter(SchemeFaults::isWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sumIsHundred(path(scheme) + ".groups", sum);
        distinct(
                path(scheme) + ".groups",
                merged.groups().stream()
                        .flatMap(group -> group.indicators().stream())
                        .map(part -> part.indicator().value())
                        .toList());
    }

    private void add(String path, String value, String rule, String zh, String en) {
        faults.add(InputFault.of(path, value, rule, Label.of(zh, en)));
    }
}
