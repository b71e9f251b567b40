package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.quickstart.balance.WardMonth;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.attendance.AttendanceDay;
import io.github.hospitalhr.scheduling.attendance.AttendanceException;
import io.github.hospitalhr.scheduling.balance.BalanceLine;
import io.github.hospitalhr.scheduling.balance.FeeReport;
import io.github.hospitalhr.scheduling.balance.OvertimeReport;
import io.github.hospitalhr.scheduling.ledger.FairnessStanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Balances, fees and attendance of the month's rosters, posted ward by ward to books that must balance. */
final class BalanceChapter implements Chapter {

    private final RosterChapter rosters;

    BalanceChapter(RosterChapter rosters) {
        this.rosters = rosters;
    }

    @Override
    public Report run(Stage stage) {
        InMemoryRecordStore store = new InMemoryRecordStore();
        List<WardMonth> months = rosters.results().stream()
                .map(r -> WardMonth.of(
                        r.problem(),
                        r.result().roster(),
                        store,
                        stage.clock(),
                        stage.arguments().seed()))
                .toList();
        stage.out().write("ward-life/balances.json", RosterWriter.json(balances(months)));
        stage.out().write("ward-life/attendance.json", RosterWriter.json(attendance(months)));
        boolean balanced = months.stream().allMatch(m -> m.imbalance().signum() == 0);
        BigDecimal fees = months.stream().map(m -> m.fees().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int entries = months.stream().mapToInt(WardMonth::entries).sum();
        int exceptions = months.stream()
                .mapToInt(m -> m.attendance().withExceptions().size())
                .sum();
        stage.console()
                .line(
                        "balances: %d ledger entries, %s; night fees %s CNY; attendance: %d exceptions to look at",
                        entries, balanced ? "balanced" : "NOT balanced", fees, exceptions);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("ledgerEntries", entries);
        summary.put("ledgerBalanced", balanced);
        summary.put("nightFees", fees);
        summary.put("attendanceExceptions", exceptions);
        return new Report(
                balanced,
                List.of(
                        new IndexPage.Tile(Bilingual.of("夜班费（元）", "night fees (CNY)"), fees.toPlainString(), ""),
                        new IndexPage.Tile(
                                Bilingual.of("考勤异常（模拟）", "attendance exceptions (simulated)"),
                                String.valueOf(exceptions),
                                "")),
                List.of(section(stage, months)),
                summary);
    }

    private static IndexPage.Section section(Stage stage, List<WardMonth> months) {
        Grid grid = new Grid(
                1,
                List.of(
                        Bilingual.of("单元", "Unit"),
                        Bilingual.of("夜班", "Nights"),
                        Bilingual.of("夜班费（元）", "Night fees (CNY)"),
                        Bilingual.of("积假变动（天）", "Banked rest (days)"),
                        Bilingual.of("加班（小时）", "Overtime (hours)"),
                        Bilingual.of("迟到", "Late"),
                        Bilingual.of("早退", "Left early"),
                        Bilingual.of("缺卡", "No clocking"),
                        Bilingual.of("缺勤", "Absent")));
        for (WardMonth month : months) {
            Unit unit = stage.hospital()
                    .units(month.problem().period().from())
                    .unit(UnitId.of(month.problem().unit().value()));
            long overtime = month.overtime().lines().stream()
                    .mapToLong(OvertimeReport.Line::minutes)
                    .sum();
            grid.row(List.of(
                    a(stage.hospital().name(unit).html())
                            .withHref("rosters/" + month.problem().unit() + ".html"),
                    text(String.valueOf(closing(month, "nights")
                            .add(closing(month, "sleep-leave").multiply(BigDecimal.valueOf(15))))),
                    text(month.fees().total().toPlainString()),
                    text(String.valueOf(closing(month, "banked-rest"))),
                    text(String.valueOf(Math.round(overtime / 60.0))),
                    text(count(month, AttendanceException.Kind.LATE)),
                    text(count(month, AttendanceException.Kind.EARLY_LEAVE)),
                    text(count(month, AttendanceException.Kind.NO_CLOCK_OUT)),
                    text(count(month, AttendanceException.Kind.ABSENT))));
        }
        return new IndexPage.Section(
                "balances",
                Bilingual.of("积假、夜班费与考勤", "Balances, night fees, attendance"),
                List.of(
                        p(
                                Bilingual.of("打卡数据为模拟。文件：", "Clock events are simulated. Files: ")
                                        .html(),
                                a("balances.json").withHref("ward-life/balances.json"),
                                text(" "),
                                a("attendance.json").withHref("ward-life/attendance.json")),
                        grid.html()));
    }

    private static BigDecimal closing(WardMonth month, String account) {
        return month.balances().stream()
                .filter(line -> line.account().equals(account))
                .map(BalanceLine::closing)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String count(WardMonth month, AttendanceException.Kind kind) {
        return String.valueOf(
                month.attendance().days().stream().filter(day -> day.has(kind)).count());
    }

    private static Map<String, Object> balances(List<WardMonth> months) {
        List<Object> wards = new ArrayList<>();
        for (WardMonth month : months) {
            Map<String, Object> ward = new LinkedHashMap<>();
            ward.put("unit", month.problem().unit().value());
            ward.put("period", month.problem().period().toString());
            ward.put("ledgerEntries", month.entries());
            ward.put("imbalance", month.imbalance());
            ward.put("nightFees", month.fees().total());
            ward.put("currency", month.fees().currency());
            List<Object> people = new ArrayList<>();
            month.problem().staff().forEach(person -> people.add(person(month, person.id())));
            ward.put("people", people);
            wards.add(ward);
        }
        return Map.of("wards", wards);
    }

    private static Map<String, Object> person(WardMonth month, String id) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("person", id);
        Map<String, Object> fairness = new LinkedHashMap<>();
        for (FairnessStanding standing : month.fairness()) {
            if (standing.person().equals(id)) {
                fairness.put(
                        standing.line(),
                        ordered("worked", standing.worked(), "share", standing.share(), "balance", standing.balance()));
            }
        }
        person.put("fairness", fairness);
        Map<String, Object> accounts = new LinkedHashMap<>();
        for (BalanceLine line : month.balances()) {
            if (line.person().equals(id)) {
                accounts.put(line.account(), line.closing());
            }
        }
        person.put("accounts", accounts);
        List<Object> fees = new ArrayList<>();
        for (FeeReport.Line line : month.fees().lines()) {
            if (line.person().equals(id)) {
                fees.add(ordered("rate", line.rate(), "shifts", line.shifts(), "amount", line.amount()));
            }
        }
        person.put("nightFees", fees);
        List<Object> overtime = new ArrayList<>();
        for (OvertimeReport.Line line : month.overtime().lines()) {
            if (line.person().equals(id)) {
                Map<String, Object> one =
                        ordered("kind", line.kind(), "minutes", line.minutes(), "percent", line.percent());
                one.put("source", line.legal().toString());
                overtime.add(one);
            }
        }
        person.put("overtime", overtime);
        return person;
    }

    private static Map<String, Object> ordered(String a, Object x, String b, Object y, String c, Object z) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(a, x);
        map.put(b, y);
        map.put(c, z);
        return map;
    }

    private static Map<String, Object> attendance(List<WardMonth> months) {
        List<Object> wards = new ArrayList<>();
        for (WardMonth month : months) {
            Map<String, Object> ward = new LinkedHashMap<>();
            ward.put("unit", month.problem().unit().value());
            ward.put("simulated", true);
            ward.put("asOf", month.attendance().asOf().toString());
            ward.put("duties", month.attendance().days().size());
            ward.put(
                    "workedMinutes",
                    month.attendance().days().stream()
                            .mapToLong(AttendanceDay::workedMinutes)
                            .sum());
            List<Object> exceptions = new ArrayList<>();
            for (AttendanceDay day : month.attendance().withExceptions()) {
                for (AttendanceException exception : day.exceptions()) {
                    Map<String, Object> one = ordered(
                            "person",
                            day.person(),
                            "date",
                            day.date().toString(),
                            "shift",
                            String.valueOf(day.shift()));
                    one.put("kind", exception.kind());
                    one.put("minutes", exception.minutes());
                    one.put("zh", exception.kind().label().zh());
                    exceptions.add(one);
                }
            }
            ward.put("exceptions", exceptions);
            wards.add(ward);
        }
        return Map.of("wards", wards);
    }
}
