package io.github.hospitalhr.scheduling.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.scheduling.rule.Rule;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * A versioned collection of rules, such as the national labour law. Rules that were not confirmed are contained but
 * switched off.
 *
 * @param id identifier, such as {@code cn-labour}
 * @param packVersion version of the pack, such as {@code 2026.11}
 * @param title title in Chinese
 * @param titleEn title in English
 * @param rules the rules, each dated by its own validity
 * @param changes recorded decisions that changed rules of the pack; empty for a pack as shipped
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RulePack(
        @NotNull String id,
        @NotNull String packVersion,
        String title,
        String titleEn,
        List<Rule> rules,
        List<PackChange> changes) {

    /** The format of the document {@code hr.rule-pack}. */
    public static final DocumentFormat<RulePack> FORMAT = DocumentFormat.of("hr.rule-pack", 1, RulePack.class);

    public RulePack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(packVersion, "packVersion");
        title = title == null ? id : title;
        titleEn = titleEn == null ? id : titleEn;
        rules = rules == null ? ImmutableList.of() : ImmutableList.copyOf(rules);
        changes = changes == null ? ImmutableList.of() : ImmutableList.copyOf(changes);
    }
}
