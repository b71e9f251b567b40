package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.CreditRule;
import io.github.hospitalhr.credentials.catalogue.Validity;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.domain.eligibility.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts credits by class and window of calendar years; a class counts at most its cap a year, classes never stand in for one another. */
final class Credits {

    private Credits() {}

    /** What the last complete windows before a day lack; windows that began before the account did are not asked for. */
    static List<Reason> shortfalls(
            Catalogue catalogue,
            CredentialType type,
            Validity.CreditAccount account,
            Credential credential,
            LocalDate day) {
        List<Reason> result = new ArrayList<>();
        for (CreditRule rule : account.rules()) {
            int last = day.getYear() - 1;
            int first = last - rule.years() + 1;
            LocalDate end = LocalDate.of(last, 12, 31);
            BigDecimal least = catalogue.number(rule.minimum(), end).orElse(null);
            if (least == null || first < credential.firstDay().getYear()) {
                continue;
            }
            BigDecimal earned = earned(catalogue, account, rule, credential, first, last);
            if (earned.compareTo(least) < 0) {
                result.add(Sentences.credits(catalogue, type, rule, first, last, earned, least));
            }
        }
        return result;
    }

    static BigDecimal earned(
            Catalogue catalogue,
            Validity.CreditAccount account,
            CreditRule rule,
            Credential credential,
            int first,
            int last) {
        BigDecimal total = BigDecimal.ZERO;
        for (String creditClass : rule.classes()) {
            for (int year = first; year <= last; year++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (CredentialFact.Credited credited : credential.credits()) {
                    if (credited.on().getYear() == year && belongs(credited.creditClass(), creditClass)) {
                        sum = sum.add(credited.credits());
                    }
                }
                BigDecimal cap = catalogue
                        .number(account.caps().get(creditClass), LocalDate.of(year, 12, 31))
                        .orElse(sum);
                total = total.add(sum.min(cap));
            }
        }
        return total;
    }

    /** Whether credits of a class count for a rule's class: {@code I.national} is a part of {@code I}, not the other way round. */
    private static boolean belongs(String earned, String wanted) {
        return earned.equals(wanted) || earned.startsWith(wanted + ".");
    }
}
