package io.github.hospitalhr.scheduling.mine;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import java.util.List;

/**
 * Two written rules that cannot both hold, whoever is rostered.
 *
 * @param rules identifiers of the rules; one alone if it contradicts itself
 * @param least the greater least amount asked for
 * @param most the smaller greatest amount allowed
 * @param sentence the contradiction in Chinese and English
 */
public record RuleContradiction(List<String> rules, long least, long most, Label sentence) {

    public RuleContradiction {
        rules = ImmutableList.copyOf(rules);
    }
}
