package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.Bilingual;
import java.util.Map;

/** English words for the Chinese terms that stand in the hospital's own data. */
final class SheetTerms {

    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("年休", "AL"),
            Map.entry("病假", "sick"),
            Map.entry("婚假", "wed"),
            Map.entry("外出学习", "course"),
            Map.entry("护士", "nurse"),
            Map.entry("护师", "senior nurse"),
            Map.entry("主管护师", "supervisor nurse"),
            Map.entry("副主任护师", "associate chief nurse"),
            Map.entry("主任护师", "chief nurse"),
            Map.entry("住院医师", "resident"),
            Map.entry("主治医师", "attending"),
            Map.entry("副主任医师", "associate chief"),
            Map.entry("主任医师", "chief"),
            Map.entry("技士", "junior technician"),
            Map.entry("技师", "technician"),
            Map.entry("主管技师", "senior technician"),
            Map.entry("副主任技师", "associate chief technician"),
            Map.entry("药士", "junior pharmacist"),
            Map.entry("药师", "pharmacist"),
            Map.entry("主管药师", "senior pharmacist"),
            Map.entry("副主任药师", "associate chief pharmacist"),
            Map.entry("护士长", "head nurse"),
            Map.entry("科主任", "director"),
            Map.entry("组长", "team leader"));

    private static final Map<String, String> SHORT = Map.of("外出学习", "学习");

    private static final Map<String, Bilingual> KINDS = Map.ofEntries(
            kind("coverage", "班次人力", "coverage"),
            kind("daily-coverage", "班次人力", "coverage"),
            kind("skill-mix", "人员结构", "skill mix"),
            kind("contract-hours", "月工时", "contract hours"),
            kind("count-in-window", "次数与工时", "counts"),
            kind("weekends-worked", "周末班", "weekends worked"),
            kind("consecutive-work", "连续上班", "consecutive work"),
            kind("consecutive-rest", "连续休息", "consecutive rest"),
            kind("consecutive-shifts", "连续同类班", "consecutive shifts"),
            kind("complete-weekend", "完整周末", "complete weekend"),
            kind("forbidden-succession", "禁止衔接", "forbidden succession"),
            kind("rest-between-shifts", "班间休息", "rest between shifts"),
            kind("rest-after-shifts", "夜班后休息", "rest after shifts"),
            kind("avoided-shifts", "禁排", "avoided shifts"),
            kind("motherhood-protection", "孕哺期保护", "motherhood protection"),
            kind("honour-requests", "预班愿望", "requests"),
            kind("requests", "预班愿望", "requests"),
            kind("fairness", "公平分摊", "fairness"),
            kind("forward-rotation", "顺向轮班", "forward rotation"),
            kind("no-single-day-off", "单休", "single day off"),
            kind("on-call-tier", "值班线", "on-call line"));

    private SheetTerms() {}

    private static Map.Entry<String, Bilingual> kind(String kind, String zh, String en) {
        return Map.entry(kind, Bilingual.of(zh, en));
    }

    /** Name of a kind of rule. */
    static Bilingual kind(String kind) {
        return KINDS.getOrDefault(kind, Bilingual.same(kind));
    }

    static Bilingual term(String chinese) {
        return Bilingual.of(chinese, TERMS.getOrDefault(chinese, chinese));
    }

    static Bilingual leave(String kind) {
        return Bilingual.of(SHORT.getOrDefault(kind, kind), TERMS.getOrDefault(kind, kind));
    }
}
