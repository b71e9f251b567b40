package io.github.hospitalhr.domain.unit;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds everything that keeps units from being a tree. Faults stand at {@code unit[<id>]}. What depends on a kind that is missing
 * is left out.
 */
final class UnitTreeFaults {

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final List<InputFault> faults = new ArrayList<>();

    private UnitTreeFaults() {}

    static List<InputFault> of(List<Unit> units) {
        UnitTreeFaults check = new UnitTreeFaults();
        for (Unit unit : units) {
            if (check.units.putIfAbsent(unit.id(), unit) != null) {
                check.add(unit, "", "unit.repeated", "单元编号重复", "the unit id is given twice");
            }
        }
        for (Unit unit : check.units.values()) {
            check.parent(unit);
            check.zone(unit);
        }
        check.cycles();
        return List.copyOf(check.faults);
    }

    private void parent(Unit unit) {
        UnitId parent = unit.parent();
        if (unit.kind() == UnitKind.HOSPITAL) {
            if (parent != null) {
                add(unit, parent.value(), "unit.nesting", "医院不能有上级单元", "a hospital stands below no other unit");
            }
            return;
        }
        if (parent == null) {
            if (unit.kind() == null) {
                return;
            }
            add(unit, "", "unit.parentMissing", "缺少上级单元", "only a hospital may stand without a unit above it");
            return;
        }
        Unit above = units.get(parent);
        if (above == null) {
            add(unit, parent.value(), "unit.parentUnknown", "上级单元不存在", "the unit above it is unknown");
        } else if (unit.kind() != null && above.kind() != null && !unit.kind().mayStandBelow(above.kind())) {
            Label own = unit.kind().label();
            Label other = above.kind().label();
            add(
                    unit,
                    parent.value(),
                    "unit.nesting",
                    own.zh() + "不能隶属于" + other.zh(),
                    "a " + own.en() + " cannot stand directly below a " + other.en());
        }
    }

    private void zone(Unit unit) {
        if (unit.kind() == UnitKind.CAMPUS && unit.zone() == null) {
            add(unit, "", "unit.zoneMissing", "院区缺少时区", "a campus needs a time zone");
        }
        if (unit.kind() != null && unit.kind() != UnitKind.CAMPUS && unit.zone() != null) {
            add(unit, unit.zone().getId(), "unit.zoneMisplaced", "只有院区可以设置时区", "only a campus has a time zone");
        }
    }

    private void cycles() {
        Set<UnitId> done = new HashSet<>();
        for (UnitId start : units.keySet()) {
            LinkedHashSet<UnitId> way = new LinkedHashSet<>();
            UnitId at = start;
            while (at != null && units.containsKey(at) && !done.contains(at) && way.add(at)) {
                at = units.get(at).parent();
            }
            if (at != null && way.contains(at)) {
                cycle(new ArrayList<>(way), at);
            }
            done.addAll(way);
        }
    }

    private void cycle(List<UnitId> way, UnitId entry) {
        List<String> members = new ArrayList<>();
        way.subList(way.indexOf(entry), way.size()).forEach(id -> members.add(id.value()));
        members.add(entry.value());
        String round = String.join(" > ", members);
        faults.add(InputFault.of(
                "unit[" + entry + "].parent",
                round,
                "unit.cycle",
                Label.of("单元的上级关系成环", "the units stand below each other in a circle")));
    }

    private void add(Unit unit, String value, String rule, String zh, String en) {
        faults.add(InputFault.of("unit[" + unit.id() + "]", value, rule, Label.of(zh, en)));
    }
}
