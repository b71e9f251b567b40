package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.lifecycle.ProcessCase;
import io.github.hospitalhr.domain.lifecycle.Revocation;
import io.github.hospitalhr.domain.lifecycle.StepView;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.Grid;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.quickstart.page.PageFrame;
import io.github.hospitalhr.quickstart.trust.TrustRecord;
import io.github.hospitalhr.quickstart.trust.TrustStory;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trust: one hire with its checklist, one exit with revocation that is read back, the audit verified and a tampered copy of it. */
final class TrustChapter implements Chapter {

    private final DocumentCodec codec;

    TrustChapter(DocumentCodec codec) {
        this.codec = codec;
    }

    @Override
    public Report run(Stage stage) {
        UnitTree units = stage.hospital().units(stage.today());
        Unit ward = units.units(UnitKind.WARD).stream()
                .filter(w -> stage.hospital().workingIn(w.id(), stage.today()).size() > 2)
                .findFirst()
                .orElse(null);
        if (ward == null) {
            return new Report(true, List.of(), List.of(), Map.of());
        }
        List<Person> staff = stage.hospital().workingIn(ward.id(), stage.today());
        TrustRecord record = new TrustStory(stage.today(), stage.arguments().seed()).tell(units, ward, staff);
        stage.out().write("trust/hire.json", document(record.hire()));
        stage.out().write("trust/exit.json", document(record.exit()));
        stage.out().write("trust/revocations.json", RosterWriter.json(revocations(record)));
        stage.out().write("trust/" + VerifyJob.KEY, VerifyJob.pem(record.signedBy()));
        stage.out().write("trust/" + VerifyJob.CHECKPOINT, record.kept().toLine() + "\n");
        stage.out().write("trust/audit.txt", String.join("\n", record.audit()) + "\n");
        stage.out().write("trust/audit-tampered.txt", String.join("\n", record.tampered()) + "\n");
        stage.out().write("trust/access.json", RosterWriter.json(AccessPages.json(record.access())));
        Map<String, Object> verification = verification(record);
        stage.out().write("trust/audit-verification.json", RosterWriter.json(verification));
        stage.out().write("trust/index.html", page(stage, ward, record));
        stage.console().line("access: of one nurse, %s", AccessPages.line(record.access()));
        stage.console()
                .line(
                        "trust: %s; audit of %d entries %s; tampered copy: %s",
                        record.isGood() ? "one hire and one exit done, accounts read back" : "NOT as it should be",
                        record.sound().entries(),
                        record.sound().isSound() ? "is sound" : "has faults",
                        record.found().faults().stream()
                                .map(f -> f.sentence().en())
                                .toList());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("trust", verification);
        summary.put("access", AccessPages.summary(record.access()));
        return new Report(
                record.isGood(),
                List.of(new IndexPage.Tile(
                        Bilingual.of("审计记录,已验证", "audit entries, verified"),
                        String.valueOf(record.sound().entries()),
                        record.isGood() ? "good" : "bad")),
                List.of(new IndexPage.Section(
                        "trust",
                        Bilingual.of("可信: 入职、离职与审计", "Trust: one hire, one exit, the audit"),
                        overview(record))),
                summary);
    }

    private String document(ProcessCase state) {
        return new String(codec.write(ProcessCase.FORMAT, state), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> revocations(TrustRecord record) {
        List<Map<String, Object>> orders = new ArrayList<>();
        for (Revocation order : record.revocations()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("system", order.system());
            map.put("orderedAt", order.orderedAt().toString());
            map.put("effective", order.effective().toString());
            map.put("acknowledgedAt", String.valueOf(order.acknowledgedAt()));
            map.put("readBackAt", String.valueOf(order.confirmedAt()));
            map.put("attempts", order.attempts());
            map.put("state", order.state().name());
            orders.add(map);
        }
        return Map.of("revocations", orders);
    }

    private static Map<String, Object> verification(TrustRecord record) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("hirePercent", record.hire().percent());
        map.put("exitPercent", record.exit().percent());
        map.put("revoked", record.revoked());
        map.put(
                "idNumberSealed",
                record.number().stored().startsWith("hs1.") && !record.number().open());
        map.put("idNumberFinds", record.number().found());
        map.put("audit", report(record.sound()));
        map.put("tamperedSequence", record.changed());
        map.put("tampered", report(record.found()));
        return map;
    }

    private static Map<String, Object> report(AuditReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sound", report.isSound());
        map.put("entries", report.entries());
        map.put("first", report.first());
        map.put("last", report.last());
        map.put("checkpoints", report.checkpoints());
        map.put(
                "faults",
                report.faults().stream()
                        .map(f -> {
                            Map<String, Object> fault = new LinkedHashMap<>();
                            fault.put("kind", f.kind().name());
                            fault.put("from", f.from());
                            fault.put("to", f.to());
                            fault.put("zh", f.sentence().zh());
                            fault.put("en", f.sentence().en());
                            return fault;
                        })
                        .toList());
        return map;
    }

    private static Bilingual both(Label label) {
        return Bilingual.of(label.zh(), label.en());
    }

    private static List<DomContent> overview(TrustRecord record) {
        String zh = "入职清单 " + record.hire().percent() + "%,离职清单 "
                + record.exit().percent() + "%,账号"
                + (record.revoked() ? "已全部回读确认注销" : "尚未确认注销") + "。篡改副本: "
                + record.found().faults().stream().map(f -> f.sentence().zh()).toList();
        String en = "Hire " + record.hire().percent() + " %, exit "
                + record.exit().percent() + " %, accounts "
                + (record.revoked() ? "read back as revoked" : "not confirmed") + ". Tampered copy: "
                + record.found().faults().stream().map(f -> f.sentence().en()).toList();
        return List.of(
                p(Bilingual.of(zh, en).html()),
                p(a(Bilingual.of("查看过程与审计", "The story and the audit").html()).withHref("trust/index.html")));
    }

    private static String page(Stage stage, Unit ward, TrustRecord record) {
        Bilingual name = stage.hospital().name(ward);
        LocalDate last = record.exitDays().get(record.exitDays().size() - 1).date();
        List<DomContent> content = new ArrayList<>();
        content.add(header(
                        h1(Bilingual.of("可信: 入职、离职与审计 · " + name.zh(), "Trust: hire, exit and audit · " + name.en())
                                .html()),
                        PageFrame.tools())
                .withClass("top"));
        content.add(p(Bilingual.of("演示数据,人员与系统均为虚构。", "Demonstration: people and systems are invented.")
                        .html())
                .withClass("note"));
        content.add(p(
                a(Bilingual.of("返回总览", "overview").html()).withHref("../index.html"),
                text(" · "),
                a("hire.json").withHref("hire.json"),
                text(" · "),
                a("exit.json").withHref("exit.json"),
                text(" · "),
                a("revocations.json").withHref("revocations.json"),
                text(" · "),
                a("access.json").withHref("access.json"),
                text(" · "),
                a("audit-verification.json").withHref("audit-verification.json"),
                text(" · "),
                a("audit.txt").withHref("audit.txt"),
                text(" · "),
                a("audit-tampered.txt").withHref("audit-tampered.txt"),
                text(" · "),
                a(VerifyJob.KEY).withHref(VerifyJob.KEY),
                text(" · "),
                a(VerifyJob.CHECKPOINT).withHref(VerifyJob.CHECKPOINT)));
        content.add(h2(Bilingual.of("入职", "The hire").html()));
        content.add(days(record.hireDays()));
        content.add(steps(record.hire(), last));
        content.add(h2(Bilingual.of("离职", "The exit").html()));
        content.add(days(record.exitDays()));
        content.add(steps(record.exit(), last));
        content.add(h2(Bilingual.of("谁看得到什么", "Who sees what").html()));
        content.addAll(AccessPages.page(record.access()));
        content.add(h2(Bilingual.of("审计", "The audit").html()));
        content.add(audit(record));
        return stage.frame().page(Bilingual.of("可信: 入职、离职与审计", "Trust: hire, exit and audit"), each(content.stream()));
    }

    private static DomContent days(List<TrustRecord.Day> days) {
        Grid grid = new Grid(
                3,
                List.of(
                        Bilingual.of("日期", "Day"),
                        Bilingual.of("发生了什么", "What happened"),
                        Bilingual.of("符合预期", "As it should be")));
        for (TrustRecord.Day day : days) {
            grid.row(List.of(span(day.date().toString()), both(day.what()).html(), span(day.good() ? "✓" : "✗")));
        }
        return grid.html();
    }

    private static DomContent steps(ProcessCase state, LocalDate today) {
        Grid grid = new Grid(
                5,
                List.of(
                        Bilingual.of("步骤", "Step"),
                        Bilingual.of("负责", "Owner"),
                        Bilingual.of("期限", "Due"),
                        Bilingual.of("状态", "State"),
                        Bilingual.of("法律依据", "Legal basis")));
        for (StepView step : state.asOf(today)) {
            var legal = step.step().legal();
            grid.row(List.of(
                    both(step.step().label()).html(),
                    span(step.step().owner()),
                    span(step.due().toString()),
                    state(step).html(),
                    legal == null ? text("") : span(legal.article())));
        }
        return grid.html();
    }

    private static Bilingual state(StepView step) {
        return switch (step.state()) {
            case WAITING -> Bilingual.of("等待", "waiting");
            case OPEN ->
                step.overdue() > 0
                        ? Bilingual.of("逾期 " + step.overdue() + " 天", step.overdue() + " days late")
                        : Bilingual.of("进行中", "open");
            case DONE -> Bilingual.of("完成", "done");
            case WAIVED -> Bilingual.of("免除", "waived");
            case REJECTED -> Bilingual.of("驳回", "rejected");
        };
    }

    private static DomContent audit(TrustRecord record) {
        Grid grid = new Grid(
                2,
                List.of(
                        Bilingual.of("副本", "Copy"),
                        Bilingual.of("结论", "Verdict"),
                        Bilingual.of("记录数", "Entries"),
                        Bilingual.of("检查点", "Checkpoints")));
        grid.row(row(Bilingual.of("原件", "as written"), record.sound()));
        grid.row(row(
                Bilingual.of(
                        "第 " + record.changed() + " 条被改为\u201c成功\u201d",
                        "entry " + record.changed() + " changed to \"done\""),
                record.found()));
        return grid.html();
    }

    private static List<DomContent> row(Bilingual name, AuditReport report) {
        String zh = String.join(
                ";", report.faults().stream().map(f -> f.sentence().zh()).toList());
        String en = String.join(
                "; ", report.faults().stream().map(f -> f.sentence().en()).toList());
        Bilingual verdict = report.isSound() ? Bilingual.of("完整", "sound") : Bilingual.of(zh, en);
        return List.of(
                name.html(),
                verdict.html(),
                span(String.valueOf(report.entries())),
                span(String.valueOf(report.checkpoints())));
    }
}
