package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.consequence.ExitStep;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.fact.QuarantineReason;
import io.github.hospitalhr.performance.fact.QuarantinedFact;
import io.github.hospitalhr.performance.lint.LintFinding;
import io.github.hospitalhr.performance.lint.LintReport;
import io.github.hospitalhr.performance.period.CardChange;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.period.ScorecardsDocument;
import io.github.hospitalhr.performance.pool.PoolDocument;
import io.github.hospitalhr.performance.pool.Portion;
import io.github.hospitalhr.performance.score.FactRef;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The month's end as JSON: two documents of the SDK, and maps for the rest. */
public final class MonthFiles {

    private final DocumentCodec codec;

    /**
     * Files written by a codec.
     *
     * @param codec the codec
     */
    public MonthFiles(DocumentCodec codec) {
        this.codec = codec;
    }

    /** {@code scores.json}: every score with its explanation down to the facts. */
    public String scores(MonthResult result) {
        return new String(
                codec.write(ScorecardsDocument.FORMAT, ScorecardsDocument.of(result.run())), StandardCharsets.UTF_8);
    }

    /** {@code pool.json}: the pool and what everybody receives; the amounts sum to the pool. */
    public String pool(MonthResult result) {
        List<Portion> portions = result.pool().people().entrySet().stream()
                .map(e -> new Portion(e.getKey().value(), e.getValue(), Portion.Bound.NONE))
                .toList();
        PoolDocument document = PoolDocument.of(result.pool().pool(), portions);
        return new String(codec.write(PoolDocument.FORMAT, document), StandardCharsets.UTF_8);
    }

    /** {@code consequences.json}: proposals for people to decide, and exits the law stands against. */
    public static Map<String, Object> consequences(MonthResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("month", result.month().toString());
        map.put("note", "proposals only: a person decides each of them; there is no proposal of an exit");
        map.put(
                "proposals",
                result.proposals().stream().map(MonthFiles::proposal).toList());
        map.put("exitChecks", result.exits().stream().map(MonthFiles::exit).toList());
        return map;
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", proposal.id());
        map.put("person", proposal.person().value());
        map.put("kind", proposal.kind().name());
        map.put("kindInWords", both(proposal.kind().label()));
        map.put("reason", both(proposal.reason()));
        map.put("evidence", proposal.evidence());
        map.put("decidedBy", null);
        return map;
    }

    private static Map<String, Object> exit(MonthResult.Exit exit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("person", exit.wish().person().value());
        map.put("employment", exit.wish().employmentType().name());
        map.put("ground", exit.wish().ground().name());
        map.put("verdict", exit.verdict().state().name());
        map.put(
                "objections",
                exit.verdict().objections().stream()
                        .map(o -> Map.of("sentence", both(o.sentence()), "source", both(o.source())))
                        .toList());
        map.put(
                "missingSteps",
                exit.verdict().missing().stream()
                        .map(ExitStep::label)
                        .map(MonthFiles::both)
                        .toList());
        return map;
    }

    /** {@code linter.json}: every scheme with what breaks a rule. */
    public static Map<String, Object> linter(MonthResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("refused", result.refused().stream().map(LintReport::scheme).toList());
        map.put("schemes", result.lint().stream().map(MonthFiles::report).toList());
        return map;
    }

    private static Map<String, Object> report(LintReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scheme", report.scheme());
        map.put("accepted", report.accepted());
        map.put("findings", report.findings().stream().map(MonthFiles::finding).toList());
        return map;
    }

    private static Map<String, Object> finding(LintFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule().name());
        map.put("refuses", finding.rule().refuses());
        map.put(
                "indicator",
                finding.indicator() == null ? null : finding.indicator().value());
        map.put("sentence", both(finding.sentence()));
        map.put("source", both(finding.source()));
        return map;
    }

    /** {@code restatement.json}: why closed scores changed. */
    public static Map<String, Object> restatement(MonthResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", result.run().number());
        map.put("reason", result.run().reason());
        map.put("hash", result.run().hash());
        List<CardChange> changes = result.restated() instanceof RunOutcome.Done done ? done.changes() : List.of();
        map.put("changes", changes.stream().map(MonthFiles::change).toList());
        return map;
    }

    private static Map<String, Object> change(CardChange change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("person", change.person().value());
        map.put("before", change.before());
        map.put("after", change.after());
        map.put("causes", change.causes().stream().map(MonthFiles::cause).toList());
        return map;
    }

    private static Map<String, Object> cause(CardChange.Cause cause) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", both(cause.kind().label()));
        map.put(
                "indicator",
                cause.indicator() == null ? null : cause.indicator().value());
        map.put("before", fact(cause.factBefore()));
        map.put("after", fact(cause.factAfter()));
        return map;
    }

    private static @Nullable String fact(@Nullable FactRef fact) {
        return fact == null ? null : fact.day() + " " + fact.key() + " r" + fact.revision() + " #" + fact.hash();
    }

    /** {@code quarantine.json}: facts kept apart until somebody looks at them. */
    public static Map<String, Object> quarantine(MonthResult result) {
        return Map.of(
                "facts",
                result.quarantined().stream().map(MonthFiles::quarantined).toList());
    }

    private static Map<String, Object> quarantined(QuarantinedFact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fact", fact.fact().key().toString());
        map.put("type", fact.fact().type());
        map.put(
                "reasons",
                fact.reasons().stream()
                        .map(QuarantineReason::label)
                        .map(MonthFiles::both)
                        .toList());
        return map;
    }

    private static Map<String, String> both(Label label) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("zh", label.zh());
        map.put("en", label.en());
        return map;
    }

    /** Name of a person's page. */
    static String page(PersonId person) {
        return "scorecards/" + person + ".html";
    }
}
