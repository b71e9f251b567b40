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

    private SheetTerms() {}

    static Bilingual term(String chinese) {
        return Bilingual.of(chinese, TERMS.getOrDefault(chinese, chinese));
    }

    static Bilingual leave(String kind) {
        return Bilingual.of(SHORT.getOrDefault(kind, kind), TERMS.getOrDefault(kind, kind));
    }
}
