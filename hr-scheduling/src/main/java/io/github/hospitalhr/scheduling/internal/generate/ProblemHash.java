package io.github.hospitalhr.scheduling.internal.generate;

import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.internal.model.RowRule;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;

/** Fingerprint of what the search reads: ward, days, people, shifts and the compiled rules. */
final class ProblemHash {

    private final MessageDigest digest;

    private ProblemHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(CompiledProblem compiled) {
        ProblemHash hash = new ProblemHash();
        RosterProblem problem = compiled.ward().problem();
        hash.add(
                problem.unit().value(), problem.zone().getId(), problem.period().toString());
        problem.staff().forEach(s -> hash.add(s.id()));
        problem.shifts().forEach(s -> hash.add(s.code()));
        hash.add(compiled.model());
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(RosterModel model) {
        add("model", Arrays.toString(model.shift()), model.ruleIds().toString());
        for (long[] cells : model.cell()) {
            add(Arrays.toString(cells));
        }
        IdentityHashMap<List<RowRule>, Integer> seen = new IdentityHashMap<>();
        for (List<RowRule> rules : model.rows()) {
            Integer known = seen.putIfAbsent(rules, seen.size());
            if (known != null) {
                add("row " + known);
                continue;
            }
            add("new row");
            rules.forEach(this::add);
        }
        for (DayRule rule : model.dayRules()) {
            String function = rule.function() instanceof DayRule.Demand d ? d.toString() : "tied";
            add("day " + rule.rule() + ' ' + rule.day() + ' ' + function);
            add(Arrays.deepToString(rule.duties()), Arrays.deepToString(rule.people()));
        }
    }

    private void add(RowRule rule) {
        if (rule instanceof Automaton a) {
            add("automaton " + a.rule() + ' ' + a.firstDay() + ' ' + a.lastDay() + ' ' + a.start());
            add(Arrays.toString(a.symbol()), Arrays.toString(a.table()), Arrays.deepToString(a.next()));
            add(Arrays.deepToString(a.cost()), Arrays.toString(a.endCost()));
        } else if (rule instanceof Counter c) {
            add("counter " + c.rule() + ' ' + c.firstDay() + ' ' + c.lastDay() + ' ' + c.initial() + ' '
                    + c.blockOpen());
            add(Arrays.deepToString(c.amount()), Arrays.toString(c.table()), Arrays.toString(c.block()));
            add(c.penalty().toString());
        }
    }

    private void add(String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
