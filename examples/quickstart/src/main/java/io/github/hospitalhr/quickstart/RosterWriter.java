package io.github.hospitalhr.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.hospitalhr.quickstart.page.Bilingual;
import io.github.hospitalhr.quickstart.page.PageFrame;
import io.github.hospitalhr.quickstart.page.RosterPage;
import io.github.hospitalhr.quickstart.page.RosterSheet;
import io.github.hospitalhr.scheduling.check.Violation;
import io.github.hospitalhr.scheduling.problem.Staff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a roster: page, roster document, and the report of cost and violations. */
final class RosterWriter {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final OutputFolder out;
    private final PageFrame frame;
    private final Documents documents;

    RosterWriter(OutputFolder out, PageFrame frame, Documents documents) {
        this.out = out;
        this.frame = frame;
        this.documents = documents;
    }

    /** Writes {@code <folder><name>.html}, {@code .json} and {@code .report.json}. */
    void write(
            String folder,
            String name,
            WardResult result,
            Bilingual ward,
            Bilingual place,
            Function<Staff, Bilingual> post) {
        List<RosterSheet.Link> files = new ArrayList<>();
        String overview = folder.isEmpty() ? "index.html" : "../index.html";
        files.add(new RosterSheet.Link(overview, Bilingual.of("返回总览", "overview")));
        files.add(new RosterSheet.Link(name + ".json", Bilingual.of("班表 JSON", "roster (JSON)")));
        files.add(new RosterSheet.Link(name + ".report.json", Bilingual.of("检查报告 JSON", "report (JSON)")));
        RosterSheet sheet = SheetMaker.sheet(
                result.problem(), result.result().roster(), result.report(), ward, place, result.facts(), post, files);
        out.write(folder + name + ".html", new RosterPage(frame).render(sheet));
        out.write(folder + name + ".json", documents.roster(result.result().roster()));
        out.write(folder + name + ".report.json", report(result));
    }

    private static String report(WardResult result) {
        Map<String, Object> report = result.summary();
        Map<String, Object> byRule = new LinkedHashMap<>();
        result.report()
                .byRule()
                .forEach((rule, cost) -> byRule.put(rule, Map.of("hard", cost.hard(), "soft", cost.soft())));
        report.put("byRule", byRule);
        report.put(
                "violations",
                result.report().violations().stream()
                        .map(RosterWriter::violation)
                        .toList());
        report.put("problemHash", result.result().manifest().problemHash());
        report.put("engine", result.result().manifest().engine());
        report.put("seed", result.result().manifest().seed());
        return json(report);
    }

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", violation.ruleId());
        map.put("hard", violation.isHard());
        map.put("staff", violation.staff());
        map.put("dates", violation.dates().stream().map(Object::toString).toList());
        map.put("measured", violation.measured());
        map.put("allowed", violation.allowed());
        map.put("cost", violation.cost().soft());
        map.put("source", violation.legal().toString());
        map.put("zh", violation.message());
        map.put("en", violation.messageEn());
        return map;
    }

    /** A map as indented JSON. */
    static String json(Map<String, Object> map) {
        try {
            return JSON.writeValueAsString(map) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
