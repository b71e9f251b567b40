package io.github.hospitalhr.quickstart;

import static j2html.TagCreator.a;
import static j2html.TagCreator.p;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.DiagnosisPage;
import io.github.hospitalhr.quickstart.page.IndexPage;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.diagnose.DiagnosisOptions;
import io.github.hospitalhr.scheduling.diagnose.Fix;
import io.github.hospitalhr.scheduling.diagnose.Relaxation;
import io.github.hospitalhr.scheduling.diagnose.RelaxationList;
import io.github.hospitalhr.scheduling.diagnose.RelaxationStep;
import io.github.hospitalhr.scheduling.problem.Leave;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.CountInWindow;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ward that cannot be covered: one of the wards with a training course that takes away too many people at once, and with a
 * quota of nights that does not add up. The doctor says why, and what would help.
 */
final class DiagnosisChapter implements Chapter {

    private static final int FIRST_DAY_OF_COURSE = 13;
    private static final int DAYS_OF_COURSE = 3;
    private static final int NIGHTS_A_PERSON = 3;
    private static final long STEPS = 1_200_000;

    private final RosterEngine engine;
    private final Documents documents;

    DiagnosisChapter(RosterEngine engine, Documents documents) {
        this.engine = engine;
        this.documents = documents;
    }

    @Override
    public Report run(Stage stage) {
        long start = stage.ticker().getAsLong();
        RosterProblem ward = stage.hospital().problems().values().stream()
                .filter(problem -> problem.unit().value().equals("cardiology"))
                .findFirst()
                .orElseGet(() -> stage.hospital().problems().values().iterator().next());
        RosterProblem planted = planted(ward);
        DiagnosisOptions options = DiagnosisOptions.steps(STEPS)
                .seed(stage.arguments().seed())
                .threads(stage.arguments().threads());
        Diagnosis diagnosis = engine.diagnose(planted, options);
        Relaxation relaxation = engine.relax(planted, allowed(planted), options);
        LocalDate day = ward.period().from();
        Bilingual name = stage.hospital()
                .name(stage.hospital().units(day).unit(UnitId.of(ward.unit().value())));
        stage.out().write("diagnosis.json", documents.diagnosis(diagnosis));
        stage.out()
                .write("diagnosis.html", new DiagnosisPage(stage.frame(), planted).render(name, diagnosis, relaxation));
        long verified = diagnosis.fixes().stream().filter(Fix::verified).count();
        stage.console()
                .line(
                        "%s made impossible: %d proofs, %d verified fixes, %d relaxations recorded in %.1f s",
                        name.en(),
                        diagnosis.certificates().size(),
                        verified,
                        relaxation.log().size(),
                        stage.secondsSince(start));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("outcome", diagnosis.outcome().name());
        summary.put("certificates", diagnosis.certificates().size());
        summary.put("verifiedFixes", verified);
        summary.put("relaxations", relaxation.log().size());
        return new Report(true, List.of(), List.of(section(name, diagnosis)), Map.of("diagnosis", summary));
    }

    /** The ward with a course for every third nurse, and a quota of nights. */
    private static RosterProblem planted(RosterProblem ward) {
        LocalDate first = ward.period().from().plusDays(FIRST_DAY_OF_COURSE);
        DateRange course = DateRange.of(first, first.plusDays(DAYS_OF_COURSE));
        int places = ward.staff().size() / 3 + 1;
        List<Staff> staff = new ArrayList<>();
        for (Staff person : ward.staff()) {
            boolean goes =
                    places > 0 && person.leaves().isEmpty() && !person.groups().contains("heads");
            places -= goes ? 1 : 0;
            staff.add(goes ? person.leave(Leave.of(course, "training")) : person);
        }
        return ward.toBuilder()
                .replaceStaff(staff)
                .rule(CountInWindow.assignments(
                        "nights.quota", ShiftSelector.tagged("night"), Window.period(), Limits.atMost(NIGHTS_A_PERSON)))
                .build();
    }

    /** What the ward would give up, in this order. */
    private static RelaxationList allowed(RosterProblem ward) {
        List<RelaxationStep> steps = new ArrayList<>();
        steps.add(RelaxationStep.of("nights.quota", "培训周人手不足 / a course takes people away", "护理部 / nursing office"));
        ward.rules().stream()
                .map(rule -> rule.id())
                .filter(id -> id.startsWith("need.A."))
                .forEach(id -> steps.add(
                        RelaxationStep.of(id, "培训周人手不足 / a course takes people away", "护理部 / nursing office")));
        return new RelaxationList(ward.unit(), steps);
    }

    private static IndexPage.Section section(Bilingual ward, Diagnosis diagnosis) {
        return new IndexPage.Section(
                "diagnosis",
                Bilingual.of("排不出时：诊断与解决办法", "When a ward cannot be covered: diagnosis and ways out"),
                List.of(
                        p(Bilingual.of(
                                        ward.zh() + "（人为设置的难题）："
                                                + diagnosis.summary().zh(),
                                        ward.en() + " (a planted case): "
                                                + diagnosis.summary().en())
                                .html()),
                        p(
                                a(Bilingual.of("诊断页", "diagnosis").html()).withHref("diagnosis.html"),
                                j2html.TagCreator.text(" · "),
                                a("JSON").withHref("diagnosis.json"))));
    }
}
