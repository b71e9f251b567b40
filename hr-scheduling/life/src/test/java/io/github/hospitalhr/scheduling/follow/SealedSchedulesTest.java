package io.github.hospitalhr.scheduling.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrections;
import io.github.hospitalhr.scheduling.check.RosterChecker;
import io.github.hospitalhr.scheduling.fact.ViolationFacts;
import io.github.hospitalhr.scheduling.problem.Duty;
import io.github.hospitalhr.scheduling.problem.Protection;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.publish.LifecycleOutcome;
import io.github.hospitalhr.scheduling.publish.RosterAct;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.roster.CellDifference;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.rule.MotherhoodProtection;
import io.github.hospitalhr.scheduling.rule.ProtectionKind;
import io.github.hospitalhr.scheduling.rule.RestBetweenShifts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells somebody's health is sealed where it is kept, and not told where it need not be. */
class SealedSchedulesTest {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final String SECRET = "流产后病假";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private final SecureRandom random = new SecureRandom();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final InMemoryRecordStore raw = new InMemoryRecordStore();
    private final PersonKeys keys =
            new PersonKeys(raw, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
    private final SealedRecordStore sealed = new SealedRecordStore(
            raw,
            new FieldSeal(keys, random, List.of()),
            new BlindIndex(suite, new byte[32]),
            SealedSchedules.kinds(),
            false);
    private final RosterProblem problem = RosterProblem.builder("icu", DateRange.of(FIRST, FIRST.plusDays(7)))
            .shift(ShiftType.of("A", "白班", "08:00", "16:00"), ShiftType.of("N", "夜班", "20:00", "08:00"))
            .staff(
                    Staff.of("a", "").protection(new Protection(ProtectionKind.PREGNANT, DateRange.startingOn(FIRST))),
                    Staff.of("b", ""))
            .rule(MotherhoodProtection.of("pregnant-night"), RestBetweenShifts.hours("canary-rest", 11))
            .build();
    private final RosterChecker checker =
            Scheduling.builder().clock(clock).build().checker(problem);
    private final Roster roster =
            Roster.builder("icu", problem.period()).assign("a", FIRST, "N").build();

    private String stored(String kind) {
        StringBuilder all = new StringBuilder();
        for (StoredRecord record :
                raw.query(RecordQuery.byId(TENANT, RecordKind.of(kind))).records()) {
            all.append(record.payload());
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }

    @Test
    void reasonsAndBrokenProtectionsLieOpenNowhere() {
        RosterRegister rosters = new RosterRegister(sealed, TENANT, clock);
        RosterEdition draft = ((LifecycleOutcome.Done)
                        rosters.draft(roster, checker, Origin.of("head").because(SECRET)))
                .edition();
        assertThat(stored("hr.roster-amendment")).contains("\"a\"").doesNotContain(SECRET, "pregnant");
        assertThat(rosters.amendments(RosterKey.of(problem.unit(), problem.period())))
                .singleElement()
                .satisfies(amendment -> {
                    assertThat(amendment.origin().reason()).isEqualTo(SECRET);
                    assertThat(amendment.after().breaches())
                            .extracting(b -> b.ruleId())
                            .containsExactly("pregnant-night");
                });
        // What was broken before, and what was accepted, tells it as well.
        List<CellDifference> cells = List.of(
                new CellDifference("b", FIRST.plusDays(2), null, Duty.of("N")),
                new CellDifference("b", FIRST.plusDays(3), null, Duty.of("A")));
        RosterAct act = RosterAct.on(draft, Origin.of("head")).accepting("canary-rest");
        assertThat(rosters.amend(act, cells, checker)).isInstanceOf(LifecycleOutcome.Done.class);
        assertThat(stored("hr.roster-amendment")).doesNotContain("pregnant", "canary");
        assertThat(rosters.amendments(RosterKey.of(problem.unit(), problem.period())))
                .anySatisfy(amendment -> {
                    assertThat(amendment.before().breaches()).isNotEmpty();
                    assertThat(amendment.accepted()).containsExactly("canary-rest");
                });
        AttendanceCorrections corrections = new AttendanceCorrections(sealed, TENANT, clock, problem.unit());
        corrections.submit("a", LocalDate.of(2026, 11, 20), clock.instant().minusSeconds(60), null, "a", SECRET);
        assertThat(stored("hr.attendance-correction")).doesNotContain(SECRET);
        assertThat(corrections.all().get(0).steps().get(0).reason()).isEqualTo(SECRET);
        keys.destroy("a");
        assertThat(catchThrowable(corrections::all)).isInstanceOf(SealException.class);
    }

    @Test
    void aBrokenProtectionIsAFactThatTellsNobodysPregnancy() {
        List<WorkFact> facts = new ViolationFacts(raw, TENANT, clock).facts(checker.check(roster), problem);
        assertThat(facts).extracting(WorkFact::sourceKey).containsExactly("violation/icu/protection/2026-12-01/a");
    }
}
