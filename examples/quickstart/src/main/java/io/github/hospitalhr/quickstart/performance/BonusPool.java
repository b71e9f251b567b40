package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.pool.Claim;
import io.github.hospitalhr.performance.pool.DepartmentClaim;
import io.github.hospitalhr.performance.pool.EqualPayCheck;
import io.github.hospitalhr.performance.pool.PaidPost;
import io.github.hospitalhr.performance.pool.PointItem;
import io.github.hospitalhr.performance.pool.PointTable;
import io.github.hospitalhr.performance.pool.PoolOutcome;
import io.github.hospitalhr.performance.pool.Portion;
import io.github.hospitalhr.performance.pool.TwoStagePool;
import io.github.hospitalhr.performance.pool.WorkItem;
import io.github.hospitalhr.performance.score.ScoreCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The month's bonus: points for hours, nights and work done, times the score; hospital to department to person. */
final class BonusPool {

    private static final BigDecimal PER_HEAD = new BigDecimal("3086.13");
    private static final BigDecimal ODD_CENTS = new BigDecimal("0.57");
    private static final BigDecimal FLOOR = new BigDecimal("300.00");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PointTable table = new PointTable(
            List.of(
                    item("hour", "工作小时", "hour worked", "1", false),
                    item("infusion", "输液", "infusion", "0.15", false),
                    item("operation.weighted", "手术难度分", "operation point", "1.2", true),
                    item("outpatient.visit", "门诊人次", "outpatient visit", "0.3", false),
                    item("report", "报告", "report", "0.2", false),
                    item("task", "事务", "task", "1.5", false)),
            new BigDecimal("1.5"));
    private final List<StaffMember> staff;
    private final Map<PersonId, BigDecimal> points = new TreeMap<>();
    private final Map<PersonId, BigDecimal> weights = new TreeMap<>();
    private final Map<PersonId, BigDecimal> amounts = new LinkedHashMap<>();

    BonusPool(List<StaffMember> staff, Map<PersonId, List<DutyDone>> duties, List<Fact> facts, List<ScoreCard> cards) {
        this.staff = staff;
        Map<PersonId, List<WorkItem>> work = new TreeMap<>();
        duties.forEach((person, done) -> {
            for (DutyDone duty : done) {
                BigDecimal hours =
                        BigDecimal.valueOf(duty.minutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
                work.computeIfAbsent(person, p -> new ArrayList<>()).add(new WorkItem("hour", hours, duty.night()));
            }
        });
        for (Fact fact : facts) {
            if (fact.attribution() instanceof Attribution.ToPerson one && work.containsKey(one.person())) {
                work.getOrDefault(one.person(), new ArrayList<>()).add(new WorkItem(fact.type(), fact.value(), false));
            }
        }
        Map<PersonId, BigDecimal> scores = new TreeMap<>();
        cards.stream().filter(c -> c.score() != null).forEach(c -> scores.put(c.person(), c.score()));
        for (StaffMember one : staff) {
            BigDecimal earned = table.points(work.getOrDefault(one.id(), List.of()), caseMix(one), risk(one.unit()))
                    .points();
            points.put(one.id(), earned);
            // Whoever has no score yet is paid by work alone, as if the score were the usual 85.
            BigDecimal score = scores.getOrDefault(one.id(), BigDecimal.valueOf(85));
            weights.put(one.id(), earned.multiply(score).divide(HUNDRED));
        }
    }

    private static PointItem item(String code, String zh, String en, String points, boolean complexity) {
        return new PointItem(code, Label.of(zh, en), new BigDecimal(points), complexity);
    }

    private static BigDecimal caseMix(StaffMember one) {
        return one.occupation() == Occupation.DOCTOR ? new BigDecimal("1.12") : BigDecimal.ONE;
    }

    private static BigDecimal risk(UnitId unit) {
        return List.of("icu", "nicu", "icu-doctors", "er-east", "er-west", "er-doctors")
                        .contains(unit.value())
                ? new BigDecimal("1.15")
                : BigDecimal.ONE;
    }

    /** Pays the pool out. */
    MonthResult.Payout distribute() {
        Map<UnitId, List<Claim>> byDepartment = new LinkedHashMap<>();
        for (StaffMember one : staff) {
            byDepartment
                    .computeIfAbsent(one.department(), d -> new ArrayList<>())
                    .add(new Claim(one.id().value(), weights.getOrDefault(one.id(), BigDecimal.ZERO), FLOOR, null));
        }
        List<DepartmentClaim> departments = new ArrayList<>();
        byDepartment.forEach((unit, people) ->
                departments.add(new DepartmentClaim(unit, BigDecimal.ONE, BigDecimal.ZERO, null, people)));
        BigDecimal pool = PER_HEAD.multiply(BigDecimal.valueOf(staff.size())).add(ODD_CENTS);
        TwoStagePool.Result result = new TwoStagePool().distribute(pool, departments);
        if (!result.paid()) {
            throw new IllegalStateException("the demonstration's pool cannot be paid: " + result.departments());
        }
        result.payouts().forEach(p -> amounts.put(PersonId.of(p.id()), p.amount()));
        Map<String, BigDecimal> first = new LinkedHashMap<>();
        for (Portion portion : ((PoolOutcome.Paid) result.departments()).portions()) {
            first.put(portion.id(), portion.amount());
        }
        return new MonthResult.Payout(pool, first, amounts, points);
    }

    /** Dispatched people whose points pay more than one percent less than others' of the same position and department. */
    List<EqualPayCheck.Finding> unequalPay(LocalDate day) {
        List<PaidPost> paid = new ArrayList<>();
        for (StaffMember one : staff) {
            paid.add(new PaidPost(
                    one.id(),
                    one.department() + "/" + one.position(),
                    one.type(),
                    weights.getOrDefault(one.id(), BigDecimal.ZERO),
                    amounts.getOrDefault(one.id(), BigDecimal.ZERO)));
        }
        return new EqualPayCheck(LegalTable.china(), new BigDecimal("0.01")).check(paid, day);
    }
}
