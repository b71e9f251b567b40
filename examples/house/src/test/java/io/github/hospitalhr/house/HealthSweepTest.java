package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.GuardedHospital.VICTIM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.house.GuardedOperations.Operation;
import io.github.hospitalhr.house.GuardedOperations.Target;
import io.github.hospitalhr.house.HealthPlants.Plant;
import io.github.hospitalhr.scheduling.ledger.BookSnapshot;
import io.github.hospitalhr.scheduling.ledger.BookState;
import io.github.hospitalhr.scheduling.ledger.EntryKind;
import io.github.hospitalhr.scheduling.ledger.GuardedLedger;
import io.github.hospitalhr.scheduling.ledger.LedgerEntry;
import io.github.hospitalhr.scheduling.ledger.MonthMark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation of every guarded face, called by somebody who may read and change everything of everybody but what tells of health, and by
 * somebody who may read that too.
 */
class HealthSweepTest {

    private final GuardedHospital h = new GuardedHospital();
    private final HealthPlants plants = new HealthPlants(h);

    /** What each face answered, reads before writes. */
    private Map<String, String> answers(String account) {
        List<Operation> all = new ArrayList<>(plants.operations());
        all.addAll(GuardedOperations.all());
        all.sort((a, b) -> Boolean.compare(GuardedSweepTest.writes(a), GuardedSweepTest.writes(b)));
        Map<String, String> answers = new TreeMap<>();
        for (Operation operation : all) {
            String answer = DeepText.of(operation.call().on(h, h.gate(account), Target.VICTIM));
            answers.merge(operation.face(), "\n" + operation + ": " + answer, String::concat);
        }
        return answers;
    }

    @Test
    void whoMayReadEverythingButHealthLearnsNothingOfIt() {
        Map<String, String> answers = answers("keeper");
        List<String> told = answers.values().stream()
                .flatMap(String::lines)
                .filter(line -> plants.plants.stream().anyMatch(plant -> line.contains(plant.text())))
                .map(line -> line.substring(0, line.indexOf(':')) + " tells "
                        + plants.plants.stream()
                                .map(Plant::text)
                                .filter(line::contains)
                                .distinct()
                                .toList())
                .toList();
        assertThat(told).isEmpty();
        assertThat(answers.entrySet().stream()
                        .filter(one -> one.getValue().contains(HealthSight.MARK)
                                || one.getValue().contains(HealthSight.REASON.code()))
                        .map(Map.Entry::getKey))
                .as("it is said that something is not shown")
                .containsExactlyInAnyOrder(
                        "GuardedAppeals",
                        "GuardedChecklists",
                        "GuardedCorrections",
                        "GuardedCredentials",
                        "GuardedExits",
                        "GuardedLedger",
                        "GuardedPeople",
                        "GuardedPerformance",
                        "GuardedPlans",
                        "GuardedPools",
                        "GuardedProposals",
                        "GuardedRosters");
        assertThat(answers.get("GuardedMarket")).contains("exchange.forbidden");
        assertThat(answers.get("GuardedPrivacy")).contains("withheld=[credential");
    }

    /** Otherwise the sweep above would be one over a house in which everything is hidden. */
    @Test
    void whoMayReadHealthIsToldAllOfIt() {
        Map<String, String> answers = answers("physician");
        assertThat(plants.plants)
                .hasSizeGreaterThan(25)
                .filteredOn(plant -> !answers.getOrDefault(plant.face(), "").contains(plant.text()))
                .isEmpty();
        assertThat(answers.values()).noneMatch(answer -> answer.contains(HealthSight.MARK));
    }

    @Test
    void everybodySeesTheirOwn() {
        String own = DeepText.of(List.of(
                h.credentials.as(h.gate("victim")).file(VICTIM),
                h.corrections.as(h.gate("victim")).all(),
                h.ledger.as(h.gate("victim"), GuardedHospital.ICU).entries().entries(),
                h.appeals.as(h.gate("victim")).of(VICTIM),
                h.plans.as(h.gate("victim")).of(VICTIM),
                h.proposals.as(h.gate("victim")).of(VICTIM)));
        assertThat(own)
                .doesNotContain(HealthSight.MARK, HealthSight.REASON.sentence().zh());
        assertThat(plants.plants.stream().map(Plant::text).filter(own::contains))
                .hasSizeGreaterThan(12);
    }

    /** The rest of what is not shown whole stays: who, when, which cell, how much, and that it is not allowed. */
    @Test
    void theRestStays() {
        String hidden = DeepText.of(h.rosters.as(h.gate("keeper")).amendments(h.key));
        String clear = DeepText.of(h.rosters.as(h.gate("physician")).amendments(h.key));
        assertThat(clear).contains("病假");
        assertThat(hidden)
                .contains("actor=icu-head", "staff=victim-7", "kind=AMENDED")
                .doesNotContain("病假");
        assertThat(DeepText.of(h.credentials.as(h.gate("keeper")).file(VICTIM)))
                .contains("Withheld(subject=rad", "loss=WITHDRAWN", "justified=true");
        assertThat(plants.operations().get(0).call().on(h, h.gate("keeper"), Target.VICTIM))
                .satisfies(ruling -> assertThat(DeepText.of(ruling)).contains("verdict=DENY", "reason.masked"));
    }

    /** Who writes on from a book in which something was not shown loses none of it, and cannot make up what stands in it. */
    @Test
    void whatIsNotShownIsNotLost() {
        GuardedLedger ledger = h.ledger.as(h.gate("keeper"), GuardedHospital.ICU);
        BookSnapshot read = ledger.read().orElseThrow();
        assertThat(read.state().marks()).extracting(MonthMark::reason).containsExactly(HealthSight.MARK);
        assertThat(ledger.close(read, YearMonth.of(2026, 8), "月结")
                        .value()
                        .orElseThrow()
                        .isDone())
                .isTrue();
        assertThat(h.ledger.read().state().marks())
                .extracting(MonthMark::reason)
                .hasSize(2)
                .doesNotContain(HealthSight.MARK);
        BookSnapshot now = h.ledger.read();
        BookSnapshot madeUp =
                new BookSnapshot(now.ledger(), new BookState(now.state().pages(), List.of()), now.version());
        LedgerEntry late = LedgerEntry.of(
                VICTIM.value(), "nights", EntryKind.MANUAL, BigDecimal.ONE, LocalDate.of(2026, 9, 9), "s9");
        assertThat(ledger.append(madeUp, "补记", List.of(late), null)
                        .value()
                        .orElseThrow()
                        .isDone())
                .as("September is closed")
                .isFalse();
        LedgerEntry sick = LedgerEntry.of(
                VICTIM.value(), "health.sick-leave", EntryKind.TAKEN, BigDecimal.ONE, GuardedHospital.TODAY, "s9");
        assertThat(ledger.append(now, "补记", List.of(sick), null)).isEqualTo(Guarded.refused());
    }

    /** Reading it in the clear stands in the audit, and so does that it was not shown. */
    @Test
    void theAuditTellsWhoSawIt() {
        for (String account : List.of("keeper", "physician")) {
            long before = h.audit(0).size();
            h.credentials.as(h.gate(account)).file(VICTIM);
            h.rosters.as(h.gate(account)).amendments(h.key);
            h.corrections.as(h.gate(account)).all();
            Map<String, List<AuditEntry>> about = h.audit(before).stream()
                    .filter(entry -> VICTIM.value().equals(entry.event().subject()))
                    .filter(entry ->
                            entry.event().fields().contains(account.equals("physician") ? "health" : "masked.health"))
                    .collect(Collectors.groupingBy(entry -> entry.event().object(), TreeMap::new, Collectors.toList()));
            assertThat(about.keySet())
                    .as(account)
                    .contains("credential-file/victim-7", "hr.attendance-correction/w-icu");
            assertThat(h.audit(before))
                    .as(account)
                    .anyMatch(entry -> entry.event().object().endsWith("/amendments")
                            && entry.event()
                                    .fields()
                                    .contains(account.equals("physician") ? "health" : "masked.health"));
        }
    }

    /** By the shipped policy: the head nurse when she decides on leave, HR for its purposes, neither for a roster. */
    @Test
    void theShippedPolicyAsksForThePurpose() {
        String sick = "病假";
        assertThat(amendments("icu-head", "roster")).contains(HealthSight.MARK).doesNotContain(sick);
        assertThat(amendments("icu-head", "leave")).contains(sick);
        assertThat(amendments("hr", "protection")).contains(sick);
        assertThat(amendments("hr", "")).isEqualTo("[]");
        assertThat(amendments("cardio-head", "leave")).isEqualTo("[]");
    }

    private String amendments(String account, String purpose) {
        return DeepText.of(h.rosters.as(h.gateFor(account, purpose)).amendments(h.key));
    }
}
