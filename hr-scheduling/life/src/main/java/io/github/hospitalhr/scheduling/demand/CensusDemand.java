package io.github.hospitalhr.scheduling.demand;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.DailyNeed;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import io.github.hospitalhr.scheduling.rule.StaffingPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Makes rules of need from a census: floors that must hold, and the heads that the care levels ask for as a wish. */
public final class CensusDemand {

    private final DemandScheme scheme;

    /**
     * Demand by a scheme.
     *
     * @param scheme the scheme
     */
    public CensusDemand(DemandScheme scheme) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
    }

    /**
     * The demand of every day and shift. A day without a census takes that of the day before, and says so.
     *
     * @param problem the ward
     * @param census the census, in any order; earlier days than the period may be among them
     * @return by day and then by share
     * @throws InvalidInputException naming unknown care levels and shifts, negative numbers, and days before the first census
     */
    public List<DemandLine> lines(RosterProblem problem, List<Census> census) {
        InvalidInputException.throwIfAny(faults(problem, census));
        NavigableMap<LocalDate, Census> days = new TreeMap<>();
        census.forEach(c -> days.put(c.date(), c));
        List<DemandLine> lines = new ArrayList<>();
        for (int d = 0; d < problem.days(); d++) {
            LocalDate day = problem.date(d);
            Map.Entry<LocalDate, Census> known = days.floorEntry(day);
            Census of = Objects.requireNonNull(known).getValue();
            for (ShiftShare share : scheme.shares()) {
                lines.add(line(day, share, of, problem.shift(share.shift()).orElseThrow()));
            }
        }
        return List.copyOf(lines);
    }

    private DemandLine line(LocalDate day, ShiftShare share, Census census, ShiftType shift) {
        BigDecimal hours = BigDecimal.ZERO;
        for (CareLevel level : scheme.levels()) {
            hours = hours.add(level.hoursADay()
                    .multiply(BigDecimal.valueOf(census.patients().getOrDefault(level.id(), 0))));
        }
        hours = hours.multiply(BigDecimal.valueOf(share.percent(), 2));
        BigDecimal minutes = BigDecimal.valueOf((long) shift.paidMinutes() * scheme.productivePercent(), 2);
        int wanted = hours.multiply(BigDecimal.valueOf(60))
                .divide(minutes, 0, RoundingMode.CEILING)
                .intValueExact();
        Integer most = share.mostPatients();
        int floor = most == null ? 0 : (census.total() + most - 1) / most;
        return new DemandLine(
                day,
                share.shift(),
                census.total(),
                hours,
                wanted,
                Math.max(floor, share.leastHeads()),
                !census.date().equals(day));
    }

    private List<InputFault> faults(RosterProblem problem, List<Census> census) {
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < scheme.shares().size(); i++) {
            String shift = scheme.shares().get(i).shift();
            if (problem.shift(shift).map(ShiftType::paidMinutes).orElse(0) == 0) {
                faults.add(InputFault.of(
                        "shares[" + i + "].shift",
                        shift,
                        "shift.unknown",
                        Label.of("没有此班次或无计薪时间", "there is no such shift with paid time")));
            }
        }
        for (int i = 0; i < census.size(); i++) {
            String path = "census[" + i + "].patients";
            census.get(i).patients().forEach((level, patients) -> {
                if (scheme.levels().stream().noneMatch(l -> l.id().equals(level))) {
                    faults.add(InputFault.of(
                            path, level, "level.unknown", Label.of("没有此护理级别", "there is no such care level")));
                }
                if (patients < 0) {
                    faults.add(InputFault.of(
                            path,
                            String.valueOf(patients),
                            "patients.negative",
                            Label.of("人数不能为负", "the number must not be negative")));
                }
            });
        }
        LocalDate first = problem.period().from();
        if (census.stream().noneMatch(c -> !c.date().isAfter(first))) {
            faults.add(InputFault.of(
                    "census",
                    first.toString(),
                    "census.missing",
                    Label.of("缺少首日或之前的病人数", "there is no census of the first day or before")));
        }
        return faults;
    }

    /**
     * The demand as rules: for each share a {@code census-shift} with the floors as hard minimum and the heads of the care levels as a
     * wish.
     *
     * @param problem the ward
     * @param census the census
     * @param weight cost of one head below what is wanted
     * @return the rules, in the order of the shares
     * @throws InvalidInputException as {@link #lines}
     */
    public List<Rule> rules(RosterProblem problem, List<Census> census, long weight) {
        List<DemandLine> lines = lines(problem, census);
        List<Rule> rules = new ArrayList<>();
        for (ShiftShare share : scheme.shares()) {
            List<DailyNeed> needs = lines.stream()
                    .filter(line -> line.shift().equals(share.shift()))
                    .map(line -> new DailyNeed(line.date(), line.floor(), Math.max(line.wanted(), line.floor()), null))
                    .toList();
            rules.add(new DailyCoverage(
                    RuleHead.of("census-" + share.shift()),
                    ShiftSelector.of(share.shift()),
                    null,
                    needs,
                    Enforcement.soft(weight),
                    null));
        }
        return List.copyOf(rules);
    }

    /**
     * Another way to staff a shift when it is short: some heads fewer of the full staff, and others instead.
     *
     * @param shift code of the shift
     * @param full who is the full staff
     * @param heads heads of the full staff
     * @param fewer heads of the full staff that may be missing, at least 1
     * @param others who stands in
     * @param instead heads of those, at least 1
     * @return a hard rule {@code short-shift}: the full staff, or at a surcharge the other pattern
     */
    public static AlternativeStaffing whenShort(
            String shift, StaffSelector full, int heads, int fewer, StaffSelector others, int instead) {
        ShiftSelector on = ShiftSelector.of(shift);
        return AlternativeStaffing.of(
                "short-" + shift,
                List.of(
                        new StaffingPattern("full", List.of(new StaffingPattern.Need(on, full, heads)), 0),
                        new StaffingPattern(
                                "short",
                                List.of(
                                        new StaffingPattern.Need(on, full, heads - fewer),
                                        new StaffingPattern.Need(on, others, instead)),
                                1)));
    }

    /**
     * The floors of nurses for each bed (床护比) that a ward does not meet.
     *
     * @param problem the ward; its people count by contract percent, floors as they hold on its first day
     * @param nurses who counts as a nurse
     * @param beds beds of the ward
     * @return a sentence for each floor that is missed, with need and gap; empty if all are met
     */
    public List<FloorGap> gaps(RosterProblem problem, StaffSelector nurses, int beds) {
        BigDecimal have = problem.staff().stream()
                .filter(person -> person.isIn(nurses, problem.grades()))
                .map(person -> BigDecimal.valueOf(person.contractPercent(), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return scheme.floors().stream()
                .filter(floor -> floor.holdsOn(problem.period().from()))
                .map(floor -> new FloorGap(floor, floor.nursesPerBed().multiply(BigDecimal.valueOf(beds)), have))
                .filter(gap -> gap.missing().signum() > 0)
                .toList();
    }

    /**
     * A floor that a ward misses.
     *
     * @param floor the floor
     * @param need nurses it asks for
     * @param have nurses the ward has, by contract share
     */
    public record FloorGap(StaffingFloor floor, BigDecimal need, BigDecimal have) {

        /**
         * How many are missing.
         *
         * @return need less have
         */
        public BigDecimal missing() {
            return need.subtract(have);
        }
    }
}
