package io.github.hospitalhr.scheduling.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.rule.ConsecutiveShifts;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import io.github.hospitalhr.scheduling.rule.Limits;
import io.github.hospitalhr.scheduling.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePacksTest {

    private static final PackRevision.Decision NOBODY =
            new PackRevision.Decision("", "", "", LocalDate.of(2026, 11, 1));
    private static final PackRevision.Decision BOARD =
            new PackRevision.Decision("护理部", "人力不足", "", LocalDate.of(2026, 11, 1));

    private static Rule rule(RulePack pack, String id) {
        return pack.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyShippedRuleHasASourceAndOnlyStatutesAreFloors() {
        for (RulePack pack : List.of(RulePacks.cnLabour(), RulePacks.cnNurse(), RulePacks.hospitalDefault())) {
            assertThat(pack.rules()).isNotEmpty();
            for (Rule r : pack.rules()) {
                LegalBasis legal = r.head().legal();
                boolean statute = legal.status() == LegalBasis.Status.STATUTE;
                assertThat(legal.source().isEmpty()).as(r.id()).isEqualTo(!statute);
                assertThat(legal.article().isEmpty()).as(r.id()).isEqualTo(!statute);
                if (r.head().enforcement().kind() == Enforcement.Kind.PROTECTED) {
                    assertThat(statute).as(r.id()).isTrue();
                }
                if (legal.confidence() == LegalBasis.Confidence.UNCONFIRMED) {
                    assertThat(r.head().disabled()).as(r.id()).isTrue();
                }
            }
        }
    }

    @Test
    void nightsInARowAreAHospitalPolicyAndNoLaw() {
        Rule nights = rule(RulePacks.hospitalDefault(), "hospital.consecutive-nights");

        assertThat(nights.head().legal().status()).isEqualTo(LegalBasis.Status.HOSPITAL);
        assertThat(((ConsecutiveShifts) nights).limits()).isEqualTo(Limits.atMost(2));
    }

    @Test
    void tighteningIsFree() {
        ConsecutiveShifts nights = (ConsecutiveShifts) rule(RulePacks.hospitalDefault(), "hospital.consecutive-nights");
        Rule one = new ConsecutiveShifts(nights.head(), nights.shifts(), Limits.atMost(1), nights.border());

        PackRevision revision = PackRevision.replace(RulePacks.hospitalDefault(), one, NOBODY);

        assertThat(revision.direction()).isEqualTo(PackChange.Direction.TIGHTENED);
        assertThat(revision.pack().orElseThrow().rules()).contains(one);
    }

    @Test
    void looseningAPolicyNeedsADecision() {
        ConsecutiveShifts nights = (ConsecutiveShifts) rule(RulePacks.hospitalDefault(), "hospital.consecutive-nights");
        Rule three = new ConsecutiveShifts(nights.head(), nights.shifts(), Limits.atMost(3), nights.border());

        assertThat(PackRevision.replace(RulePacks.hospitalDefault(), three, NOBODY)
                        .pack())
                .isEmpty();
        PackRevision decided = PackRevision.replace(RulePacks.hospitalDefault(), three, BOARD);
        assertThat(decided.pack().orElseThrow().changes())
                .singleElement()
                .satisfies(c -> assertThat(c.direction()).isEqualTo(PackChange.Direction.LOOSENED));
    }

    @Test
    void looseningAStatuteNeedsALegalBasisToo() {
        Rule rest = rule(RulePacks.cnLabour(), "cn-labour.rest-week");

        for (Rule looser :
                List.of(rest.soft(100), rest.hard(), rest.withHead(rest.head().withDisabled(true)))) {
            PackRevision refused = PackRevision.replace(RulePacks.cnLabour(), looser, BOARD);
            assertThat(refused.pack()).isEmpty();
            assertThat(refused.refusal().orElseThrow().zh()).contains("法律依据");
        }
        PackRevision.Decision lawful =
                new PackRevision.Decision("院长办公会", "综合计算工时", "人薪发[1995]32号 art. 5 批复", LocalDate.of(2026, 11, 1));
        assertThat(PackRevision.replace(RulePacks.cnLabour(), rest.soft(100), lawful)
                        .pack())
                .isPresent();
    }
}
