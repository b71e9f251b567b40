package io.github.hospitalhr.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which published operations reach the ports behind which data of people is stored, and which of them do so without asking an access
 * gate. An operation reaches a port if it calls it, itself or through any code of its module; calls of an interface are
 * followed into its implementations of the same module (the modules meet in ports that the host wires, each implementation is looked at
 * by itself). Lambdas count for the method they stand in. What implements a port is the port.
 */
final class StoredData {

    static final List<String> PORTS = List.of(
            "domain.spi.RecordStore",
            "domain.spi.OutboxStore",
            "domain.spi.PeopleDirectory",
            "domain.spi.UnitDirectory",
            "domain.privacy.PersonalDataHolder",
            "performance.spi.FactLedger",
            "performance.spi.ShiftDirectory");
    private static final String GATE = HouseRules.ROOT + ".domain.guard.AccessGate";
    private static final Set<String> CHECKS = Set.of("change", "passes", "read", "filter", "keep");

    private final Map<String, Set<JavaCodeUnit>> callers = new HashMap<>();
    private final Set<JavaCodeUnit> reaching;
    private final Set<JavaCodeUnit> checked;

    StoredData(JavaClasses library) {
        Set<JavaCodeUnit> ports = new HashSet<>();
        Set<JavaCodeUnit> gates = new HashSet<>();
        for (JavaClass type : library) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                for (JavaAccess<?> access : accesses(unit)) {
                    CodeUnitAccessTarget target = (CodeUnitAccessTarget) access.getTarget();
                    if (isPort(target)) {
                        ports.add(unit);
                    }
                    if (target.getOwner().getName().equals(GATE) && CHECKS.contains(target.getName())) {
                        gates.add(unit);
                    }
                    target.resolveMember().ifPresent(found -> called((JavaCodeUnit) found, unit));
                }
            }
        }
        this.reaching = closure(ports);
        this.checked = closure(gates);
    }

    private static Collection<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        List<JavaAccess<?>> all = new ArrayList<>(unit.getCallsFromSelf());
        all.addAll(unit.getCodeUnitReferencesFromSelf());
        return all;
    }

    private static boolean isPort(CodeUnitAccessTarget target) {
        return PORTS.stream().anyMatch(port -> target.getOwner().isAssignableTo(HouseRules.ROOT + "." + port))
                && target.resolveMember()
                        .filter(m -> isOfPort((JavaCodeUnit) m))
                        .isPresent();
    }

    /** Whether a method is one of a port's, declared there or implemented. */
    private static boolean isOfPort(JavaCodeUnit unit) {
        return PORTS.stream()
                .map(port -> HouseRules.ROOT + "." + port)
                .filter(port -> unit.getOwner().isAssignableTo(port))
                .flatMap(port ->
                        Stream.concat(Stream.of(unit.getOwner()), unit.getOwner().getAllRawInterfaces().stream()))
                .filter(type -> PORTS.contains(type.getName().replace(HouseRules.ROOT + ".", "")))
                .anyMatch(type -> type.getMethods().stream().anyMatch(sameAs(unit)));
    }

    private static Predicate<JavaCodeUnit> sameAs(JavaCodeUnit unit) {
        return other -> other.getName().equals(unit.getName())
                && other.getRawParameterTypes().size()
                        == unit.getRawParameterTypes().size();
    }

    private void called(JavaCodeUnit target, JavaCodeUnit caller) {
        if (!target.getOwner().getName().startsWith(HouseRules.ROOT)) {
            return;
        }
        callers.computeIfAbsent(target.getFullName(), k -> new HashSet<>()).add(caller);
        if (target.getModifiers().contains(JavaModifier.ABSTRACT)
                || target.getOwner().isInterface()) {
            target.getOwner().getAllSubclasses().stream()
                    .filter(sub -> module(sub).equals(module(caller.getOwner())))
                    .flatMap(sub -> sub.getMethods().stream())
                    .filter(sameAs(target))
                    .forEach(found -> callers.computeIfAbsent(found.getFullName(), k -> new HashSet<>())
                            .add(caller));
        }
    }

    private static String module(JavaClass type) {
        return type.getPackageName().substring(HouseRules.ROOT.length() + 1).split("\\.")[0];
    }

    private Set<JavaCodeUnit> closure(Set<JavaCodeUnit> start) {
        Set<JavaCodeUnit> all = new HashSet<>(start);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.remove();
            for (JavaCodeUnit caller : callers.getOrDefault(next.getFullName(), Set.of())) {
                if (all.add(caller)) {
                    open.add(caller);
                }
            }
        }
        return all;
    }

    /** Every published operation that reaches stored data: by class, with the names of its operations. */
    TreeMap<String, TreeSet<String>> reaching() {
        return operations(unit -> true);
    }

    /** Those of them that ask no gate. */
    TreeMap<String, TreeSet<String>> unguarded() {
        return operations(unit -> !isGuarded(unit));
    }

    private boolean isGuarded(JavaCodeUnit unit) {
        return isFace(unit.getOwner()) && checked.contains(unit);
    }

    /** A class that holds a gate. */
    static boolean isFace(JavaClass type) {
        return type.getAllFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals(GATE));
    }

    private TreeMap<String, TreeSet<String>> operations(Predicate<JavaCodeUnit> wanted) {
        TreeMap<String, TreeSet<String>> found = new TreeMap<>();
        Set<JavaCodeUnit> all = new HashSet<>(reaching);
        reaching.forEach(unit -> all.addAll(fronts(unit)));
        for (JavaCodeUnit unit : all) {
            if (isPublished(unit) && !isOfPort(unit) && wanted.test(unit)) {
                String type = unit.getOwner().getName().substring(HouseRules.ROOT.length() + 1);
                String name = unit.isConstructor() ? "new" : unit.getName();
                found.computeIfAbsent(type, k -> new TreeSet<>()).add(name);
            }
        }
        return found;
    }

    /** What a hidden class does for a published interface: one can get at it through that only. */
    private static List<JavaMethod> fronts(JavaCodeUnit unit) {
        if (!unit.getOwner().getPackageName().contains(".internal")) {
            return List.of();
        }
        return unit.getOwner().getAllRawInterfaces().stream()
                .filter(type -> type.getName().startsWith(HouseRules.ROOT))
                .flatMap(type -> type.getMethods().stream())
                .filter(sameAs(unit))
                .toList();
    }

    private static boolean isPublished(JavaCodeUnit unit) {
        JavaClass type = unit.getOwner();
        boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
        for (JavaClass c = type; c != null; c = c.getEnclosingClass().orElse(null)) {
            visible &= c.getModifiers().contains(JavaModifier.PUBLIC);
        }
        return visible
                && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.getPackageName().contains(".internal");
    }
}
