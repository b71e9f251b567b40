package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.performance.report.ScorecardPage;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.quickstart.performance.DutyDone;
import io.github.hospitalhr.quickstart.performance.MonthCharts;
import io.github.hospitalhr.quickstart.performance.MonthEnd;
import io.github.hospitalhr.quickstart.performance.MonthFiles;
import io.github.hospitalhr.quickstart.performance.MonthPage;
import io.github.hospitalhr.quickstart.performance.MonthReports;
import io.github.hospitalhr.quickstart.performance.MonthResult;
import io.github.hospitalhr.quickstart.performance.StaffMember;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.roster.Assignment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rostered month at its end: facts, scores that explain themselves, the bonus pool, and lawful proposals. */
final class PerformanceChapter implements Chapter {

    private static final String FOLDER = "performance/";

    private final RosterChapter rosters;
    private final MonthFiles files;

    PerformanceChapter(RosterChapter rosters, DocumentCodec codec) {
        this.rosters = rosters;
        this.files = new MonthFiles(codec);
    }

    @Override
    public Report run(Stage stage) {
        long start = stage.ticker().getAsLong();
        List<WardResult> results = rosters.results();
        LocalDate first = results.get(0).problem().period().from();
        YearMonth month = YearMonth.from(first);
        ZoneId zone = results.get(0).problem().zone();
        List<StaffMember> staff = staff(stage, month.atEndOfMonth());
        MonthResult result = new MonthEnd(month, zone, stage.arguments().seed(), staff, duties(results, month))
                .play(stage.hospital().peopleDirectory(), stage.hospital().unitDirectory());
        write(stage, result);
        stage.console()
                .line(
                        "%d facts of %s (%d kept apart): %d scorecards, pool %s paid to %d people, %d proposals, %d of %d"
                                + " schemes refused in %.1f s",
                        result.facts(),
                        month,
                        result.quarantined().size(),
                        result.run().cards().size(),
                        result.pool().pool(),
                        result.pool().people().size(),
                        result.proposals().size(),
                        result.refused().size(),
                        result.lint().size(),
                        stage.secondsSince(start));
        return new Report(
                true,
                List.of(
                        new IndexPage.Tile(
                                Bilingual.of("绩效考核单", "scorecards"),
                                String.valueOf(result.run().cards().size()),
                                ""),
                        new IndexPage.Tile(
                                Bilingual.of("奖金池(元)", "bonus pool (yuan)"),
                                result.pool().pool().toPlainString(),
                                "good")),
                List.of(new MonthPage(result, unit -> name(stage, unit.value(), first)).overview(FOLDER)),
                summary(result));
    }

    private static Bilingual name(Stage stage, String unit, LocalDate day) {
        return stage.hospital().units(day).units(UnitKind.DEPARTMENT).stream()
                .filter(u -> u.id().value().equals(unit))
                .findFirst()
                .map(stage.hospital()::name)
                .orElse(Bilingual.same(unit));
    }

    private static Map<String, Object> summary(MonthResult result) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("month", result.month().toString());
        inner.put("facts", result.facts());
        inner.put("quarantined", result.quarantined().size());
        inner.put("scorecards", result.run().cards().size());
        inner.put("run", result.run().number());
        inner.put("pool", result.pool().pool().toPlainString());
        inner.put("payouts", result.pool().people().size());
        inner.put("unequalPay", result.unequalPay().size());
        inner.put("proposals", result.proposals().size());
        inner.put("schemesRefused", result.refused().size());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("performance", inner);
        return summary;
    }

    private void write(Stage stage, MonthResult result) {
        OutputFolder out = stage.out();
        out.write(FOLDER + "scores.json", files.scores(result));
        out.write(FOLDER + "pool.json", files.pool(result));
        out.write(FOLDER + "consequences.json", RosterWriter.json(MonthFiles.consequences(result)));
        out.write(FOLDER + "linter.json", RosterWriter.json(MonthFiles.linter(result)));
        out.write(FOLDER + "restatement.json", RosterWriter.json(MonthFiles.restatement(result)));
        out.write(FOLDER + "quarantine.json", RosterWriter.json(MonthFiles.quarantine(result)));
        Bilingual title = stage.hospital().title(stage.today());
        MonthPage page = new MonthPage(result, unit -> name(stage, unit.value(), stage.today()));
        out.write(
                FOLDER + "index.html",
                new IndexPage(stage.frame())
                        .render(
                                Bilingual.of(
                                        title.zh() + " · " + result.month() + " 绩效",
                                        title.en() + " · performance " + result.month()),
                                Bilingual.of(
                                        "演示数据:工时和夜班取自班表,其余事实均为虚构,假定该月已经过去。",
                                        "Demonstration data: hours and nights from the rosters, all other facts invented, as if"
                                                + " the month were over."),
                                List.of(),
                                page.sections()));
        MonthReports reports = MonthReports.of(result, stage.arguments().seed(), day -> staff(stage, day));
        out.write(FOLDER + "reports.json", RosterWriter.json(reports.json()));
        new MonthCharts(reports, unit -> label(name(stage, unit.value(), stage.today())))
                .draw((file, bytes) -> out.write(FOLDER + file, bytes));
        scorecards(stage, result, Label.of(title.zh(), title.en()));
    }

    private static void scorecards(Stage stage, MonthResult result, Label hospital) {
        ScorecardPage page = new ScorecardPage();
        Map<String, Label> schemes = new TreeMap<>();
        for (Scheme scheme : result.library().schemes()) {
            schemes.put(scheme.id(), scheme.name());
        }
        Map<PersonId, StaffMember> byId = new TreeMap<>();
        result.staff().forEach(one -> byId.put(one.id(), one));
        for (ScoreCard card : result.run().cards()) {
            StaffMember one = byId.get(card.person());
            if (one == null) {
                continue;
            }
            ScorecardPage.Heading heading = new ScorecardPage.Heading(
                    hospital,
                    one.name(),
                    label(one.post()),
                    label(one.unitName()),
                    schemes.getOrDefault(card.scheme(), Label.of(card.scheme(), card.scheme())));
            stage.out().write(FOLDER + "scorecards/" + one.id() + ".html", page.render(card, heading));
        }
    }

    private static Label label(Bilingual text) {
        return Label.of(text.zh(), text.en());
    }

    private static List<StaffMember> staff(Stage stage, LocalDate day) {
        UnitTree tree = stage.hospital().units(day);
        List<StaffMember> staff = new ArrayList<>();
        for (Person person : stage.hospital().people(day)) {
            Posting posting = person.mainPosting().orElse(null);
            if (posting == null) {
                continue;
            }
            Unit department = tree.path(posting.unit()).stream()
                    .filter(u -> u.kind() == UnitKind.DEPARTMENT)
                    .findFirst()
                    .orElse(tree.unit(posting.unit()));
            staff.add(new StaffMember(
                    person.id(),
                    person.name(),
                    stage.hospital().post(person.id().value(), day),
                    posting.position().code(),
                    posting.position().occupation(),
                    person.employments().stream()
                            .map(Employment::type)
                            .findFirst()
                            .orElseThrow(),
                    posting.unit(),
                    department.id(),
                    stage.hospital().name(tree.unit(posting.unit()))));
        }
        return staff;
    }

    /** The duties of the month; on call is no work. */
    private static List<DutyDone> duties(List<WardResult> results, YearMonth month) {
        List<DutyDone> duties = new ArrayList<>();
        for (WardResult result : results) {
            Map<String, ShiftType> shifts = new LinkedHashMap<>();
            result.problem().shifts().forEach(shift -> shifts.put(shift.code(), shift));
            for (Assignment one : result.result().roster().assignments()) {
                ShiftType shift = shifts.get(one.shift());
                if (shift != null
                        && YearMonth.from(one.date()).equals(month)
                        && !shift.tags().contains(ShiftType.ON_CALL)) {
                    duties.add(new DutyDone(
                            PersonId.of(one.staff()),
                            result.problem().unit(),
                            one.date(),
                            one.shift(),
                            shift.paidMinutes(),
                            shift.tags().contains(ShiftType.NIGHT),
                            one.date()
                                    .atTime(shift.start())
                                    .atZone(result.problem().zone())
                                    .toInstant()));
                }
            }
        }
        return duties;
    }
}
