package io.github.hospitalhr.credentials.deadline;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.credentials.file.BreakGlass;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which deadlines follow from a file. Pure; immutable and safe for use by several threads. */
public final class Deadlines {

    private static final int REVIEW_DAYS = 3;

    private final Catalogue catalogue;
    private final ZoneId zone;

    /**
     * Deadlines by a catalogue.
     *
     * @param catalogue the rows and types
     * @param zone the zone in which the days of a break-glass are counted
     */
    public Deadlines(Catalogue catalogue, ZoneId zone) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * The open deadlines of a file.
     *
     * @param file the file
     * @param day the day whose law counts
     * @return the deadlines, also missed ones, in the order of the credentials; of credentials that are lost only what is to be reported
     */
    public List<Deadline> of(CredentialFile file, LocalDate day) {
        List<Deadline> result = new ArrayList<>();
        for (Credential credential : file.credentials()) {
            CredentialType type = catalogue.type(credential.type()).orElse(null);
            if (type != null && credential.lost().isEmpty()) {
                add(result, file, credential, type, day);
            } else if (type != null) {
                report(result, file, credential, type);
            }
        }
        for (BreakGlass glass : file.breakGlass()) {
            if (glass.review().isEmpty()) {
                LocalDate due =
                        glass.opened().until().atZone(zone).toLocalDate().plusDays(REVIEW_DAYS);
                result.add(new Deadline(
                        file.person(), glass.opened().subject(), glass.opened().act(), DeadlineKind.REVIEW, "", due));
            }
        }
        return result;
    }

    private void add(
            List<Deadline> result, CredentialFile file, Credential credential, CredentialType type, LocalDate day) {
        String id = credential.id();
        LocalDate end = Dues.end(credential, type, catalogue);
        if (!end.equals(LocalDate.MAX)) {
            result.add(new Deadline(file.person(), id, type.code(), DeadlineKind.EXPIRY, "", end.minusDays(1)));
            LocalDate began = lastTerm(credential).days().from();
            boolean filed =
                    credential.duties().stream().anyMatch(d -> d.duty().equals(Dues.FILING) && !d.on().isBefore(began));
            if (!filed) {
                Dues.filing(end, type, catalogue)
                        .ifPresent(due ->
                                result.add(new Deadline(file.person(), id, type.code(), DeadlineKind.FILING, "", due)));
            }
        }
        for (PeriodicDuty duty : type.validity().duties()) {
            LocalDate due = Dues.duty(credential, duty, day, catalogue).due();
            if (!due.equals(LocalDate.MAX)) {
                result.add(new Deadline(file.person(), id, type.code(), DeadlineKind.DUTY, duty.code(), due));
            }
        }
        credential
                .verifyBy()
                .ifPresent(due ->
                        result.add(new Deadline(file.person(), id, type.code(), DeadlineKind.VERIFICATION, "", due)));
    }

    /** What the hospital owes the authority after a loss, by the law of that day. */
    private void report(List<Deadline> result, CredentialFile file, Credential credential, CredentialType type) {
        CredentialFact.Lost lost = credential.lost().orElseThrow();
        boolean reported = credential.duties().stream().anyMatch(d -> d.duty().equals(Dues.REPORT));
        if (!reported && lost.loss() != CredentialFact.Loss.RECORDED_IN_ERROR) {
            catalogue
                    .period(type.reportLoss(), lost.on())
                    .ifPresent(within -> result.add(new Deadline(
                            file.person(),
                            credential.id(),
                            type.code(),
                            DeadlineKind.REPORT,
                            "",
                            lost.on().plus(within))));
        }
    }

    private static Term lastTerm(Credential credential) {
        return credential.terms().get(credential.terms().size() - 1);
    }
}
