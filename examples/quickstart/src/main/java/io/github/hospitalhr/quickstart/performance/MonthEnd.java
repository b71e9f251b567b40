package io.github.hospitalhr.quickstart.performance;

import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.performance.Performance;
import io.github.hospitalhr.performance.consequence.ConsequenceEngine;
import io.github.hospitalhr.performance.consequence.ConsequenceRules;
import io.github.hospitalhr.performance.consequence.ExitCase;
import io.github.hospitalhr.performance.consequence.ExitCheck;
import io.github.hospitalhr.performance.consequence.ExitGround;
import io.github.hospitalhr.performance.consequence.Proposal;
import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import io.github.hospitalhr.performance.indicator.MeasureUnit;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.law.LegalTable;
import io.github.hospitalhr.performance.lint.LintSettings;
import io.github.hospitalhr.performance.lint.SchemeLinter;
import io.github.hospitalhr.performance.period.RunOutcome;
import io.github.hospitalhr.performance.period.ScoreRun;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.score.FactRef;
import io.github.hospitalhr.performance.score.PartValue;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreLine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Plays the end of a month as if the rosters had been worked: facts come in, the month is closed, a withdrawn complaint leads to
 * a restatement, the pool is paid out, consequences are proposed, schemes are linted.
 */
public final class MonthEnd {

    private static final PersonId HR = PersonId.of("hr-office");

    /** Levels of the people whose three months are told; everybody else has one by chance. */
    private static final double[] STORIES = {1.0, 1.0, 0.02, 0.02};

    private final YearMonth month;
    private final ZoneId zone;
    private final long seed;
    private final List<StaffMember> staff;
    private final Map<PersonId, List<DutyDone>> duties = new TreeMap<>();
    private final Map<List<Object>, List<PersonId>> shifts = new LinkedHashMap<>();

    /**
     * A month's end.
     *
     * @param month the month
     * @param zone the campus's zone
     * @param seed seed of what is invented
     * @param staff everybody, ascending by id
     * @param done the duties of the rosters
     */
    public MonthEnd(YearMonth month, ZoneId zone, long seed, List<StaffMember> staff, List<DutyDone> done) {
        this.month = month;
        this.zone = zone;
        this.seed = seed;
        this.staff = List.copyOf(staff);
        for (DutyDone duty : done) {
            duties.computeIfAbsent(duty.person(), p -> new ArrayList<>()).add(duty);
            shifts.computeIfAbsent(List.of(duty.unit(), duty.day(), duty.shift()), k -> new ArrayList<>())
                    .add(duty.person());
        }
        for (StaffMember one : staff) {
            duties.computeIfAbsent(one.id(), p -> officeDays(one));
        }
    }

    /** Whoever is on no roster works on weekdays from eight. */
    private List<DutyDone> officeDays(StaffMember one) {
        List<DutyDone> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            if (date.getDayOfWeek().getValue() <= 5) {
                Instant from = date.atTime(8, 0).atZone(zone).toInstant();
                days.add(new DutyDone(one.id(), one.unit(), date, "office", 480, false, from));
            }
        }
        return days;
    }

    /**
     * Plays it.
     *
     * @param people the people
     * @param units the units
     * @return what came of it
     */
    public MonthResult play(PeopleDirectory people, UnitDirectory units) {
        Clock after = Clock.fixed(
                month.plusMonths(1).atDay(4).atTime(9, 0).atZone(zone).toInstant(), zone);
        SchemeLibrary library = HospitalSchemes.adopted();
        InMemoryFactLedger ledger = new InMemoryFactLedger();
        Performance performance = Performance.builder(after, library, new RememberedPeople(people), units)
                .ledger(ledger)
                .soleWriter()
                .catalogue(HospitalSchemes.catalogue(library))
                .shifts((unit, day, shift) -> shifts.getOrDefault(List.of(unit, day, shift), List.of()))
                .build();
        List<DutyDone> all = new ArrayList<>();
        duties.values().forEach(all::addAll);
        performance.sink().accept(MonthFacts.worked(all));
        List<Fact> facts = facts();
        performance.take(facts);
        List<ScoreCard> earlier = stories(performance);
        RunOutcome.Done closed = (RunOutcome.Done) performance.close(month, HR);
        RunOutcome restated = restate(performance, closed.run().cards());
        ScoreRun run = performance.book().current(month).orElseThrow();
        List<ScoreCard> cards = run.cards();
        BonusPool pool = new BonusPool(staff, duties, facts, cards);
        SchemeLibrary everything = HospitalSchemes.withUnlawfulDraft();
        SchemeLinter linter = new SchemeLinter(LegalTable.china(), LintSettings.usual());
        return new MonthResult(
                month,
                staff,
                library,
                run,
                earlier,
                facts.size() + MonthFacts.worked(all).size(),
                ledger.quarantined(),
                restated,
                pool.distribute(),
                pool.unequalPay(month.atEndOfMonth()),
                proposals(cards, earlier),
                exits(cards),
                everything.schemes().stream()
                        .map(s -> linter.lint(everything, s))
                        .toList());
    }

    private List<Fact> facts() {
        MonthFacts made = new MonthFacts(month, zone, seed);
        for (StaffMember one : staff) {
            made.person(one, duties.getOrDefault(one.id(), List.of()), level(one));
        }
        surveys(made);
        List<Fact> facts = new ArrayList<>(made.facts());
        facts.addAll(unusable(facts.get(0)));
        return facts;
    }

    private void surveys(MonthFacts made) {
        Random random = new Random(seed);
        shifts.forEach((key, people) -> {
            UnitId unit = (UnitId) key.get(0);
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                made.survey(unit, (LocalDate) key.get(1), (String) key.get(2), i, 82 + random.nextInt(19));
            }
        });
    }

    /** Facts as hosts send them by mistake: each is kept apart with its reasons. */
    private List<Fact> unusable(Fact right) {
        LocalDate next = month.plusMonths(1).atDay(20);
        return List.of(
                new Fact(
                        new FactKey("his", "wrong-unit"),
                        1,
                        false,
                        "nursing.time",
                        right.attribution(),
                        right.unit(),
                        right.day(),
                        right.occurredAt(),
                        BigDecimal.TEN,
                        MeasureUnit.COUNT),
                new Fact(
                        new FactKey("his", "tomorrow"),
                        1,
                        false,
                        "infusion",
                        right.attribution(),
                        right.unit(),
                        next,
                        next.atTime(12, 0).atZone(zone).toInstant(),
                        BigDecimal.ONE,
                        MeasureUnit.COUNT),
                Fact.of(
                        new FactKey("survey", "nobody"),
                        "complaint.upheld",
                        PersonId.of("X00000"),
                        right.day(),
                        right.occurredAt(),
                        BigDecimal.ONE,
                        MeasureUnit.COUNT));
    }

    private double level(StaffMember one) {
        List<StaffMember> told = told();
        int story = told.indexOf(one);
        double chance = new Random(seed * 31 + one.id().value().hashCode()).nextGaussian();
        return story >= 0 ? STORIES[story] : Math.max(0, Math.min(1, 0.72 + 0.16 * chance));
    }

    /** Four nurses on contract whose three months are told. */
    private List<StaffMember> told() {
        return staff.stream()
                .filter(s -> s.position().equals("nurse") && s.type() == EmploymentType.CONTRACT)
                .limit(STORIES.length)
                .toList();
    }

    /** Those whose three months are told, and everybody in the unit of the first: its scores are drawn. */
    private List<StaffMember> remembered() {
        List<StaffMember> told = told();
        return staff.stream()
                .filter(one -> told.contains(one)
                        || (!told.isEmpty() && one.unit().equals(told.get(0).unit())))
                .toList();
    }

    /** The two months before, of the people remembered. */
    private List<ScoreCard> stories(Performance performance) {
        List<ScoreCard> cards = new ArrayList<>();
        for (YearMonth earlier : List.of(month.minusMonths(2), month.minusMonths(1))) {
            MonthFacts made = new MonthFacts(earlier, zone, seed);
            for (StaffMember one : remembered()) {
                MonthEnd then = new MonthEnd(earlier, zone, seed, List.of(one), List.of());
                double level = level(one);
                made.person(one, then.duties.getOrDefault(one.id(), List.of()), level);
                for (int i = 0; i < 6; i++) {
                    made.survey(one.id(), one.unit(), earlier.atDay(5 + 3 * i), i, (int) (55 + 44 * level));
                }
            }
            performance.take(made.facts());
            remembered().forEach(one -> performance.card(one.id(), earlier).ifPresent(cards::add));
        }
        return cards;
    }

    /** A complaint turns out to concern somebody else: it is withdrawn, and the closed month restated. */
    private RunOutcome restate(Performance performance, List<ScoreCard> cards) {
        for (ScoreCard card : cards) {
            for (ScoreLine line : card.lines()) {
                for (PartValue part : line.parts()) {
                    if (part.measure().factType().equals("complaint.upheld") && part.sample() > 0) {
                        performance.take(List.of(withdrawal(card, part.facts().get(0))));
                        return performance.restate(month, HR, "患者更正:投诉对象并非本人");
                    }
                }
            }
        }
        return performance.restate(month, HR, "无");
    }

    private Fact withdrawal(ScoreCard card, FactRef ref) {
        UnitId unit = staff.stream()
                .filter(s -> s.id().equals(card.person()))
                .findFirst()
                .orElseThrow()
                .unit();
        return new Fact(
                ref.key(),
                ref.revision() + 1,
                true,
                "complaint.upheld",
                Attribution.person(card.person()),
                unit,
                ref.day(),
                ref.day().atTime(12, 0).atZone(zone).toInstant(),
                ref.value(),
                MeasureUnit.COUNT);
    }

    private List<Proposal> proposals(List<ScoreCard> cards, List<ScoreCard> earlier) {
        ConsequenceEngine engine = new ConsequenceEngine(ConsequenceRules.usual());
        List<Proposal> proposals = new ArrayList<>();
        for (ScoreCard card : cards) {
            List<ScoreCard> own = new ArrayList<>(List.of(card));
            earlier.stream().filter(c -> c.person().equals(card.person())).forEach(own::add);
            proposals.addAll(engine.propose(card.person(), own, month));
        }
        return proposals;
    }

    /** What somebody might wish to do with the lowest score, and what the law says to it (指导案例18号). */
    private List<MonthResult.Exit> exits(List<ScoreCard> cards) {
        ExitCheck check = new ExitCheck(LegalTable.china());
        Map<PersonId, StaffMember> byId = new TreeMap<>();
        staff.forEach(one -> byId.put(one.id(), one));
        List<MonthResult.Exit> exits = new ArrayList<>();
        for (EmploymentType type : List.of(EmploymentType.CONTRACT, EmploymentType.ESTABLISHED)) {
            cards.stream()
                    .filter(c -> c.score() != null
                            && byId.containsKey(c.person())
                            && byId.get(c.person()).type() == type)
                    .min(Comparator.comparing(ScoreCard::score).thenComparing(ScoreCard::person))
                    .map(c -> ExitCase.of(c.person(), type, ExitGround.BOTTOM_RANK, month.atEndOfMonth()))
                    .ifPresent(exit -> exits.add(new MonthResult.Exit(exit, check.check(exit))));
        }
        return exits;
    }
}
