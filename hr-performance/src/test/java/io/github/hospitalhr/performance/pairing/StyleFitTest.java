package io.github.hospitalhr.performance.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sales and assistant demonstration, and surgeon and assistant by the same parts. */
class StyleFitTest {

    private static final StyleFit SALES = new StyleFit(Map.of(
            "hunter", Map.of("contract-speed", BigDecimal.valueOf(3), "customer-care", BigDecimal.ONE),
            "farmer", Map.of("customer-care", BigDecimal.ONE)));

    private static final Map<String, BigDecimal> FAST =
            Map.of("contract-speed", BigDecimal.valueOf(90), "customer-care", BigDecimal.valueOf(50));

    @Test
    void theFitIsTheWeightedMeanOfTheAbilitiesAsked() {
        assertThat(SALES.of("hunter", FAST).percent()).isEqualTo(new BigDecimal("80.00"));
        assertThat(SALES.of("farmer", FAST).percent()).isEqualTo(new BigDecimal("50.00"));
    }

    @Test
    void whatNobodyMeasuredIsNamedAndNeverZero() {
        StyleFit.Fit part = SALES.of("hunter", Map.of("customer-care", BigDecimal.valueOf(40)));
        assertThat(part.percent()).isEqualTo(new BigDecimal("40.00"));
        assertThat(part.unmeasured()).containsExactly("contract-speed");
        assertThat(SALES.of("hunter", Map.of()).percent()).isNull();
    }

    @Test
    void callersMistakes() {
        assertThatThrownBy(() -> SALES.of("dreamer", FAST)).hasMessageContaining("farmer, hunter");
        assertThatThrownBy(() -> SALES.of("farmer", Map.of("customer-care", BigDecimal.valueOf(101))))
                .hasMessageContaining("customer-care (101)");
        assertThatThrownBy(() -> new StyleFit(Map.of("x", Map.of()))).hasMessageContaining("Maybe");
    }

    @Test
    void choresThatGoToAnAssistantRaiseTheShareOfCoreWork() {
        WorkSplit before = new WorkSplit(Map.of("visit", 600, "follow-up", 900));
        WorkSplit after = new WorkSplit(Map.of("visit", 1200, "follow-up", 300));
        assertThat(before.valueShare(Set.of("visit"))).contains(new BigDecimal("40.00"));
        assertThat(after.valueShare(Set.of("visit"))).contains(new BigDecimal("80.00"));
        assertThat(after.saved(before)).containsExactly(Map.entry("follow-up", 600), Map.entry("visit", -600));
        assertThat(new WorkSplit(Map.of()).valueShare(Set.of("visit"))).isEmpty();
        assertThatThrownBy(() -> new WorkSplit(Map.of("visit", -1))).hasMessageContaining("Maybe");
    }

    /** Operations of two surgeons with two assistants: minutes under the planned time, so that higher is better. */
    @Test
    void surgeonAndAssistantAreRePairedOnlyIfItIsWorthTheSwitch() {
        PersonId li = PersonId.of("surgeon-li");
        PersonId qian = PersonId.of("surgeon-qian");
        PersonId he = PersonId.of("assistant-he");
        PersonId xu = PersonId.of("assistant-xu");
        List<PairObservation> seen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seen.add(new PairObservation(li, he, BigDecimal.valueOf(2)));
            seen.add(new PairObservation(li, xu, BigDecimal.valueOf(14)));
            seen.add(new PairObservation(qian, he, BigDecimal.valueOf(12)));
            seen.add(new PairObservation(qian, xu, BigDecimal.valueOf(4)));
        }
        List<PairEffect> effects = new PairModel(5, 6, BigDecimal.ONE).effects(seen);
        assertThat(effects)
                .filteredOn(e -> e.lead().equals(li) && e.partner().equals(xu))
                .singleElement()
                .extracting(PairEffect::rating)
                .isEqualTo(PairEffect.Rating.HIGH);
        List<PairingPlan.Pair> now =
                List.of(new PairingPlan.Pair(li, he, false), new PairingPlan.Pair(qian, xu, false));

        assertThat(new Pairing(BigDecimal.ONE).improve(now, effects).changes()).isEqualTo(2);
        assertThat(new Pairing(BigDecimal.valueOf(50)).improve(now, effects).changes())
                .isZero();
    }
}
