package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.Validity;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with facts before they join a file; all faults at once, numbers masked. */
final class FactChecks {

    private static final Duration LONGEST_GLASS = Duration.ofHours(24);

    private final Catalogue catalogue;
    private final CredentialFile file;
    private final LocalDate today;
    private final List<InputFault> faults = new ArrayList<>();
    private String path = "";

    FactChecks(Catalogue catalogue, CredentialFile file, LocalDate today) {
        this.catalogue = catalogue;
        this.file = file;
        this.today = today;
    }

    /** The faults of one fact, against the file with the facts before it. */
    List<InputFault> check(int position, CredentialFact fact) {
        path = "facts[" + position + "]";
        if (!fact.subject().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,39}")) {
            add(
                    "subject",
                    "credential.id",
                    "须为 1 至 40 个字母、数字、点或连字符",
                    "must be 1 to 40 letters, digits, dots or hyphens");
        }
        if (fact instanceof CredentialFact.Declared declared) {
            declared(declared);
        } else if (fact instanceof CredentialFact.GlassBroken glass) {
            glass(glass);
        } else if (fact instanceof CredentialFact.GlassReviewed review) {
            if (file.breakGlass().stream()
                    .noneMatch(g -> g.opened().subject().equals(review.subject())
                            && g.review().isEmpty())) {
                add("subject", "breakGlass.unknown", "没有待复核的紧急授权", "there is no break-glass to review");
            }
        } else {
            Optional<Credential> credential = file.credential(fact.subject());
            if (credential.isEmpty()) {
                add("subject", "credential.unknown", "档案中没有这个证件", "the file has no such credential");
            } else {
                later(credential.get(), fact);
            }
        }
        return faults;
    }

    private CertificateChecks certificates() {
        return new CertificateChecks(catalogue, today, path, faults);
    }

    private void declared(CredentialFact.Declared declared) {
        boolean taken = file.credential(declared.subject()).isPresent()
                || file.breakGlass().stream().anyMatch(g -> g.opened().subject().equals(declared.subject()));
        if (taken) {
            add("subject", "credential.twice", "编号已使用", "the id is taken");
        }
        Optional<CredentialType> type = catalogue.type(declared.type());
        if (type.isEmpty()) {
            faults.add(InputFault.of(
                    path + ".type",
                    declared.type(),
                    "credential.type",
                    Label.of("目录中没有这个类型", "the catalogue has no such type")));
            return;
        }
        certificates().check(type.get(), declared.certificate());
        Period wait = catalogue.period(type.get().waitAfterLoss(), today).orElse(Period.ZERO);
        for (Credential other : file.ofType(declared.type())) {
            CredentialFact.Lost lost = other.lost().orElse(null);
            if (lost == null
                    || (lost.loss() != CredentialFact.Loss.REVOKED && lost.loss() != CredentialFact.Loss.WITHDRAWN)) {
                continue;
            }
            if (declared.certificate().from().isBefore(lost.on().plus(wait))) {
                LocalDate until = lost.on().plus(wait);
                add(
                        "certificate.from",
                        "credential.waiting",
                        until + " 前不得重新取得",
                        "cannot be had again before " + until);
            }
        }
    }

    private void later(Credential credential, CredentialFact fact) {
        CredentialType type = catalogue.type(credential.type()).orElse(null);
        CredentialFact.Lost lost = credential.lost().orElse(null);
        boolean report = fact instanceof CredentialFact.DutyDone done
                && done.duty().equals(Dues.REPORT)
                && type != null
                && type.reportLoss() != null;
        if (lost != null && report) {
            past("on", ((CredentialFact.DutyDone) fact).on());
            return;
        }
        if (lost != null && !(fact instanceof CredentialFact.Lost)) {
            add("subject", "credential.lost", "证件已于 " + lost.on() + " 终止", "the credential was lost on " + lost.on());
            return;
        }
        if (fact instanceof CredentialFact.Corrected corrected && type != null) {
            certificates().check(type, corrected.certificate());
        } else if (fact instanceof CredentialFact.Verified verified) {
            verified(credential, type, verified);
        } else if (fact instanceof CredentialFact.Renewed renewed) {
            renewed(credential, type, renewed);
        } else if (fact instanceof CredentialFact.Transferred transferred) {
            certificates().date("on", transferred.on());
            if (transferred.places().isEmpty()) {
                add("places", "credential.states", "缺少执业地点", "the places are missing");
            }
        } else if (fact instanceof CredentialFact.Suspended suspended) {
            certificates().date("days", suspended.days().from());
        } else if (fact instanceof CredentialFact.Reinstated reinstated) {
            if (credential.suspensions().stream().noneMatch(s -> s.days().to().isAfter(reinstated.on()))) {
                add("on", "credential.notSuspended", "该日之后没有暂停", "there is no suspension after that day");
            }
        } else if (fact instanceof CredentialFact.Lost loss) {
            certificates().date("on", loss.on());
        } else if (fact instanceof CredentialFact.DutyDone done) {
            duty(type, done);
        } else if (fact instanceof CredentialFact.Withheld) {
            add(
                    "fact",
                    "fact.withheld",
                    "不予显示的记录不能录入",
                    "what stands for something that is not shown cannot be recorded");
        } else if (fact instanceof CredentialFact.Credited credited) {
            past("on", credited.on());
            if (credited.credits().scale() > 2 || credited.credits().abs().intValue() > 1000) {
                add("credits", "credits.amount", "学分至多两位小数且不超过 1000", "credits have at most two decimals and 1000");
            }
        }
    }

    private void verified(Credential credential, @Nullable CredentialType type, CredentialFact.Verified verified) {
        if (!verified.provenance().method().isEvidence()) {
            add(
                    "provenance.method",
                    "verification.method",
                    "核验须基于原件、登记机关或决定",
                    "a verification rests on the original, a register or a decision");
        }
        String recorder = credential.terms().get(credential.terms().size() - 1).recordedBy();
        if (type != null && type.twoVerifiers() && verified.provenance().actor().equals(recorder)) {
            add("provenance.actor", "verification.sameActor", "录入人不得核验", "who recorded it cannot verify it");
        }
        LocalDate next = verified.nextDue();
        if (next != null && !next.isAfter(today)) {
            add("nextDue", "date.past", "下次核验日须在今天之后", "the next verification must lie ahead");
        }
    }

    private void renewed(Credential credential, @Nullable CredentialType type, CredentialFact.Renewed renewed) {
        LocalDate from = renewed.term().from();
        certificates().date("term", from);
        LocalDate last =
                credential.terms().get(credential.terms().size() - 1).days().from();
        if (!from.isAfter(last)) {
            add("term", "renewal.earlier", "延续的起期须晚于上一期起期 " + last, "a renewal begins after the last term, " + last);
        }
        if (type != null && !renewed.term().isUnboundedEnd()) {
            certificates().term("term", type, from, renewed.term().to());
        }
    }

    private void duty(@Nullable CredentialType type, CredentialFact.DutyDone done) {
        past("on", done.on());
        boolean known = type != null
                && (type.validity().duties().stream().anyMatch(d -> d.code().equals(done.duty()))
                        || (type.validity() instanceof Validity.FixedTerm
                                && done.duty().equals(Dues.FILING)));
        if (!known) {
            faults.add(InputFault.of(
                    path + ".duty", done.duty(), "duty.unknown", Label.of("该类型没有这项义务", "the type has no such duty")));
        }
    }

    private void glass(CredentialFact.GlassBroken glass) {
        if (catalogue.act(glass.act()).isEmpty()) {
            faults.add(InputFault.of(
                    path + ".act", glass.act(), "act.unknown", Label.of("目录中没有这个行为", "the catalogue has no such act")));
        }
        if (!glass.until().isAfter(glass.from())
                || Duration.between(glass.from(), glass.until()).compareTo(LONGEST_GLASS) > 0) {
            add("until", "breakGlass.length", "紧急授权须有期限,至多 24 小时", "a break-glass ends within 24 hours");
        }
        if (glass.reason().isBlank() || glass.reason().length() > 200) {
            add("reason", "breakGlass.reason", "须写明理由", "a reason is needed");
        }
        if (glass.provenance().actor().equals(file.person().value())) {
            add("provenance.actor", "breakGlass.self", "不得为自己紧急授权", "nobody breaks the glass for themselves");
        }
        boolean taken = file.credential(glass.subject()).isPresent()
                || file.breakGlass().stream().anyMatch(g -> g.opened().subject().equals(glass.subject()));
        if (taken) {
            add("subject", "credential.twice", "编号已使用", "the id is taken");
        }
    }

    private void past(String field, LocalDate day) {
        certificates().date(field, day);
        if (day.isAfter(today)) {
            add(field, "date.future", "日期在今天之后", "the day lies ahead");
        }
    }

    private void add(String field, String rule, String zh, String en) {
        faults.add(InputFault.of(path + "." + field, "", rule, Label.of(zh, en)));
    }
}
