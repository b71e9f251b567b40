package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.scheduling.internal.compile.CompiledProblem;
import io.github.hospitalhr.scheduling.internal.compile.ModelCompiler;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.BorderPolicy;
import io.github.hospitalhr.scheduling.rule.ConsecutiveWork;
import io.github.hospitalhr.scheduling.rule.Limits;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NearestRowTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int[] ROW = {0, 1, 1, 0, 0, 0, 0, 0};

    private final CompiledProblem pairs =
            ModelCompiler.compile(RosterProblem.builder("w", DateRange.of(FIRST, FIRST.plusDays(8)))
                    .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                    .staff(Staff.of("a", "甲"))
                    .rule(ConsecutiveWork.of("pairs", Limits.between(2, 2), BorderPolicy.STRICT))
                    .build());
    private final NearestRow rows = new NearestRow(pairs.model());

    private static boolean[][] open(boolean all) {
        boolean[][] open = new boolean[8][2];
        Arrays.stream(open).forEach(day -> Arrays.fill(day, all));
        return open;
    }

    @Test
    void fewestCellsChange() {
        rows.limit(100_000_000);
        int[] nearest = rows.of(0, ROW, 6, 1, open(true));
        assertThat(nearest).startsWith(0, 1, 1, 0, 0).hasSize(8);
        assertThat(nearest[5] + nearest[6] + nearest[7]).isEqualTo(2);
        assertThat(nearest[6]).isEqualTo(1);
    }

    @Test
    void emptyWhereThereCertainlyIsNoneAndNullWhereTheWorkIsOver() {
        rows.limit(100_000_000);
        boolean[][] onlyThatDay = open(false);
        onlyThatDay[6][1] = true;
        assertThat(rows.of(0, ROW, 6, 1, onlyThatDay)).isEmpty();
        rows.limit(0);
        boolean tired = false;
        for (int i = 0; i < 2000 && !tired; i++) {
            tired = rows.of(0, ROW, 6, 1, open(true)) == null;
        }
        assertThat(tired).isTrue();
    }
}
