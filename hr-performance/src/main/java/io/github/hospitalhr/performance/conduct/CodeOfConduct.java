package io.github.hospitalhr.performance.conduct;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The hospital's code with its counting rules. Immutable and safe for use by several threads. */
public final class CodeOfConduct {

    private final Map<String, Clause> clauses;
    private final List<CountRule> rules;

    /**
     * A code.
     *
     * @param clauses the clauses, each id once
     * @param rules the counting rules; each names a clause of the code
     */
    public CodeOfConduct(List<Clause> clauses, List<CountRule> rules) {
        Map<String, Clause> map = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (map.put(clause.id(), clause) != null) {
                throw new IllegalArgumentException(
                        "clause " + clause.id() + " stands there twice.\nMaybe two codes were joined.");
            }
        }
        for (CountRule rule : rules) {
            if (!map.containsKey(rule.clause())) {
                throw new IllegalArgumentException("a rule names clause " + rule.clause()
                        + ", which the code does not have.\nMaybe it was renumbered.");
            }
        }
        this.clauses = map;
        this.rules = List.copyOf(rules);
    }

    /**
     * A warning to the manager about one finding (合规预警).
     *
     * @param finding the finding
     * @param clause the clause it breaks
     */
    public record Warning(ConductFinding finding, Clause clause) {}

    /**
     * What repeated findings lead to; a proposal that a person decides.
     *
     * @param person the person
     * @param rule the rule
     * @param findings the findings, ascending by day
     * @param sentence the reason
     */
    public record Escalation(PersonId person, CountRule rule, List<ConductFinding> findings, Label sentence) {
        public Escalation {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The clause a finding breaks.
     *
     * @param finding the finding
     * @return the warning with the advised steps, or empty where the code has no such clause: then nothing follows
     */
    public Optional<Warning> match(ConductFinding finding) {
        return Optional.ofNullable(clauses.get(finding.clause())).map(clause -> new Warning(finding, clause));
    }

    /**
     * What the findings lead to. Findings of people who were not heard do not count. After an escalation counting starts anew.
     *
     * @param findings the findings, in any order
     * @return the escalations, by rule, person and day
     */
    public List<Escalation> escalations(List<ConductFinding> findings) {
        List<Escalation> result = new ArrayList<>();
        for (CountRule rule : rules) {
            Map<PersonId, Deque<ConductFinding>> windows = new HashMap<>();
            Map<PersonId, List<Escalation>> byPerson = new TreeMap<>();
            findings.stream()
                    .filter(f -> f.heard() && f.clause().equals(rule.clause()))
                    .sorted(Comparator.comparing(ConductFinding::day).thenComparing(ConductFinding::id))
                    .forEach(f ->
                            count(rule, f, windows.computeIfAbsent(f.person(), p -> new ArrayDeque<>()), byPerson));
            byPerson.values().forEach(result::addAll);
        }
        return List.copyOf(result);
    }

    private static void count(
            CountRule rule,
            ConductFinding finding,
            Deque<ConductFinding> window,
            Map<PersonId, List<Escalation>> found) {
        LocalDate oldest = finding.day().minusDays(rule.days() - 1L);
        while (!window.isEmpty() && window.peekFirst().day().isBefore(oldest)) {
            window.removeFirst();
        }
        window.addLast(finding);
        if (window.size() >= rule.count()) {
            Label sentence = Label.of(
                    rule.days() + " 天内第 " + rule.count() + " 次违反第 " + rule.clause() + " 条,建议扣 " + rule.deduction()
                            + " 分" + (rule.course().isEmpty() ? "" : "并参加专项培训"),
                    rule.count() + " breaches of clause " + rule.clause() + " within " + rule.days()
                            + " days: a deduction of " + rule.deduction() + " is proposed"
                            + (rule.course().isEmpty() ? "" : ", and training"));
            found.computeIfAbsent(finding.person(), p -> new ArrayList<>())
                    .add(new Escalation(finding.person(), rule, List.copyOf(window), sentence));
            window.clear();
        }
    }
}
