package io.github.hospitalhr.performance.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.law.LegalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeOfConductTest {

    private static final PersonId NURSE = PersonId.of("n01");
    private static final PersonId HEAD = PersonId.of("head");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final CodeOfConduct CODE = new CodeOfConduct(
            List.of(new Clause(
                    "3.2",
                    Label.of("工作时间不得刷手机", "no private phone use on duty"),
                    Label.of("提醒并谈话", "remind and talk"))),
            List.of(new CountRule("3.2", 3, 30, 5, "phone-use")));

    private static ConductFinding finding(int number, int plusDays, boolean heard) {
        return new ConductFinding("f" + number, NURSE, "3.2", DAY.plusDays(plusDays), HEAD, heard);
    }

    @Test
    void threeWithinTheWindowLeadToAProposal() {
        assertThat(CODE.escalations(List.of(finding(1, 0, true), finding(2, 10, true), finding(3, 29, true))))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.findings()).hasSize(3);
                    assertThat(e.sentence().zh())
                            .contains("第 3 次")
                            .contains("建议")
                            .contains("培训");
                });
        assertThat(CODE.escalations(List.of(finding(1, 0, true), finding(2, 10, true), finding(3, 30, true))))
                .isEmpty();
    }

    @Test
    void countingStartsAnewAfterAProposal() {
        List<ConductFinding> five = List.of(
                finding(5, 4, true),
                finding(1, 0, true),
                finding(2, 1, true),
                finding(3, 2, true),
                finding(4, 3, true));
        assertThat(CODE.escalations(five)).hasSize(1);
    }

    @Test
    void whoWasNotHeardIsNotCounted() {
        assertThat(CODE.escalations(List.of(finding(1, 0, true), finding(2, 1, false), finding(3, 2, true))))
                .isEmpty();
    }

    @Test
    void findingsCiteTheirClause() {
        assertThat(CODE.match(finding(1, 0, true))
                        .orElseThrow()
                        .clause()
                        .remedy()
                        .zh())
                .isEqualTo("提醒并谈话");
        assertThat(CODE.match(new ConductFinding("x", NURSE, "9.9", DAY, HEAD, true)))
                .isEmpty();
        assertThatThrownBy(() -> new ConductFinding("x", NURSE, "3.2", DAY, NURSE, true))
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new CodeOfConduct(List.of(), List.of(new CountRule("1", 3, 30, 0, ""))))
                .hasMessageContaining("clause 1");
    }

    private static ConductSignal signal(int minutes, @Nullable Instant told, @Nullable PersonId reviewed) {
        return new ConductSignal(NURSE, "device-use", DAY, minutes, told, reviewed);
    }

    @Test
    void signalsAreOffByDefault() {
        SignalGate closed = new SignalGate(LegalTable.china(), List.of());
        SignalGate.Answer answer = closed.next(signal(200, Instant.EPOCH, HEAD), DAY);
        assertThat(answer.step()).isEqualTo(SignalGate.Step.REFUSED_NO_POLICY);
        assertThat(answer.source().zh()).contains("个人信息保护法").contains("6");
    }

    @Test
    void thePersonIsToldFirstThenSomebodyReviews() {
        SignalPolicy policy = new SignalPolicy("device-use", "患者安全", "职代会2025-3", "PIA-7", 30, 60, DAY);
        SignalGate gate = new SignalGate(LegalTable.china(), List.of(policy));
        assertThat(gate.next(signal(59, null, null), DAY).step()).isEqualTo(SignalGate.Step.NOTHING);
        assertThat(gate.next(signal(61, null, HEAD), DAY).step()).isEqualTo(SignalGate.Step.TELL_THE_PERSON);
        assertThat(gate.next(signal(61, Instant.EPOCH, null), DAY).step()).isEqualTo(SignalGate.Step.REVIEW);
        assertThat(gate.next(signal(61, Instant.EPOCH, NURSE), DAY).step()).isEqualTo(SignalGate.Step.REVIEW);
        assertThat(gate.next(signal(61, Instant.EPOCH, HEAD), DAY).step()).isEqualTo(SignalGate.Step.SHOW);
        assertThat(gate.next(signal(61, Instant.EPOCH, HEAD), DAY.plusDays(31)).step())
                .isEqualTo(SignalGate.Step.REFUSED_TOO_OLD);
        assertThat(gate.expired(List.of(signal(61, null, null)), DAY.plusDays(31)))
                .hasSize(1);
        assertThatThrownBy(() -> new SignalPolicy("device-use", " ", "b", "p", 30, 60, DAY))
                .hasMessageContaining("purpose");
    }
}
