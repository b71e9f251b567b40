package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Distributes an amount by weight between floors and caps, to the cent.
 *
 * <p>There is one number L such that every claim receives {@code min(cap, max(floor, L x weight))} and all sum to the pool; it
 * is found exactly, in whole numbers. Cents that remain are given one each by the largest remainder, ties by ascending id.
 * The portions do not depend on the order of the claims. Safe for use by several threads.
 */
public final class Distributor {

    private static final int WEIGHT_SCALE = 12;

    /** A distributor. */
    public Distributor() {}

    /** A claim in cents and whole weights. */
    private static final class Account {
        final Claim claim;
        final BigInteger weight;
        final BigInteger floor;
        final BigInteger cap;
        Portion.Bound bound = Portion.Bound.FLOOR;
        BigInteger cents;
        BigInteger remainder = BigInteger.ZERO;

        Account(Claim claim) {
            this.claim = claim;
            this.weight = claim.weight().setScale(WEIGHT_SCALE).unscaledValue();
            this.floor = cents(claim.floor());
            this.cap = claim.cap() == null ? BigInteger.ONE.negate() : cents(claim.cap());
            this.cents = floor;
        }
    }

    /** Where a claim leaves its floor or meets its cap: at L = amount / weight. */
    private record Turn(Account account, BigInteger amount, boolean leavesFloor) {
        static final Comparator<Turn> ORDER = (a, b) -> {
            int byLevel = a.amount.multiply(b.account.weight).compareTo(b.amount.multiply(a.account.weight));
            return byLevel != 0 ? byLevel : Boolean.compare(b.leavesFloor, a.leavesFloor);
        };
    }

    /**
     * Distributes a pool.
     *
     * @param pool the amount, 0 or more, at most 2 decimals
     * @param claims the claims, each id once
     * @return the portions, or why there are none
     */
    public PoolOutcome distribute(BigDecimal pool, List<Claim> claims) {
        check(pool, claims);
        if (claims.isEmpty()) {
            return refused(PoolOutcome.Refusal.NO_CLAIMS, cents(pool));
        }
        List<Account> accounts = claims.stream().map(Account::new).toList();
        BigInteger amount = cents(pool);
        BigInteger fixed = accounts.stream().map(a -> a.floor).reduce(BigInteger.ZERO, BigInteger::add);
        if (fixed.compareTo(amount) > 0) {
            return refused(PoolOutcome.Refusal.FLOORS_ABOVE_POOL, fixed.subtract(amount));
        }
        BigInteger weight = BigInteger.ZERO;
        for (Turn turn : turns(accounts)) {
            BigInteger level = turn.account().weight;
            BigInteger there = fixed.multiply(level).add(turn.amount().multiply(weight));
            if (there.compareTo(amount.multiply(level)) >= 0) {
                break;
            }
            fixed = turn.leavesFloor() ? fixed.subtract(turn.amount()) : fixed.add(turn.amount());
            weight = turn.leavesFloor() ? weight.add(level) : weight.subtract(level);
            turn.account().bound = turn.leavesFloor() ? Portion.Bound.NONE : Portion.Bound.CAP;
        }
        BigInteger rest = amount.subtract(fixed);
        if (weight.signum() == 0 && rest.signum() > 0) {
            boolean anyWeight = accounts.stream().anyMatch(a -> a.weight.signum() > 0);
            return refused(anyWeight ? PoolOutcome.Refusal.CAPS_BELOW_POOL : PoolOutcome.Refusal.NO_WEIGHT, rest);
        }
        share(accounts, rest, weight);
        return new PoolOutcome.Paid(
                pool,
                accounts.stream()
                        .map(a -> new Portion(a.claim.id(), new BigDecimal(a.cents, 2), a.bound))
                        .toList());
    }

    private static void check(BigDecimal pool, List<Claim> claims) {
        Decimals.plain("pool", pool);
        if (pool.signum() < 0 || pool.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "pool (" + pool + ") must be 0 or more and whole cents.\nMaybe round it first.");
        }
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims) {
            if (!ids.add(claim.id())) {
                throw new IllegalArgumentException(
                        "two claims have the same id.\nMaybe a person with two posts needs one claim with both weights.");
            }
        }
    }

    private static List<Turn> turns(List<Account> accounts) {
        List<Turn> turns = new ArrayList<>();
        for (Account account : accounts) {
            if (account.weight.signum() > 0) {
                turns.add(new Turn(account, account.floor, true));
                if (account.claim.cap() != null) {
                    turns.add(new Turn(account, account.cap, false));
                }
            }
        }
        turns.sort(Turn.ORDER);
        return turns;
    }

    private static void share(List<Account> accounts, BigInteger rest, BigInteger weight) {
        List<Account> open = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (Account account : accounts) {
            if (account.bound == Portion.Bound.CAP) {
                account.cents = account.cap;
            } else if (account.bound == Portion.Bound.NONE) {
                BigInteger[] parts = rest.multiply(account.weight).divideAndRemainder(weight);
                account.cents = parts[0];
                account.remainder = parts[1];
                given = given.add(parts[0]);
                open.add(account);
            }
        }
        open.sort(Comparator.comparing((Account a) -> a.remainder).reversed().thenComparing(a -> a.claim.id()));
        int left = rest.subtract(given).intValueExact();
        for (Account account : open.subList(0, left)) {
            account.cents = account.cents.add(BigInteger.ONE);
        }
    }

    private static PoolOutcome refused(PoolOutcome.Refusal why, BigInteger cents) {
        return new PoolOutcome.Refused(why, new BigDecimal(cents, 2));
    }

    private static BigInteger cents(BigDecimal amount) {
        return amount.setScale(2).unscaledValue();
    }
}
