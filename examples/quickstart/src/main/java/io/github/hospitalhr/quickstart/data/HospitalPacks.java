package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.scheduling.pack.PackRevision;
import io.github.hospitalhr.scheduling.pack.RulePack;
import io.github.hospitalhr.scheduling.pack.RulePacks;
import io.github.hospitalhr.scheduling.rule.Enforcement;
import io.github.hospitalhr.scheduling.rule.Fairness;
import io.github.hospitalhr.scheduling.rule.HonourRequests;
import io.github.hospitalhr.scheduling.rule.Rule;
import io.github.hospitalhr.scheduling.rule.RuleHead;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import io.github.hospitalhr.scheduling.rule.StaffSelector;
import java.time.Instant;
import java.time.LocalDate;

/** The house pack as this hospital has changed it for one unit; every change is a recorded decision. */
final class HospitalPacks {

    private static final Instant DEADLINE = Instant.parse("2026-11-20T16:00:00Z");
    private static final LocalDate DECIDED = LocalDate.of(2026, 10, 9);
    private static final int WISHES_A_MONTH = 3;

    private HospitalPacks() {}

    /**
     * The house pack for a unit.
     *
     * @param nightFree who takes no part in sharing nights
     * @param heads who takes no part in sharing weekends
     * @return the changed pack
     */
    static RulePack house(String[] nightFree, String[] heads) {
        RulePack pack = RulePacks.hospitalDefault();
        pack = replaced(
                pack,
                Fairness.of("hospital.fair-nights", ShiftSelector.tagged("night"), 1)
                        .forStaff(StaffSelector.all().except(nightFree))
                        .softSquared(3),
                "护士长与免夜班人员不参加夜班分摊");
        pack = replaced(
                pack,
                Fairness.weekends("hospital.fair-weekends", 1)
                        .forStaff(StaffSelector.all().except(heads))
                        .softSquared(2),
                "护士长不参加周末分摊");
        return replaced(pack, wishes("hospital.requests"), "预班每人每月三次，二十日截止");
    }

    /** Wishes count if handed in by the twentieth, three of each person. */
    static Rule wishes(String id) {
        return new HonourRequests(
                RuleHead.of(id).withEnforcement(Enforcement.soft(10)), true, DEADLINE, WISHES_A_MONTH);
    }

    private static RulePack replaced(RulePack pack, Rule rule, String reason) {
        PackRevision.Decision decision = new PackRevision.Decision("护理部", reason, "", DECIDED);
        return PackRevision.replace(pack, rule, decision).pack().orElseThrow();
    }
}
