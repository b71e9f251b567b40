package io.github.hospitalhr.credentials.audit;

import io.github.hospitalhr.credentials.catalogue.ActType;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.text.Label;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The words of an audit, the same on the page and in the workbook. */
final class AuditTerms {

    private final Catalogue catalogue;

    AuditTerms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Label verdict(Verdict verdict) {
        return switch (verdict) {
            case PERMIT -> Label.of("准许", "permitted");
            case UNDER_SUPERVISION -> Label.of("监督下准许", "under supervision");
            case DENY -> Label.of("不准", "denied");
        };
    }

    Label act(AuditReport.Line line) {
        Label name = catalogue.act(line.act()).map(ActType::name).orElse(Label.of(line.act(), line.act()));
        return line.level() == 0
                ? name
                : Label.of(name.zh() + "(" + line.level() + "级)", name.en() + " (level " + line.level() + ")");
    }

    /** The sentence with its article. */
    static Label reason(Reason reason) {
        String article = reason.article();
        return article.isEmpty()
                ? reason.sentence()
                : Label.of(
                        reason.sentence().zh() + "〔" + article + "〕",
                        reason.sentence().en() + " [" + article + "]");
    }

    /** The last day of a term, which people read; empty for none. */
    static String lastDay(@Nullable LocalDate end) {
        return end == null ? "" : end.minusDays(1).toString();
    }

    /** Who verified it, or that the hospital granted it itself. */
    static Label verified(AuditReport.Evidence evidence) {
        String by = String.join(", ", evidence.verifiers());
        if (!by.isEmpty()) {
            return Label.of("核验 " + by, "verified by " + by);
        }
        return evidence.granted() ? Label.of("本院授予", "granted by the hospital") : Label.of("未核验", "not verified");
    }

    /** The first digits of a hash, enough to find the file. */
    static String brief(String hash) {
        int colon = hash.indexOf(':');
        return hash.substring(0, Math.min(hash.length(), colon + 13));
    }
}
