package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.diagnose.FixChange;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People of other wards who could stand in where heads are missing: like somebody of the ward who counts there. */
final class Borrowing {

    private final CompiledProblem compiled;
    private final RosterModel strict;
    private final List<String> borrowed = new ArrayList<>();

    Borrowing(HardModel hard) {
        this.compiled = hard.compiled();
        this.strict = hard.of(hard.strict(hard.rules()));
    }

    /** Identifiers of the people who were added. */
    List<String> borrowed() {
        return List.copyOf(borrowed);
    }

    /**
     * Adds people for the missing heads of one rule.
     *
     * @param more people beyond the greatest number missing on one day
     * @return whether anybody could be added
     */
    boolean add(Changes changes, int rule, List<Violation> missing, int more) {
        Map<LocalDate, Long> byDate = new TreeMap<>();
        missing.stream()
                .filter(v -> v.measured() < v.allowed())
                .forEach(v -> byDate.put(v.dates().get(0), v.allowed() - v.measured()));
        Staff model = model(rule);
        if (byDate.isEmpty() || model == null) {
            return false;
        }
        int heads =
                (int) byDate.values().stream().mapToLong(Long::longValue).max().orElse(0) + more;
        List<LocalDate> dates = List.copyOf(byDate.keySet());
        List<Staff> people = new ArrayList<>();
        for (int i = 1; i <= heads; i++) {
            String id = "borrowed-" + (borrowed.size() + 1);
            borrowed.add(id);
            people.add(like(model, id, dates));
        }
        changes.draft().add(people);
        List<String> ids = people.stream().map(Staff::id).toList();
        changes.draft()
                .rules(r -> Loosening.asksForLeast(r)
                        ? r.forStaff(r.head().staff().except(ids.toArray(String[]::new)))
                        : r);
        changes.add(FixChange.Kind.STAFF_BORROWED, compiled.rules().get(rule), List.of(), dates, 0, heads);
        return true;
    }

    /** Somebody who counts for the rule's need. */
    private @org.jspecify.annotations.Nullable Staff model(int rule) {
        Rule named = compiled.rules().get(rule).rule();
        if (named == null || !named.head().staff().ids().isEmpty()) {
            return null;
        }
        for (Need need : Need.of(strict)) {
            for (int p = 0; p < strict.people() && need.rule() == rule; p++) {
                if (need.people()[p] && qualified(need, p)) {
                    return compiled.ward().person(p);
                }
            }
        }
        return null;
    }

    /** Whether the person holds the skills of one of the duties, whatever leave or pins say. */
    private boolean qualified(Need need, int p) {
        List<String> skills = compiled.ward().person(p).skills();
        for (int j = 1; j < need.duties().length; j++) {
            var type = compiled.ward().shift(compiled.ward().shiftOfDuty()[j]);
            var duty = compiled.ward().duty(j);
            String role = duty == null ? null : duty.role();
            if (need.duties()[j]
                    && skills.containsAll(type.requiredSkills())
                    && (role == null || skills.contains(role))) {
                return true;
            }
        }
        return false;
    }

    private static Staff like(Staff model, String id, List<LocalDate> dates) {
        return new Staff(
                id,
                "",
                model.skills(),
                model.grade(),
                model.contractPercent(),
                model.groups(),
                model.attributes(),
                dates.stream().map(d -> DateRange.ofClosed(d, d)).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
