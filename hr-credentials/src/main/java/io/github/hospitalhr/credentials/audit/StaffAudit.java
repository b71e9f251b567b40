package io.github.hospitalhr.credentials.audit;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.deadline.Deadline;
import io.github.hospitalhr.credentials.deadline.Deadlines;
import io.github.hospitalhr.credentials.decision.FileRulings;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.credentials.file.Term;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Audits staff. Pure but for the files it is given; decides for noon of the day in the zone of each place. Thread-safe. */
public final class StaffAudit {

    private final FitnessRules rules;

    /**
     * An audit by rules.
     *
     * @param rules by which is decided
     */
    public StaffAudit(FitnessRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Audits.
     *
     * @param asked whom, what, where, in the order of the report
     * @param files gives the file of a person, empty where nothing is recorded, such as {@code permits::file}, which keeps what it has
     *     read
     * @param times the day, and the moment whose knowledge counts
     * @return the report
     */
    public AuditReport audit(List<AuditedAct> asked, Function<PersonId, CredentialFile> files, AsOf times) {
        Map<PersonId, FileRulings> read = new HashMap<>();
        List<AuditReport.Line> lines = new ArrayList<>(asked.size());
        for (AuditedAct one : asked) {
            FileRulings rulings =
                    read.computeIfAbsent(one.person(), p -> new FileRulings(rules, known(files.apply(p), times)));
            CredentialFile file = rulings.file();
            Ruling ruling = rulings.decide(one.act(), one.place(), noon(one, times.date()));
            LocalDate until = ruling.validUntil().equals(Instant.MAX)
                    ? null
                    : LocalDate.ofInstant(
                            ruling.validUntil().minusNanos(1), one.place().zone());
            lines.add(new AuditReport.Line(
                    one.person(),
                    one.act().code(),
                    one.act().level(),
                    one.place().institution(),
                    ruling.verdict(),
                    ruling.reasons(),
                    ruling.warnings(),
                    ruling.evidence().stream()
                            .map(id -> file.credential(id).orElse(null))
                            .filter(Objects::nonNull)
                            .map(c -> evidence(file, c))
                            .toList(),
                    until));
        }
        return new AuditReport(
                "hr.credential-audit",
                1,
                times.date(),
                times.knownAt(),
                rules.catalogue().fingerprint(),
                count(lines, Verdict.PERMIT),
                count(lines, Verdict.UNDER_SUPERVISION),
                count(lines, Verdict.DENY),
                lines);
    }

    private static int count(List<AuditReport.Line> lines, Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    private static CredentialFile known(CredentialFile file, AsOf times) {
        return times.knownAt() == null ? file : file.knownAt(times.knownAt());
    }

    private static Instant noon(AuditedAct one, LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(one.place().zone()).toInstant();
    }

    private AuditReport.Evidence evidence(CredentialFile file, Credential credential) {
        Catalogue catalogue = rules.catalogue();
        CredentialType type = catalogue.type(credential.type()).orElse(null);
        Term latest = credential.terms().get(credential.terms().size() - 1);
        LocalDate end = type == null ? latest.days().to() : Dues.end(latest, type, catalogue);
        List<String> hashes = new ArrayList<>();
        for (RecordedFact recorded : file.facts()) {
            String hash = recorded.fact().provenance().evidenceHash();
            if (hash != null && recorded.fact().subject().equals(credential.id()) && !hashes.contains(hash)) {
                hashes.add(hash);
            }
        }
        return new AuditReport.Evidence(
                credential.id(),
                credential.type(),
                type == null ? Label.of(credential.type(), credential.type()) : type.name(),
                latest.days().from(),
                end.equals(LocalDate.MAX) ? null : end,
                type != null && type.granted() && latest.grantedHere(),
                latest.verifiers(),
                hashes);
    }

    /**
     * A decision that would be another one under other rules.
     *
     * @param asked whom, what, where
     * @param before the decision by these rules
     * @param after the decision by the others
     */
    public record Changed(AuditedAct asked, Ruling before, Ruling after) {

        public Changed {
            Objects.requireNonNull(asked, "asked");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * Whose decisions change if the rules change.
     *
     * @param asked whom, what, where
     * @param files gives the file of a person
     * @param day the day
     * @param others the other rules
     * @return what differs in verdict, reasons or warnings, in the order asked
     */
    public List<Changed> whatChangesIf(
            List<AuditedAct> asked, Function<PersonId, CredentialFile> files, LocalDate day, FitnessRules others) {
        List<Changed> result = new ArrayList<>();
        for (AuditedAct one : asked) {
            CredentialFile file = files.apply(one.person());
            Ruling before = rules.decide(file, one.act(), one.place(), noon(one, day));
            Ruling after = others.decide(file, one.act(), one.place(), noon(one, day));
            boolean same = before.verdict() == after.verdict()
                    && before.reasons().equals(after.reasons())
                    && before.warnings().equals(after.warnings());
            if (!same) {
                result.add(new Changed(one, before, after));
            }
        }
        return result;
    }

    /**
     * A deadline that would move under other rules.
     *
     * @param before the deadline by these rules, or null where there is none
     * @param after the deadline by the others, or null where there is none
     */
    public record Moved(@Nullable Deadline before, @Nullable Deadline after) {}

    /**
     * Which deadlines of a person move.
     *
     * @param file the person's file
     * @param day the day whose law counts
     * @param before deadlines by the present rules
     * @param after deadlines by the others
     * @return the deadlines that differ
     */
    public static List<Moved> movedDeadlines(CredentialFile file, LocalDate day, Deadlines before, Deadlines after) {
        Map<String, Deadline> old = new LinkedHashMap<>();
        before.of(file, day).forEach(d -> old.put(d.credential() + "/" + d.kind() + "/" + d.code(), d));
        List<Moved> moved = new ArrayList<>();
        for (Deadline now : after.of(file, day)) {
            Deadline was = old.remove(now.credential() + "/" + now.kind() + "/" + now.code());
            if (!now.equals(was)) {
                moved.add(new Moved(was, now));
            }
        }
        old.values().forEach(gone -> moved.add(new Moved(gone, null)));
        return moved;
    }
}
