package io.github.hospitalhr.credentials;

import io.github.hospitalhr.credentials.audit.AuditReport;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.credentials.deadline.Deadline;
import io.github.hospitalhr.credentials.deadline.DeadlineKind;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.credentials.freeze.AccessOrder;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.guard.HealthSight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of credentials may tell of health, taken out for who may not read it. Immutable. */
final class CredentialVeil {

    private static final Set<String> HARMLESS = Set.of(Dues.FILING, Dues.REPORT);
    private static final Set<String> GROUNDED = Set.of("credential.suspended", "credential.lost");

    private final Catalogue catalogue;
    /** Codes of reasons that name a duty: the row of its cycle, or the code where the row is not known. */
    private final Set<String> telling;

    CredentialVeil(Catalogue catalogue) {
        this.catalogue = catalogue;
        Stream<String> cycles = catalogue.types().stream()
                .flatMap(type -> type.validity().duties().stream())
                .filter(PeriodicDuty::health)
                .map(PeriodicDuty::cycle);
        this.telling =
                Stream.concat(cycles, Stream.of("duty.failed", "duty.overdue")).collect(Collectors.toUnmodifiableSet());
    }

    /** A duty that the catalogue does not know may be one that tells. */
    private boolean tells(Optional<String> type, String duty) {
        return !HARMLESS.contains(duty)
                && type.flatMap(catalogue::type)
                        .flatMap(known -> known.validity().duties().stream()
                                .filter(one -> one.code().equals(duty))
                                .findFirst())
                        .map(PeriodicDuty::health)
                        .orElse(true);
    }

    CredentialFile file(CredentialFile file, HealthSight sight) {
        return new CredentialFile(
                file.person(),
                file.facts().stream()
                        .map(one -> new RecordedFact(one.at(), fact(file, one.fact(), sight)))
                        .toList());
    }

    private CredentialFact fact(CredentialFile file, CredentialFact fact, HealthSight sight) {
        boolean tells = fact instanceof CredentialFact.DutyDone done
                ? tells(file.credential(done.subject()).map(Credential::type), done.duty())
                : fact instanceof CredentialFact.Suspended
                        || fact instanceof CredentialFact.Reinstated
                        || fact instanceof CredentialFact.Lost
                        || fact instanceof CredentialFact.GlassBroken
                        || fact instanceof CredentialFact.GlassReviewed;
        return !tells || sight.sees() ? fact : covered(fact);
    }

    private static CredentialFact covered(CredentialFact fact) {
        String mark = HealthSight.MARK;
        Provenance by = by(fact.provenance());
        if (fact instanceof CredentialFact.Suspended one) {
            return new CredentialFact.Suspended(one.subject(), by, one.days(), mark);
        } else if (fact instanceof CredentialFact.Reinstated one) {
            return new CredentialFact.Reinstated(one.subject(), by, one.on());
        } else if (fact instanceof CredentialFact.Lost one) {
            return new CredentialFact.Lost(one.subject(), by, one.loss(), one.on(), mark);
        } else if (fact instanceof CredentialFact.GlassBroken one) {
            return new CredentialFact.GlassBroken(
                    one.subject(), by, one.act(), one.institution(), one.from(), one.until(), mark);
        } else if (fact instanceof CredentialFact.GlassReviewed one) {
            return new CredentialFact.GlassReviewed(one.subject(), by, one.justified(), mark);
        }
        return new CredentialFact.Withheld(fact.subject(), by, ((CredentialFact.DutyDone) fact).on());
    }

    /** Where somebody knows it from tells as well: an occupational clinic. */
    private static Provenance by(Provenance provenance) {
        return provenance.source().isEmpty() ? provenance : provenance.with(HealthSight.MARK, null);
    }

    Ruling ruling(Ruling ruling, HealthSight sight) {
        return new Ruling(
                ruling.verdict(),
                reasons(ruling.reasons(), sight),
                reasons(ruling.warnings(), sight),
                ruling.obligations(),
                ruling.remedies(),
                ruling.evidence(),
                ruling.validFrom(),
                ruling.validUntil());
    }

    private List<Reason> reasons(List<Reason> reasons, HealthSight sight) {
        return reasons.stream().map(one -> reason(one, sight)).distinct().toList();
    }

    /** The ground of a suspension or loss stands where the article of a rule would. */
    private Reason reason(Reason reason, HealthSight sight) {
        if (telling.contains(reason.code())) {
            return sight.sees() ? reason : HealthSight.REASON;
        }
        return GROUNDED.contains(reason.code())
                ? new Reason(reason.code(), sight.text(reason.article()), reason.sentence())
                : reason;
    }

    AccessOrder order(AccessOrder order, HealthSight sight) {
        return new AccessOrder(
                order.person(),
                order.right(),
                order.allowed(),
                order.sequence(),
                order.at(),
                reasons(order.reasons(), sight));
    }

    Deadline deadline(Deadline one, HealthSight sight) {
        boolean tells = one.kind() == DeadlineKind.DUTY && tells(Optional.of(one.type()), one.code());
        return !tells || sight.sees()
                ? one
                : new Deadline(one.person(), one.credential(), one.type(), one.kind(), HealthSight.MARK, one.due());
    }

    AuditReport report(AuditReport report, HealthSight sight) {
        return new AuditReport(
                report.format(),
                report.version(),
                report.asOf(),
                report.knownAt(),
                report.catalogue(),
                report.permitted(),
                report.supervised(),
                report.denied(),
                report.lines().stream()
                        .map(line -> line(line, sight.at(line.person())))
                        .toList());
    }

    private AuditReport.Line line(AuditReport.Line line, HealthSight sight) {
        return new AuditReport.Line(
                line.person(),
                line.act(),
                line.level(),
                line.institution(),
                line.verdict(),
                reasons(line.reasons(), sight),
                reasons(line.warnings(), sight),
                line.evidence(),
                line.validUntil());
    }
}
