package io.github.hospitalhr.scheduling.balance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The accounts of a hospital and what moves them, the document {@code hr.balance-scheme}. Identifiers are distinct, and rules name accounts
 * of the scheme; a counter rolls over into another account than its own.
 *
 * @param id identifier
 * @param schemeVersion version of the scheme
 * @param accounts the accounts
 * @param rules what moves them
 */
public record BalanceScheme(
        @NotNull String id,
        @NotNull String schemeVersion,
        @NotEmpty List<@NotNull @Valid BalanceAccount> accounts,
        @NotNull List<@NotNull @Valid AccrualRule> rules) {

    /** The format of this document. */
    public static final DocumentFormat<BalanceScheme> FORMAT =
            DocumentFormat.of("hr.balance-scheme", 1, BalanceScheme.class);

    public BalanceScheme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        accounts = accounts == null ? List.of() : ImmutableList.copyOf(accounts);
        rules = rules == null ? List.of() : ImmutableList.copyOf(rules);
        InvalidInputException.throwIfAny(faults(accounts, rules));
    }

    private static List<InputFault> faults(List<BalanceAccount> accounts, List<AccrualRule> rules) {
        List<InputFault> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (!known.add(accounts.get(i).id())) {
                faults.add(twice("accounts[" + i + "].id", accounts.get(i).id()));
            }
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            AccrualRule rule = rules.get(i);
            String path = "rules[" + i + "]";
            if (!ids.add(rule.id())) {
                faults.add(twice(path + ".id", rule.id()));
            }
            if (!known.contains(rule.account())) {
                faults.add(unknown(path + ".account", rule.account()));
            }
            if (rule instanceof AccrualRule.RollOver roll) {
                if (!known.contains(roll.counter())) {
                    faults.add(unknown(path + ".counter", roll.counter()));
                } else if (roll.counter().equals(roll.account())) {
                    faults.add(InputFault.of(
                            path + ".counter",
                            roll.counter(),
                            "account.self",
                            Label.of("计数账户不能转入自身", "a counter cannot roll over into itself")));
                }
            }
        }
        return faults;
    }

    private static InputFault twice(String path, String value) {
        return InputFault.of(path, value, "id.twice", Label.of("编号重复", "the identifier is used twice"));
    }

    private static InputFault unknown(String path, String value) {
        return InputFault.of(path, value, "account.unknown", Label.of("没有此账户", "there is no such account"));
    }

    /**
     * The account with an identifier.
     *
     * @param account an identifier
     * @return the account, or empty if the scheme has none
     */
    public java.util.Optional<BalanceAccount> account(String account) {
        return accounts.stream().filter(a -> a.id().equals(account)).findFirst();
    }
}
