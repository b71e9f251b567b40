package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.MissedDuty;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.credentials.catalogue.Prerequisite;
import io.github.hospitalhr.credentials.catalogue.RuleRow;
import io.github.hospitalhr.credentials.catalogue.Validity;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Term;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Derives how a credential stands. Pure; immutable and safe for use by several threads. */
public final class StandingRules {

    private static final int DEEPEST = 5;

    private final Catalogue catalogue;

    /**
     * Rules by a catalogue.
     *
     * @param catalogue the catalogue
     */
    public StandingRules(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /**
     * How a credential stands on a day.
     *
     * @param file the file it belongs to
     * @param credential the credential
     * @param day the day
     * @return its standing
     */
    public Standing standing(CredentialFile file, Credential credential, LocalDate day) {
        return standing(file, credential, day, 0, new HashMap<>());
    }

    /** The same, with what was derived before for the same file and day. */
    Standing standing(
            CredentialFile file, Credential credential, LocalDate day, int depth, Map<Credential, Standing> known) {
        Standing standing = known.get(credential);
        if (standing == null) {
            standing = derive(file, credential, new Window(day), depth, known);
            known.put(credential, standing);
        }
        return standing;
    }

    private Standing derive(
            CredentialFile file, Credential credential, Window window, int depth, Map<Credential, Standing> known) {
        window.touch(catalogue.nextChangeAfter(window.day()));
        window.touch(catalogue.lastChangeUpTo(window.day()));
        List<Reason> findings = new ArrayList<>(2);
        CredentialType type = catalogue.type(credential.type()).orElse(null);
        Status status = Status.UNKNOWN_TYPE;
        if (type != null) {
            status = status(file, credential, type, window, findings, depth, known);
        }
        if (!status.counts() && findings.isEmpty()) {
            findings.add(Sentences.status(credential, type, status, window.day()));
        }
        return new Standing(credential, status, findings, window.since(), window.until());
    }

    private Status status(
            CredentialFile file,
            Credential credential,
            CredentialType type,
            Window window,
            List<Reason> findings,
            int depth,
            Map<Credential, Standing> known) {
        LocalDate day = window.day();
        CredentialFact.Lost lost = credential.lost().orElse(null);
        if (lost != null) {
            if (lost.loss() == CredentialFact.Loss.RECORDED_IN_ERROR) {
                return Status.VOID;
            }
            window.touch(lost.on());
            if (!day.isBefore(lost.on())) {
                findings.add(Sentences.lost(type, lost));
                return switch (lost.loss()) {
                    case REVOKED -> Status.REVOKED;
                    case WITHDRAWN -> Status.WITHDRAWN;
                    default -> Status.ENDED;
                };
            }
        }
        Term term = term(credential, type, window);
        if (term == null) {
            boolean before = day.isBefore(credential.firstDay());
            Status status = before ? Status.PENDING : Status.EXPIRED;
            findings.add(Sentences.outside(
                    type, status, before ? credential.firstDay() : Dues.end(credential, type, catalogue)));
            return status;
        }
        if (term.mismatch()) {
            return Status.MISMATCH;
        }
        if (!isVerified(term, type)) {
            return Status.UNVERIFIED;
        }
        for (CredentialFact.Suspended suspended : credential.suspensions()) {
            window.touch(suspended.days().from());
            window.touch(suspended.days().to());
            if (suspended.days().contains(day)) {
                findings.add(Sentences.suspended(type, suspended));
                return Status.SUSPENDED;
            }
        }
        if (!hasBasis(file, credential, type, window, findings, depth, known)) {
            return Status.BASIS_MISSING;
        }
        filing(credential, type, term, window, findings);
        return duties(credential, type, window, findings);
    }

    private @Nullable Term term(Credential credential, CredentialType type, Window window) {
        Term found = null;
        for (Term term : credential.terms()) {
            LocalDate end = Dues.end(term, type, catalogue);
            window.touch(term.days().from());
            window.touch(end);
            if (!window.day().isBefore(term.days().from()) && window.day().isBefore(end)) {
                found = term;
            }
        }
        return found;
    }

    private static boolean isVerified(Term term, CredentialType type) {
        boolean granted = type.granted() && term.grantedHere();
        if (!type.twoVerifiers()) {
            return granted || !term.verifiers().isEmpty();
        }
        long others = term.verifiers().stream()
                .filter(v -> !v.equals(term.recordedBy()))
                .count();
        return others >= (granted ? 1 : 2);
    }

    private boolean hasBasis(
            CredentialFile file,
            Credential credential,
            CredentialType type,
            Window window,
            List<Reason> findings,
            int depth,
            Map<Credential, Standing> known) {
        for (Prerequisite prerequisite : type.prerequisites()) {
            RuleRow ground = catalogue.row(prerequisite.ground(), window.day()).orElse(null);
            if (ground != null && !isMet(file, credential, prerequisite, window, depth, known)) {
                findings.add(Sentences.basisMissing(catalogue, type, prerequisite, ground));
                return false;
            }
        }
        return true;
    }

    private boolean isMet(
            CredentialFile file,
            Credential credential,
            Prerequisite prerequisite,
            Window window,
            int depth,
            Map<Credential, Standing> known) {
        if (depth >= DEEPEST) {
            return false;
        }
        int level = leastLevel(credential, prerequisite, window.day());
        for (String code : prerequisite.anyOf()) {
            for (Credential basis : file.ofType(code)) {
                Standing standing = standing(file, basis, window.day(), depth + 1, known);
                window.within(standing);
                if (standing.status().counts()
                        && basis.certificate().level() >= level
                        && (!prerequisite.samePlace() || sharesPlace(credential, basis, window))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int leastLevel(Credential credential, Prerequisite prerequisite, LocalDate day) {
        String map = catalogue
                .row(prerequisite.levels(), day)
                .map(r -> r.value().text())
                .orElse("");
        char level = (char) ('0' + Math.min(9, credential.certificate().level()));
        for (int i = 0; i + 2 < map.length(); i += 4) {
            if (map.charAt(i) == level) {
                return map.charAt(i + 2) - '0';
            }
        }
        return 0;
    }

    private static boolean sharesPlace(Credential credential, Credential basis, Window window) {
        credential.placeChanges().forEach(window::touch);
        basis.placeChanges().forEach(window::touch);
        List<String> places = basis.places(window.day());
        return credential.places(window.day()).stream().anyMatch(places::contains);
    }

    private void filing(Credential credential, CredentialType type, Term term, Window window, List<Reason> findings) {
        LocalDate end = Dues.end(credential, type, catalogue);
        if (!end.equals(Dues.end(term, type, catalogue))) {
            return;
        }
        Dues.filing(end, type, catalogue).ifPresent(last -> {
            window.touch(last.plusDays(1));
            boolean filed = credential.duties().stream()
                    .anyMatch(d -> d.duty().equals(Dues.FILING)
                            && !d.on().isBefore(term.days().from()));
            if (window.day().isAfter(last) && !filed) {
                findings.add(Sentences.filingMissed(catalogue, type, last, end, window.day()));
            }
        });
    }

    private Status duties(Credential credential, CredentialType type, Window window, List<Reason> findings) {
        Status status = Status.IN_FORCE;
        for (CredentialFact.DutyDone done : credential.duties()) {
            window.touch(done.on());
        }
        if (type.validity() instanceof Validity.CreditAccount account) {
            window.touch(LocalDate.of(window.day().getYear() + 1, 1, 1));
            window.touch(LocalDate.of(window.day().getYear(), 1, 1));
            findings.addAll(Credits.shortfalls(catalogue, type, account, credential, window.day()));
        }
        for (PeriodicDuty duty : type.validity().duties()) {
            Dues.DutyState state = Dues.duty(credential, duty, window.day(), catalogue);
            if (!state.due().equals(LocalDate.MAX)) {
                window.touch(state.due().plusDays(1));
            }
            boolean overdue = window.day().isAfter(state.due());
            if (!overdue && !state.failed()) {
                continue;
            }
            findings.add(Sentences.duty(catalogue, type, duty, state, window.day()));
            MissedDuty effect = state.failed() ? duty.failed() : duty.missed();
            if (effect == MissedDuty.BLOCK) {
                return Status.DUTY_OPEN;
            }
            status = effect == MissedDuty.SUPERVISE ? Status.SUPERVISED : status;
        }
        return status;
    }
}
