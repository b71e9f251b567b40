package io.github.hospitalhr.performance.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.law.LegalTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributorTest {

    private final Distributor distributor = new Distributor();

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    private static Claim claim(String id, String weight, String floor, @Nullable String cap) {
        return new Claim(id, d(weight), d(floor), cap == null ? null : d(cap));
    }

    private List<String> amounts(String pool, Claim... claims) {
        PoolOutcome outcome = distributor.distribute(d(pool), List.of(claims));
        assertThat(outcome).isInstanceOf(PoolOutcome.Paid.class);
        return ((PoolOutcome.Paid) outcome)
                .portions().stream().map(p -> p.amount().toPlainString()).toList();
    }

    @Test
    void aHundredForThreeIsPaidToTheCent() {
        assertThat(amounts("100", claim("b", "1", "0", null), claim("a", "1", "0", null), claim("c", "1", "0", null)))
                .containsExactly("33.33", "33.34", "33.33");
    }

    @Test
    void floorsAndCapsHold() {
        assertThat(amounts(
                        "1000", claim("a", "1", "200", null), claim("b", "9", "0", "500"), claim("c", "2", "0", null)))
                .containsExactly("200.00", "500.00", "300.00");
        assertThat(amounts("100", claim("a", "0", "0", null), claim("b", "1", "0", null)))
                .containsExactly("0.00", "100.00");
        assertThat(amounts("0", claim("a", "1", "0", null))).containsExactly("0.00");
    }

    @Test
    void saysWhyItCannotPay() {
        assertThat(distributor.distribute(d("10"), List.of(claim("a", "1", "6", null), claim("b", "1", "5", null))))
                .isEqualTo(new PoolOutcome.Refused(PoolOutcome.Refusal.FLOORS_ABOVE_POOL, d("1.00")));
        assertThat(distributor.distribute(d("10"), List.of(claim("a", "1", "0", "6"), claim("b", "1", "0", "3.5"))))
                .isEqualTo(new PoolOutcome.Refused(PoolOutcome.Refusal.CAPS_BELOW_POOL, d("0.50")));
        assertThat(distributor.distribute(d("10"), List.of(claim("a", "0", "0", null))))
                .isEqualTo(new PoolOutcome.Refused(PoolOutcome.Refusal.NO_WEIGHT, d("10.00")));
        assertThat(distributor.distribute(d("10"), List.of()))
                .isEqualTo(new PoolOutcome.Refused(PoolOutcome.Refusal.NO_CLAIMS, d("10.00")));
        assertThatThrownBy(() -> distributor.distribute(d("10.001"), List.of())).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> amounts("10", claim("a", "1", "0", null), claim("a", "1", "0", null)))
                .hasMessageContaining("same id");
    }

    /** Exact sum, bounds, order of arrival, monotone in weight, fair within a cent: over random pools. */
    @Test
    void randomPoolsArePaidExactlyAndFairly() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = new ArrayList<>();
            BigDecimal floors = BigDecimal.ZERO;
            for (int i = random.nextInt(30); i >= 0; i--) {
                BigDecimal floor =
                        random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(5000), 2) : BigDecimal.ZERO;
                BigDecimal cap = random.nextInt(3) == 0 ? floor.add(BigDecimal.valueOf(random.nextInt(9000), 2)) : null;
                claims.add(new Claim("p" + i, BigDecimal.valueOf(random.nextInt(100_000), 4), floor, cap));
                floors = floors.add(floor);
            }
            BigDecimal pool = floors.add(BigDecimal.valueOf(random.nextInt(2_000_000), 2));
            PoolOutcome outcome = distributor.distribute(pool, claims);
            if (!(outcome instanceof PoolOutcome.Paid paid)) {
                assertThat(((PoolOutcome.Refused) outcome).why())
                        .as("seed %d", seed)
                        .isIn(PoolOutcome.Refusal.CAPS_BELOW_POOL, PoolOutcome.Refusal.NO_WEIGHT);
                continue;
            }
            Map<String, BigDecimal> byId = new TreeMap<>();
            paid.portions().forEach(p -> byId.put(p.id(), p.amount()));
            assertThat(byId.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(pool);
            for (Claim a : claims) {
                BigDecimal amount = byId.get(a.id());
                assertThat(amount).as("seed %d", seed).isGreaterThanOrEqualTo(a.floor());
                assertThat(a.cap() == null || amount.compareTo(a.cap()) <= 0)
                        .as("seed %d", seed)
                        .isTrue();
                for (Claim b : claims) {
                    boolean free = a.floor().signum() == 0
                            && a.cap() == null
                            && b.floor().signum() == 0
                            && b.cap() == null;
                    if (free && a.weight().compareTo(b.weight()) > 0) {
                        assertThat(amount).as("seed %d", seed).isGreaterThanOrEqualTo(byId.get(b.id()));
                    }
                }
            }
            Collections.shuffle(claims, random);
            Map<String, BigDecimal> again = new TreeMap<>();
            ((PoolOutcome.Paid) distributor.distribute(pool, claims))
                    .portions()
                    .forEach(p -> again.put(p.id(), p.amount()));
            assertThat(again).as("seed %d", seed).isEqualTo(byId);
        }
    }

    @Test
    @Timeout(5)
    void threeThousandPeopleInTwoStages() {
        Random random = new Random(7);
        List<DepartmentClaim> departments = new ArrayList<>();
        for (int unit = 0; unit < 60; unit++) {
            List<Claim> people = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                people.add(claim("u" + unit + "p" + i, String.valueOf(1 + random.nextInt(500)), "300", "20000"));
            }
            departments.add(new DepartmentClaim(
                    UnitId.of("u" + unit), d("1." + random.nextInt(9)), BigDecimal.ZERO, null, people));
        }
        TwoStagePool.Result result = new TwoStagePool().distribute(d("12345678.91"), departments);
        assertThat(result.paid()).isTrue();
        assertThat(result.payouts()).hasSize(3000);
        assertThat(result.payouts().stream().map(Portion::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("12345678.91");
    }

    @Test
    void aCentForThreeThousandPeopleLeavesNobodyOut() {
        List<DepartmentClaim> departments = new ArrayList<>();
        for (int unit = 0; unit < 60; unit++) {
            List<Claim> people = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                people.add(claim("u" + unit + "p" + i, "1", "0", null));
            }
            departments.add(new DepartmentClaim(UnitId.of("u" + unit), BigDecimal.ONE, BigDecimal.ZERO, null, people));
        }
        List<Portion> payouts =
                new TwoStagePool().distribute(d("0.01"), departments).payouts();
        assertThat(payouts).hasSize(3000);
        assertThat(payouts).filteredOn(p -> p.amount().signum() > 0).hasSize(1);
        assertThat(PoolDocument.of(d("0.01"), payouts).pool()).isEqualTo("0.01");
    }

    @Test
    void aDepartmentWhoseFloorsAndCapsContradictIsNamed() {
        Claim capped = claim("p", "1", "0", "10");
        Claim floored = claim("q", "1", "50", null);
        assertThatThrownBy(() -> new DepartmentClaim(
                        UnitId.of("icu"), BigDecimal.ONE, BigDecimal.ZERO, d("49.99"), List.of(floored)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("icu")
                .hasMessageContaining("at least 50")
                .hasMessageContaining("at most 49.99");
        assertThatThrownBy(
                        () -> new DepartmentClaim(UnitId.of("icu"), BigDecimal.ONE, d("10.01"), null, List.of(capped)))
                .hasMessageContaining("at most 10");
        assertThatThrownBy(() -> new DepartmentClaim(UnitId.of("icu"), BigDecimal.ONE, d("0.01"), null, List.of()))
                .hasMessageContaining("nobody works there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E900000000", "-1E900000000", "1E-900000000", "1000000000000000"})
    @Timeout(5)
    void numbersOfADifferentOrderAreRefusedByNameAndAtOnce(String text) {
        BigDecimal number = d(text);
        List<ThrowingCallable> all = List.of(
                () -> Claim.of("p", number),
                () -> new Claim("p", BigDecimal.ONE, number, null),
                () -> new Claim("p", BigDecimal.ONE, BigDecimal.ZERO, number),
                () -> new Distributor().distribute(number, List.of(Claim.of("p", BigDecimal.ONE))),
                () -> new DepartmentClaim(UnitId.of("u"), number, BigDecimal.ZERO, null, List.of()),
                () -> new PointItem("code", Label.of("项", "item"), number, false),
                () -> new WorkItem("code", number, false),
                () -> new PointTable(List.of(), number),
                () -> new PointTable(List.of(), BigDecimal.ONE).points(List.of(), number, BigDecimal.ONE),
                () -> new TopShareBonus.Candidate(PersonId.of("p"), BigDecimal.ONE, number),
                () -> new PaidPost(PersonId.of("p"), "nurse", EmploymentType.DISPATCHED, BigDecimal.ONE, number));
        assertThat(all)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("must be below 10^15"));
    }

    @Test
    void aPersonStandsInOneDepartment() {
        DepartmentClaim one = new DepartmentClaim(
                UnitId.of("a"), BigDecimal.ONE, BigDecimal.ZERO, null, List.of(claim("p", "1", "0", null)));
        DepartmentClaim two = new DepartmentClaim(
                UnitId.of("b"), BigDecimal.ONE, BigDecimal.ZERO, null, List.of(claim("p", "1", "0", null)));
        assertThatThrownBy(() -> new TwoStagePool().distribute(d("1"), List.of(one, two)))
                .hasMessageContaining("two departments");
    }

    @Test
    void pointsCountNightRiskAndCaseMix() {
        PointTable table = new PointTable(
                List.of(
                        new PointItem("infusion", Label.of("输液", "infusion"), d("0.35"), false),
                        new PointItem("case", Label.of("病例", "case"), d("100"), true)),
                d("1.5"));
        PointStatement statement = table.points(
                List.of(
                        new WorkItem("infusion", d("10"), true),
                        new WorkItem("case", d("2"), false),
                        new WorkItem("dance", d("3"), false)),
                d("1.23"),
                d("1.1"));
        assertThat(statement.lines())
                .extracting(l -> l.points().toPlainString())
                .containsExactly("5.7750", "270.6000");
        assertThat(statement.points()).isEqualByComparingTo("276.3750");
        assertThat(statement.unknownCodes()).containsExactly("dance");
    }

    @Test
    void dispatchedStaffArePaidTheSameForAPoint() {
        List<PaidPost> posts = List.of(
                new PaidPost(PersonId.of("a"), "rn", EmploymentType.ESTABLISHED, d("100"), d("1000")),
                new PaidPost(PersonId.of("b"), "rn", EmploymentType.CONTRACT, d("50"), d("500")),
                new PaidPost(PersonId.of("c"), "rn", EmploymentType.DISPATCHED, d("100"), d("800")),
                new PaidPost(PersonId.of("d"), "rn", EmploymentType.DISPATCHED, d("100"), d("999")),
                new PaidPost(PersonId.of("e"), "guard", EmploymentType.DISPATCHED, d("100"), d("1")));
        List<EqualPayCheck.Finding> findings =
                new EqualPayCheck(LegalTable.china(), d("0.01")).check(posts, LocalDate.of(2026, 11, 1));
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.person()).isEqualTo(PersonId.of("c"));
            assertThat(f.perPoint()).isEqualByComparingTo("8");
            assertThat(f.ownPerPoint()).isEqualByComparingTo("10");
            assertThat(f.source().zh()).contains("63");
        });
    }

    @Test
    void theBestTenthWithTies() {
        List<TopShareBonus.Candidate> group = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int score = i < 1 ? 99 : i < 4 ? 95 : 80;
            group.add(new TopShareBonus.Candidate(
                    PersonId.of("p" + (char) ('a' + i)), BigDecimal.valueOf(score), d("1000.05")));
        }
        TopShareBonus all = new TopShareBonus(d("0.10"), d("0.10"), TopShareBonus.Ties.ALL);
        assertThat(all.of(group)).hasSize(4).allMatch(e -> e.amount().equals(d("100.01")));
        TopShareBonus none = new TopShareBonus(d("0.10"), d("0.10"), TopShareBonus.Ties.NONE);
        assertThat(none.of(group)).extracting(e -> e.person().value()).containsExactly("pa");
        assertThat(all.of(group.subList(0, 9))).isEmpty();
        assertThat(all.of(group.subList(4, 20))).as("all alike").hasSize(16);
    }
}
