package io.github.hospitalhr.scheduling.demand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.pack.RulePack;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.AlternativeStaffing;
import io.github.hospitalhr.scheduling.rule.ConditionalPresence;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.DailyCoverage;
import io.github.hospitalhr.scheduling.rule.Exclusion;
import io.github.hospitalhr.scheduling.rule.OnCallTier;
import io.github.hospitalhr.scheduling.rule.Pairing;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.SkillMix;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one ward as rules of several wards together: every shift selector in them, wherever it stands, is written anew. Needs of a
 * day look at the ward's own shifts; rules about a person's sequence at the shifts of the same name anywhere.
 */
final class JointRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SELECTORS =
            new LinkedHashSet<>(List.of("shifts", "first", "next", "neededShifts", "nights"));

    private final List<RosterProblem> wards;
    private final int ward;

    JointRules(List<RosterProblem> wards, int ward) {
        this.wards = wards;
        this.ward = ward;
    }

    List<Rule> rules() {
        RosterProblem own = wards.get(ward);
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : own.rules()) {
            String id = own.unit().value() + "." + rule.id();
            boolean ofDay = isOfDay(rule);
            if (ofDay) {
                rules.add(rewritten(rule, id, rule.head().staff(), true));
            } else {
                String[] people = own.staff().stream()
                        .filter(person -> person.isIn(rule.head().staff(), own.grades()))
                        .map(Staff::id)
                        .toArray(String[]::new);
                if (people.length > 0) {
                    rules.add(rewritten(rule, id, StaffSelector.ids(people), false));
                }
            }
        }
        return rules;
    }

    private static boolean isOfDay(Rule rule) {
        return rule instanceof Coverage
                || rule instanceof DailyCoverage
                || rule instanceof SkillMix
                || rule instanceof AlternativeStaffing
                || rule instanceof Pairing
                || rule instanceof Exclusion
                || rule instanceof ConditionalPresence
                || rule instanceof OnCallTier;
    }

    private Rule rewritten(Rule rule, String id, StaffSelector staff, boolean ofDay) {
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
                .compact()
                .build();
        RulePack pack = new RulePack("joint", "1", "", "", List.of(rule.forStaff(staff)), List.of());
        try {
            JsonNode document = JSON.readTree(codec.write(RulePack.FORMAT, pack));
            ((ObjectNode) document.at("/rules/0/head")).put("id", id);
            rewrite(document.at("/rules/0"), ofDay);
            return codec.read(RulePack.FORMAT, JSON.writeValueAsBytes(document))
                    .rules()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(JsonNode node, boolean ofDay) {
        if (node.isArray()) {
            node.forEach(child -> rewrite(child, ofDay));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (SELECTORS.contains(member.getKey()) && member.getValue().isObject()) {
                    select((ObjectNode) member.getValue(), ofDay);
                } else {
                    rewrite(member.getValue(), ofDay);
                }
            }
        }
    }

    private void select(ObjectNode selector, boolean ofDay) {
        List<String> codes = texts(selector.path("codes"));
        List<String> tags = texts(selector.path("tags"));
        ShiftSelector old = new ShiftSelector(codes, tags);
        if (old.isAny() && !ofDay) {
            return;
        }
        ArrayNode now = selector.putArray("codes");
        selector.remove("tags");
        for (int w = 0; w < wards.size(); w++) {
            if (w == ward || !ofDay) {
                for (ShiftType shift : wards.get(w).shifts()) {
                    if (shift.isIn(old)) {
                        now.add(JointWards.code(w, shift.code()));
                    }
                }
            }
        }
        if (now.isEmpty()) {
            // Selects nothing in the ward either; an empty list would select everything.
            selector.putArray("tags").add("none");
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
