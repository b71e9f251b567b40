package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.check.RosterCost;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.WorkRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The roster of one unit with what was measured.
 *
 * @param problem the problem
 * @param result what the generator made
 * @param report what the checker found, asked separately
 * @param firstLegal seconds until the first roster without hard violations, negative if none came
 * @param seconds seconds the unit took
 */
record WardResult(
        RosterProblem problem, GenerationResult result, CheckReport report, double firstLegal, double seconds) {

    String id() {
        return problem.unit().value();
    }

    int cells() {
        return problem.staff().size() * problem.days();
    }

    int hard() {
        return report.hardViolations().size();
    }

    int soft() {
        return report.violations().size() - hard();
    }

    /** Wishes that weigh anything. */
    int wishes() {
        return (int) problem.requests().stream().filter(w -> w.weight() > 0).count();
    }

    /** Of these the ones that were met. */
    int wishesMet() {
        return (int) problem.requests().stream()
                .filter(w -> w.weight() > 0)
                .filter(w -> SheetRows.met(w, code(w)) == RosterSheet.Wish.MET)
                .count();
    }

    private String code(WorkRequest wish) {
        return result.roster()
                .duty(wish.staff(), wish.date())
                .map(duty -> duty.shift())
                .orElse("");
    }

    /** The gap in words; a bound of nothing says nothing. */
    String gap() {
        if (result.bound().compareTo(RosterCost.ZERO) <= 0 && report.cost().soft() > 0) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100 * result.gap());
    }

    List<RosterSheet.Fact> facts() {
        String first = firstLegal < 0 ? "–" : String.format(Locale.ROOT, "%.2f s", firstLegal);
        return List.of(
                fact("人员", "people", String.valueOf(problem.staff().size())),
                fact("软性成本", "soft cost", String.valueOf(report.cost().soft())),
                fact("已证下界", "proven bound", result.bound().soft() + "（gap " + gap() + "）"),
                fact("愿望满足", "requests met", wishesMet() + "/" + wishes()),
                fact("首个合法班表", "first legal after", first),
                fact("用时", "time", String.format(Locale.ROOT, "%.1f s", seconds)));
    }

    private static RosterSheet.Fact fact(String zh, String en, String value) {
        return new RosterSheet.Fact(Bilingual.of(zh, en), Bilingual.same(value));
    }

    Map<String, Object> summary() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", id());
        map.put("people", problem.staff().size());
        map.put("cells", cells());
        map.put("hardViolations", hard());
        map.put("softViolations", soft());
        map.put("softCost", report.cost().soft());
        map.put("bound", result.bound().soft());
        map.put("gap", Math.round(result.gap() * 1e4) / 1e4);
        map.put("requests", wishes());
        map.put("requestsMet", wishesMet());
        map.put("firstLegalSeconds", Math.round(firstLegal * 1e3) / 1e3);
        map.put("seconds", Math.round(seconds * 1e3) / 1e3);
        return map;
    }
}
