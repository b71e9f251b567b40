package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.Dimension;
import io.github.hospitalhr.credentials.catalogue.Need;
import io.github.hospitalhr.credentials.catalogue.RuleRow;
import io.github.hospitalhr.credentials.file.BreakGlass;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a ruling. */
final class RulingDraft {

    private static final Label REVIEW = Label.of("事后须复核", "to be reviewed afterwards");

    private final Catalogue catalogue;
    private Verdict verdict = Verdict.PERMIT;
    private boolean absolute;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Set<Reason> warnings = new LinkedHashSet<>();
    private final Set<Label> obligations = new LinkedHashSet<>();
    private final Set<Remedy> remedies = new LinkedHashSet<>();
    private final Set<String> evidence = new LinkedHashSet<>();

    RulingDraft(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private void worsen(Verdict other) {
        verdict = other.compareTo(verdict) > 0 ? other : verdict;
    }

    void unknownAct(Act act) {
        worsen(Verdict.DENY);
        absolute = true;
        reasons.add(
                Sentences.of("act.unknown", null, "目录中没有行为 " + act.code(), "the catalogue has no act " + act.code()));
    }

    /** A denial that no break-glass lifts. */
    void prohibited(RuleRow ground) {
        absolute = true;
        noWay(ground);
    }

    private void noWay(RuleRow ground) {
        worsen(Verdict.DENY);
        reasons.add(new Reason(ground.key(), ground.article(), ground.text()));
    }

    void add(RuleRow ground, FitnessRules.@Nullable Attempt best) {
        if (best == null) {
            noWay(ground);
            return;
        }
        worsen(best.verdict());
        if (best.verdict() != Verdict.DENY) {
            Label obligation = best.way().obligation();
            if (obligation != null) {
                obligations.add(obligation);
            }
        }
        if (best.verdict() == Verdict.UNDER_SUPERVISION && best.way().verdict() == Verdict.UNDER_SUPERVISION) {
            RuleRow row = catalogue.rows(best.way().ground()).get(0);
            reasons.add(new Reason(row.key(), row.article(), row.text()));
        }
        for (FitnessRules.Match match : best.matches()) {
            add(ground, match, best.verdict());
        }
    }

    private void add(RuleRow ground, FitnessRules.Match match, Verdict wayVerdict) {
        Standing standing = match.standing();
        if (standing == null) {
            Label name = Sentences.name(catalogue, match.need().type());
            reasons.add(Sentences.of(ground.key(), ground, "没有" + name.zh(), "no " + name.en()));
            remedies.add(new Remedy(
                    Remedy.Kind.OBTAIN, match.need().type(), "", Label.of("取得" + name.zh(), "obtain a " + name.en())));
            return;
        }
        evidence.add(standing.credential().id());
        if (match.verdict() == Verdict.PERMIT) {
            warnings.addAll(standing.findings());
        } else {
            explain(ground, match, standing, wayVerdict);
        }
    }

    private void explain(RuleRow ground, FitnessRules.Match match, Standing standing, Verdict wayVerdict) {
        Fit fit = match.fit();
        if (!standing.status().counts()) {
            for (Reason finding : standing.findings()) {
                String article = finding.article().isEmpty() ? ground.article() : finding.article();
                reasons.add(new Reason(finding.code(), article, finding.sentence()));
            }
            remedies.add(remedy(standing));
        } else if (fit != null && fit.misfit() != null) {
            Dimension misfit = fit.misfit();
            Label name = Sentences.name(catalogue, match.need().type());
            Label what = what(misfit);
            reasons.add(Sentences.of(
                    ground.key(),
                    ground,
                    name.zh() + "不含此" + what.zh(),
                    name.en() + " does not cover this " + what.en()));
            remedies.add(new Remedy(
                    Remedy.Kind.EXTEND,
                    match.need().type(),
                    standing.credential().id(),
                    Label.of(
                            "变更或增加" + name.zh() + "的" + what.zh(),
                            "change or extend the " + what.en() + " of the " + name.en())));
        } else if (wayVerdict == Verdict.UNDER_SUPERVISION) {
            reasons.addAll(standing.findings());
            Need need = match.need();
            Label name = Sentences.name(catalogue, need.type());
            reasons.add(Sentences.of(
                    ground.key(), ground, name.zh() + "仅限上级指导下", name.en() + " is limited to work under guidance"));
        }
    }

    private Remedy remedy(Standing standing) {
        String type = standing.credential().type();
        Label name = Sentences.name(catalogue, type);
        Remedy.Kind kind = switch (standing.status()) {
            case UNVERIFIED, MISMATCH -> Remedy.Kind.VERIFY;
            case EXPIRED -> Remedy.Kind.RENEW;
            case DUTY_OPEN -> Remedy.Kind.DO_DUTY;
            case PENDING, SUSPENDED -> Remedy.Kind.WAIT;
            case BASIS_MISSING -> Remedy.Kind.MEND_BASIS;
            default -> Remedy.Kind.OBTAIN;
        };
        Label verb = switch (kind) {
            case VERIFY -> Label.of("核验", "verify the");
            case RENEW -> Label.of("延续", "renew the");
            case DO_DUTY -> Label.of("完成周期义务:", "do the duty of the");
            case WAIT -> Label.of("等待生效或恢复:", "wait for the");
            case MEND_BASIS -> Label.of("补齐前提:", "mend what it builds on:");
            default -> Label.of("重新取得", "obtain anew the");
        };
        return new Remedy(
                kind, type, standing.credential().id(), Label.of(verb.zh() + name.zh(), verb.en() + " " + name.en()));
    }

    private static Label what(Dimension dimension) {
        return switch (dimension) {
            case PLACE -> Label.of("执业地点", "place");
            case CATEGORY -> Label.of("执业类别", "category of practice");
            case RANGE -> Label.of("执业范围", "scope of practice");
            case LEVEL -> Label.of("级别", "level");
            case MODE -> Label.of("独立资格", "mode");
            case PROCEDURE -> Label.of("项目", "procedure");
            case SETTING -> Label.of("场所", "setting");
        };
    }

    Ruling rule(CredentialFile file, Act act, Place place, Instant at, Window window) {
        Instant from = start(window.since(), place);
        Instant until = start(window.until(), place);
        for (BreakGlass glass : file.breakGlass()) {
            CredentialFact.GlassBroken opened = glass.opened();
            if (!opened.act().equals(act.code()) || !opened.institution().equals(place.institution())) {
                continue;
            }
            for (Instant edge : List.of(opened.from(), opened.until())) {
                from = !edge.isAfter(at) && edge.isAfter(from) ? edge : from;
                until = edge.isAfter(at) && edge.isBefore(until) ? edge : until;
            }
            boolean open = !at.isBefore(opened.from()) && at.isBefore(opened.until());
            if (open && verdict != Verdict.PERMIT && !absolute) {
                warnings.addAll(reasons);
                reasons.clear();
                warnings.add(Sentences.of(
                        "breakGlass", null, "紧急授权 " + opened.subject(), "break-glass " + opened.subject()));
                obligations.add(REVIEW);
                evidence.add(opened.subject());
                verdict = Verdict.PERMIT;
            }
        }
        List<Remedy> ways = verdict == Verdict.PERMIT ? List.of() : new ArrayList<>(remedies);
        return new Ruling(
                verdict,
                List.copyOf(reasons),
                List.copyOf(warnings),
                List.copyOf(obligations),
                ways,
                List.copyOf(evidence),
                from,
                until);
    }

    private static Instant start(LocalDate day, Place place) {
        if (day.equals(LocalDate.MIN)) {
            return Instant.MIN;
        }
        return day.equals(LocalDate.MAX)
                ? Instant.MAX
                : day.atStartOfDay(place.zone()).toInstant();
    }
}
