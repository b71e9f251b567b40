package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.CreditRule;
import io.github.hospitalhr.credentials.catalogue.PeriodicDuty;
import io.github.hospitalhr.credentials.catalogue.Prerequisite;
import io.github.hospitalhr.credentials.catalogue.RuleRow;
import io.github.hospitalhr.credentials.catalogue.Validity;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the reasons say, in Chinese and English. */
final class Sentences {

    private Sentences() {}

    static Reason of(String code, @Nullable RuleRow ground, String zh, String en) {
        return new Reason(
                ground == null ? code : ground.key(), ground == null ? "" : ground.article(), Label.of(zh, en));
    }

    static Reason status(Credential credential, @Nullable CredentialType type, Status status, LocalDate day) {
        Label name = type == null ? Label.of(credential.type(), credential.type()) : type.name();
        return of(
                "credential." + status.name().toLowerCase(java.util.Locale.ROOT),
                null,
                name.zh() + status.label().zh() + "(" + day + ")",
                name.en() + " " + status.label().en() + " (" + day + ")");
    }

    static Reason lost(CredentialType type, CredentialFact.Lost lost) {
        Label word = switch (lost.loss()) {
            case REVOKED -> Label.of("吊销", "revoked");
            case WITHDRAWN -> Label.of("取消", "withdrawn");
            default -> Label.of("终止", "ended");
        };
        return new Reason(
                "credential.lost",
                lost.ground(),
                Label.of(
                        type.name().zh() + "自 " + lost.on() + " 起" + word.zh(),
                        type.name().en() + " " + word.en() + " from " + lost.on()));
    }

    static Reason outside(CredentialType type, Status status, LocalDate day) {
        return status == Status.PENDING
                ? of(
                        "credential.pending",
                        null,
                        type.name().zh() + "自 " + day + " 起有效",
                        type.name().en() + " is valid from " + day)
                : of(
                        "credential.expired",
                        null,
                        type.name().zh() + "已于 " + day.minusDays(1) + " 到期,未延续",
                        type.name().en() + " ended on " + day.minusDays(1) + " and was not renewed");
    }

    static Reason suspended(CredentialType type, CredentialFact.Suspended suspended) {
        String until = suspended.days().isUnboundedEnd()
                ? ""
                : " " + suspended.days().to().minusDays(1);
        return new Reason(
                "credential.suspended",
                suspended.ground(),
                Label.of(
                        type.name().zh() + "暂停,自 " + suspended.days().from() + " 至"
                                + (until.isEmpty() ? "另行决定" : until),
                        type.name().en() + " is suspended from "
                                + suspended.days().from() + " until" + (until.isEmpty() ? " further notice" : until)));
    }

    static Reason basisMissing(Catalogue catalogue, CredentialType type, Prerequisite prerequisite, RuleRow ground) {
        Label basis = name(catalogue, prerequisite.anyOf().get(0));
        return of(
                ground.key(),
                ground,
                type.name().zh() + "以有效的" + basis.zh() + "为前提",
                type.name().en() + " builds on a " + basis.en() + " in force");
    }

    static Reason filingMissed(Catalogue catalogue, CredentialType type, LocalDate last, LocalDate end, LocalDate day) {
        String key = type.validity() instanceof Validity.FixedTerm fixed ? fixed.fileBefore() : null;
        return of(
                "credential.filing",
                catalogue.row(key, day).orElse(null),
                type.name().zh() + "应于 " + last + " 前申请延续," + end.minusDays(1) + " 到期",
                type.name().en() + " should have been filed for renewal by " + last + ", it ends on "
                        + end.minusDays(1));
    }

    static Reason duty(
            Catalogue catalogue, CredentialType type, PeriodicDuty duty, Dues.DutyState state, LocalDate day) {
        RuleRow row = catalogue.row(duty.cycle(), day).orElse(null);
        return state.failed()
                ? of(
                        "duty.failed",
                        row,
                        type.name().zh() + ":" + duty.name().zh() + "不合格",
                        type.name().en() + ": " + duty.name().en() + " failed")
                : of(
                        "duty.overdue",
                        row,
                        type.name().zh() + ":" + duty.name().zh() + "应于 " + state.due() + " 前完成",
                        type.name().en() + ": " + duty.name().en() + " was due by " + state.due());
    }

    static Reason credits(
            Catalogue catalogue,
            CredentialType type,
            CreditRule rule,
            int first,
            int last,
            BigDecimal earned,
            BigDecimal least) {
        String years = first == last ? Integer.toString(last) : first + "-" + last;
        return of(
                rule.minimum(),
                catalogue.row(rule.minimum(), LocalDate.of(last, 12, 31)).orElse(null),
                rule.name().zh() + " " + years + ":" + earned.toPlainString() + ",应为 " + least.toPlainString(),
                rule.name().en() + " " + years + ": " + earned.toPlainString() + " of " + least.toPlainString());
    }

    static Label name(Catalogue catalogue, String type) {
        return catalogue.type(type).map(CredentialType::name).orElse(Label.of(type, type));
    }
}
