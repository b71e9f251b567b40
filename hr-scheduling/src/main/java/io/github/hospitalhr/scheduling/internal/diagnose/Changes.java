package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.diagnose.FixChange;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import io.github.hospitalhr.scheduling.rule.AvoidedShifts;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.DaySelector;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the violations of a roster into the smallest changes of the problem under which there are none. */
final class Changes {

    private final CompiledProblem compiled;
    private final Draft draft;
    private final List<FixChange> list = new ArrayList<>();

    Changes(CompiledProblem compiled) {
        this.compiled = compiled;
        this.draft = new Draft(compiled.ward().problem());
    }

    Draft draft() {
        return draft;
    }

    List<FixChange> list() {
        return List.copyOf(list);
    }

    /** Makes the changes for the violations of one rule. */
    void of(int index, List<Violation> violations) {
        NamedRule named = compiled.rules().get(index);
        Rule rule = named.rule();
        if (rule == null) {
            builtIn(named, violations);
        } else if (rule instanceof Coverage c) {
            needs(
                    named,
                    c,
                    new DailyCoverage(
                            c.head(), c.shifts(), c.role(), needs(index, c), c.belowPreferred(), c.aboveMaximum()),
                    violations);
        } else if (rule instanceof DailyCoverage c) {
            needs(named, c, c, violations);
        } else if (!days(index, named, rule, violations)) {
            people(named, rule, violations);
        }
    }

    private void builtIn(NamedRule named, List<Violation> violations) {
        TreeSet<String> staff = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Violation v : violations) {
            String who = v.staff().get(0);
            LocalDate date = v.dates().get(0);
            staff.add(who);
            dates.add(date);
            switch (named.id()) {
                case NamedRule.FIXED_CELL -> draft.release(who, date);
                case NamedRule.CELL_BAN -> draft.lift(who, date);
                default -> draft.callIn(who, date);
            }
        }
        FixChange.Kind kind = switch (named.id()) {
            case NamedRule.FIXED_CELL -> FixChange.Kind.PINS_RELEASED;
            case NamedRule.CELL_BAN -> FixChange.Kind.BANS_LIFTED;
            default -> FixChange.Kind.LEAVE_MOVED;
        };
        add(kind, named, List.copyOf(staff), List.copyOf(dates), 0, 0);
    }

    private List<DailyNeed> needs(int index, Coverage c) {
        return days(index).stream()
                .map(d -> new DailyNeed(d, c.minimum(), c.preferred(), c.maximum()))
                .toList();
    }

    /** The days on which a rule on heads binds. */
    private List<LocalDate> days(int index) {
        TreeSet<Integer> days = new TreeSet<>();
        for (int d = 0; d < compiled.ward().days(); d++) {
            if (compiled.days().get(d).stream().anyMatch(c -> c.compiled().rule() == index)) {
                days.add(d);
            }
        }
        return days.stream().map(compiled.ward()::date).toList();
    }

    private void needs(NamedRule named, Rule old, DailyCoverage rule, List<Violation> violations) {
        Map<LocalDate, Violation> byDate = new TreeMap<>();
        violations.forEach(v -> byDate.put(v.dates().get(0), v));
        List<DailyNeed> needs = rule.needs().stream()
                .map(need -> {
                    Violation v = byDate.get(need.date());
                    return v == null ? need : moved(need, (int) v.measured());
                })
                .toList();
        draft.replace(
                old,
                List.of(new DailyCoverage(
                        rule.head(), rule.shifts(), rule.role(), needs, rule.belowPreferred(), rule.aboveMaximum())));
        Map<List<Long>, List<LocalDate>> bySize = new LinkedHashMap<>();
        byDate.forEach((date, v) -> bySize.computeIfAbsent(List.of(v.allowed(), v.measured()), k -> new ArrayList<>())
                .add(date));
        bySize.forEach((size, dates) -> add(
                size.get(1) < size.get(0) ? FixChange.Kind.NEED_LOWERED : FixChange.Kind.MAXIMUM_RAISED,
                named,
                List.of(),
                dates,
                size.get(0),
                size.get(1)));
    }

    private static DailyNeed moved(DailyNeed need, int heads) {
        Integer least = need.minimum();
        Integer wanted = need.preferred();
        Integer most = need.maximum();
        return new DailyNeed(
                need.date(),
                least == null ? null : Integer.valueOf(Math.min(least, heads)),
                wanted,
                most == null ? null : Integer.valueOf(Math.max(most, heads)));
    }

    /** Takes the days of the violations out of a rule that has days. */
    private boolean days(int index, NamedRule named, Rule rule, List<Violation> violations) {
        TreeSet<LocalDate> broken = new TreeSet<>();
        violations.forEach(v -> broken.addAll(v.dates()));
        List<LocalDate> left = new ArrayList<>(days(index));
        left.removeAll(broken);
        Rule other = Loosening.on(rule, DaySelector.dates(left.toArray(LocalDate[]::new)));
        if (other == null) {
            return false;
        }
        draft.replace(rule, List.of(left.isEmpty() ? rule.withHead(rule.head().withDisabled(true)) : other));
        add(FixChange.Kind.DAYS_EXEMPTED, named, List.of(), List.copyOf(broken), 0, 0);
        return true;
    }

    /** Splits a rule on rows or cells: the people who break it get a rule of their own. */
    private void people(NamedRule named, Rule rule, List<Violation> violations) {
        Map<String, List<Violation>> byPerson = violations.stream()
                .collect(Collectors.groupingBy(v -> v.staff().get(0), TreeMap::new, Collectors.toList()));
        List<Rule> rules = new ArrayList<>();
        rules.add(rule.forStaff(rule.head().staff().except(byPerson.keySet().toArray(String[]::new))));
        Map<Rule, List<String>> groups = new LinkedHashMap<>();
        Map<Rule, Loosening.Moved> moves = new LinkedHashMap<>();
        List<String> exempt = new ArrayList<>();
        byPerson.forEach((id, own) -> {
            Loosening.Moved moved = Loosening.limit(rule, own);
            if (moved == null) {
                exempt.add(id);
            } else {
                groups.computeIfAbsent(moved.rule(), k -> new ArrayList<>()).add(id);
                moves.put(moved.rule(), moved);
            }
        });
        groups.forEach((looser, staff) -> {
            String id = rule.id() + "~" + rules.size();
            rules.add(looser.withHead(renamed(looser, id, staff)));
            draft.staff(staff, s -> {
                Integer carried = s.carried().get(rule.id());
                return carried == null ? s : s.carried(id, carried);
            });
        });
        moves.forEach((looser, moved) -> add(
                FixChange.Kind.LIMIT_MOVED,
                named,
                groups.getOrDefault(looser, List.of()),
                List.of(),
                moved.from(),
                moved.to()));
        if (!exempt.isEmpty()) {
            exempt(named, rule, exempt, violations, rules);
        }
        draft.replace(rule, rules);
    }

    private static RuleHead renamed(Rule rule, String id, List<String> staff) {
        var head = rule.head();
        return new RuleHead(
                id,
                head.enforcement(),
                StaffSelector.ids(staff.toArray(String[]::new)),
                head.validity(),
                head.legal(),
                head.disabled());
    }

    private void exempt(NamedRule named, Rule rule, List<String> staff, List<Violation> violations, List<Rule> rules) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        violations.stream().filter(v -> staff.contains(v.staff().get(0))).forEach(v -> dates.addAll(v.dates()));
        if (rule instanceof AvoidedShifts r) {
            List<LocalDate> left = compiled.ward()
                    .problem()
                    .period()
                    .from()
                    .datesUntil(compiled.ward().problem().period().to())
                    .filter(d -> !dates.contains(d))
                    .toList();
            if (!left.isEmpty() && r.days().equals(DaySelector.every())) {
                rules.add(new AvoidedShifts(
                        renamed(r, r.id() + "~" + rules.size(), staff),
                        r.shifts(),
                        DaySelector.dates(left.toArray(LocalDate[]::new))));
            }
        }
        add(FixChange.Kind.PEOPLE_EXEMPTED, named, staff, List.copyOf(dates), 0, 0);
    }

    void add(FixChange.Kind kind, NamedRule named, List<String> staff, List<LocalDate> dates, long from, long to) {
        Words words = Words.shared();
        Label sentence = words.say(
                "change." + kind.name().toLowerCase(java.util.Locale.ROOT),
                "rule",
                words.name(named),
                "who",
                staff.isEmpty() ? words.say("everybody") : staff,
                "days",
                dates.isEmpty() ? words.say("period") : dates,
                "from",
                from,
                "to",
                to);
        list.add(new FixChange(kind, named.id(), staff, dates, from, to, sentence));
    }
}
