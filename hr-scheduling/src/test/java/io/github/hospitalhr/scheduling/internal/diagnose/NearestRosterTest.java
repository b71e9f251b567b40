package io.github.hospitalhr.scheduling.internal.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.ModelCompiler;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.DayRule;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import io.github.hospitalhr.scheduling.internal.model.RosterModel;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.Limits;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestRosterTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final CompiledProblem pairs =
            ModelCompiler.compile(RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(8)))
                    .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                    .staff(Staff.of("a", "甲"))
                    .rule(ConsecutiveWork.of("pairs", Limits.between(2, 2), BorderPolicy.STRICT))
                    .build());
    private final int clauses = pairs.rows().get(0).size();
    private final List<DayRule> sixth = List.of(new DayRule(
            0, 6, new boolean[][] {{false, true}}, null, new DayRule.Demand(Penalty.atLeast(1, Cost.HARD), null)));

    private NearestRoster search(long broken, NearestRoster.Scope scope) {
        long[] row = new long[clauses];
        row[0] = broken;
        RosterModel kept = NearestRoster.rules(pairs, new long[][] {row}, new long[8][0]);
        return new NearestRoster(kept, new int[][] {{0, 1, 1, 0, 0, 0, 0, 0}}, new BitSet(), scope, steps -> true);
    }

    @Test
    void fewestCellsChange() {
        NearestRoster search = search(0, (p, d, from, to) -> true);
        int[] row = search.search(sixth, 15)[0];
        assertThat(search.keepsAll()).isTrue();
        assertThat(row).startsWith(0, 1, 1, 0, 0).hasSize(8);
        assertThat(row[6]).isEqualTo(1);
        assertThat(row[5] + row[7]).isEqualTo(1);
    }

    @Test
    void itIsProvenWhereNoneCanBe() {
        NearestRoster search = search(0, (p, d, from, to) -> d == 6);
        search.search(sixth, 15);
        assertThat(search.keepsAll()).isFalse();
        assertThat(search.isImpossible()).isTrue();
    }

    /** A clause that the published roster breaks anyway asks nothing: neither of a roster nor of a proof. */
    @Test
    void whatMayStayBrokenIsNotAsked() {
        NearestRoster search = search(1, (p, d, from, to) -> d == 6);
        assertThat(search.search(sixth, 15)[0]).containsExactly(0, 1, 1, 0, 0, 0, 1, 0);
        assertThat(search.keepsAll()).isTrue();
    }
}
