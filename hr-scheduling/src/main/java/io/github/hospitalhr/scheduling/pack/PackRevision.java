package io.github.hospitalhr.scheduling.pack;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a wish to change a rule of a pack. A rule may be tightened freely. A change that loosens it, or that cannot be
 * shown not to, needs somebody who decided and a reason; where the rule is a statute or a legal floor, a legal basis too.
 *
 * @param pack the changed pack, or empty if the change is refused
 * @param direction what the change does
 * @param refusal why it is refused, or empty if it is made
 */
public record PackRevision(Optional<RulePack> pack, PackChange.Direction direction, Optional<Label> refusal) {

    /**
     * A decision to change a rule.
     *
     * @param decidedBy who decided; an office or a staff identifier
     * @param reason why
     * @param legalBasis the legal basis; may be empty where nothing legal is loosened
     * @param decidedOn when
     */
    public record Decision(String decidedBy, String reason, String legalBasis, LocalDate decidedOn) {

        public Decision {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(legalBasis, "legalBasis");
            Objects.requireNonNull(decidedOn, "decidedOn");
        }
    }

    /**
     * Replaces the rule with the same identifier.
     *
     * @param pack the pack
     * @param changed the rule as it shall be; switched off means removed
     * @param decision who decided it, why, on what basis and when
     * @return the changed pack with the decision recorded, or a refusal
     * @throws IllegalArgumentException if the pack has no rule with that identifier
     */
    public static PackRevision replace(RulePack pack, Rule changed, Decision decision) {
        Rule old = pack.rules().stream()
                .filter(r -> r.id().equals(changed.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule (" + changed.id() + ") is not in the pack "
                        + pack.id() + ".\nMaybe it belongs to another pack, or to the ward itself."));
        boolean tighter = Strictness.atLeastAsStrict(old, changed);
        PackChange.Direction direction = tighter ? PackChange.Direction.TIGHTENED : PackChange.Direction.LOOSENED;
        Optional<Label> refusal = tighter ? Optional.empty() : missing(old, decision);
        if (refusal.isPresent()) {
            return new PackRevision(Optional.empty(), direction, refusal);
        }
        ImmutableList.Builder<Rule> rules = ImmutableList.builder();
        pack.rules().forEach(r -> rules.add(r.id().equals(changed.id()) ? changed : r));
        PackChange change = new PackChange(
                changed.id(),
                direction,
                decision.decidedBy(),
                decision.reason(),
                decision.legalBasis(),
                decision.decidedOn());
        RulePack revised = new RulePack(
                pack.id(),
                pack.packVersion(),
                pack.title(),
                pack.titleEn(),
                rules.build(),
                ImmutableList.<PackChange>builder()
                        .addAll(pack.changes())
                        .add(change)
                        .build());
        return new PackRevision(Optional.of(revised), direction, Optional.empty());
    }

    private static Optional<Label> missing(Rule old, Decision decision) {
        if (decision.decidedBy().isBlank() || decision.reason().isBlank()) {
            return Optional.of(Label.of(
                    "放宽规则 " + old.id() + " 必须记录决定人和理由",
                    "loosening the rule " + old.id() + " needs a recorded decider and reason"));
        }
        boolean legal = old.head().legal().status() == LegalBasis.Status.STATUTE
                || old.head().enforcement().kind() == io.github.hospitalhr.scheduling.rule.Enforcement.Kind.PROTECTED;
        if (legal && decision.legalBasis().isBlank()) {
            return Optional.of(Label.of(
                    "规则 " + old.id() + " 是法定底线,放宽必须记录法律依据",
                    "the rule " + old.id() + " is a legal floor; loosening it needs a recorded legal basis"));
        }
        return Optional.empty();
    }
}
