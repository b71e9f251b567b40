package io.github.hospitalhr.credentials.file;

import io.github.hospitalhr.domain.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the facts of one credential. */
final class CredentialFold {

    final String id;
    final String type;
    Certificate certificate;
    final List<Term> terms = new ArrayList<>();
    final List<Credential.Placing> placings = new ArrayList<>();
    List<CredentialFact.Suspended> suspensions = new ArrayList<>();
    CredentialFact.@Nullable Lost lost;
    final List<CredentialFact.DutyDone> duties = new ArrayList<>();
    final List<CredentialFact.Credited> credits = new ArrayList<>();

    @Nullable
    LocalDate verifyBy;

    CredentialFold(CredentialFact.Declared declared) {
        this.id = declared.subject();
        this.type = declared.type();
        this.certificate = declared.certificate();
        terms.add(term(Credential.days(certificate), certificate.to() != null, declared.provenance()));
        placings.add(new Credential.Placing(certificate.from(), certificate.places()));
    }

    /** What was added up before. */
    CredentialFold(Credential known) {
        this.id = known.id();
        this.type = known.type();
        this.certificate = known.certificate();
        terms.addAll(known.terms());
        placings.addAll(known.placings());
        suspensions.addAll(known.suspensions());
        lost = known.lost().orElse(null);
        duties.addAll(known.duties());
        credits.addAll(known.credits());
        verifyBy = known.verifyBy().orElse(null);
    }

    private static Term term(DateRange days, boolean statedEnd, Provenance by) {
        boolean granted = by.method() == Method.HOSPITAL || by.method() == Method.AUTHORITY;
        return new Term(days, statedEnd, by.actor(), granted, List.of(), false);
    }

    void add(CredentialFact fact) {
        if (fact instanceof CredentialFact.Corrected corrected) {
            certificate = corrected.certificate();
            terms.set(
                    terms.size() - 1,
                    term(Credential.days(certificate), certificate.to() != null, corrected.provenance()));
            placings.add(new Credential.Placing(certificate.from(), certificate.places()));
        } else if (fact instanceof CredentialFact.Verified verified) {
            verify(verified);
        } else if (fact instanceof CredentialFact.Renewed renewed) {
            DateRange days = renewed.term();
            terms.add(term(days, !days.isUnboundedEnd(), renewed.provenance()));
            certificate = certificate.term(days.from(), days.isUnboundedEnd() ? null : days.to());
        } else if (fact instanceof CredentialFact.Transferred transferred) {
            placings.add(new Credential.Placing(transferred.on(), transferred.places()));
        } else if (fact instanceof CredentialFact.Suspended suspended) {
            suspensions.add(suspended);
        } else if (fact instanceof CredentialFact.Reinstated reinstated) {
            suspensions = reinstate(reinstated.on());
        } else if (fact instanceof CredentialFact.Lost loss) {
            lost = lost == null || loss.on().isBefore(lost.on()) ? loss : lost;
        } else if (fact instanceof CredentialFact.DutyDone done) {
            duties.add(done);
        } else if (fact instanceof CredentialFact.Credited credited) {
            credits.add(credited);
        }
    }

    private void verify(CredentialFact.Verified verified) {
        if (verified.outcome() == CredentialFact.Outcome.UNAVAILABLE) {
            return;
        }
        String actor = verified.provenance().actor();
        for (int i = 0; i < terms.size(); i++) {
            Term t = terms.get(i);
            List<String> verifiers = new ArrayList<>();
            if (verified.outcome() == CredentialFact.Outcome.MATCH) {
                verifiers.addAll(t.verifiers());
                if (!verifiers.contains(actor)) {
                    verifiers.add(actor);
                }
            }
            boolean mismatch = verified.outcome() == CredentialFact.Outcome.NO_MATCH;
            terms.set(i, new Term(t.days(), t.statedEnd(), t.recordedBy(), t.grantedHere(), verifiers, mismatch));
        }
        verifyBy = verified.nextDue();
    }

    private List<CredentialFact.Suspended> reinstate(LocalDate on) {
        List<CredentialFact.Suspended> rest = new ArrayList<>();
        for (CredentialFact.Suspended s : suspensions) {
            if (!s.days().to().isAfter(on)) {
                rest.add(s);
            } else if (s.days().from().isBefore(on)) {
                rest.add(new CredentialFact.Suspended(
                        s.subject(), s.provenance(), DateRange.of(s.days().from(), on), s.ground()));
            }
        }
        return rest;
    }
}
