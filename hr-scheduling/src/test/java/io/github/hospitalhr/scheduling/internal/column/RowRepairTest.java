package io.github.hospitalhr.scheduling.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.Penalty;
import org.junit.jupiter.api.Test;

class RowRepairTest {

    private static final int FREE = 0;
    private static final int NONE = RowTable.NONE;

    /** At most one of the duty. */
    private static Tally cap(int[] block) {
        Penalty atMostOne = Penalty.linear(0, 1, 0, Cost.HARD);
        return new Tally(
                new Counter(0, 0, 3, 0, new int[][] {{0, 1}}, new int[4], block, false, atMostOne),
                block == null ? -1 : 0);
    }

    private static RowRepair repair() {
        return new RowRepair(0, new int[][] {{FREE, 10}, {FREE, 20}, {FREE, 5}, {FREE, 5}});
    }

    private static int[] dutyPrices(RowRepair repair) {
        int[][] price = repair.price();
        return new int[] {price[0][1], price[1][1], price[2][1], price[3][1]};
    }

    @Test
    void theDearestUseTooManyIsForbidden() {
        RowRepair repair = repair();
        assertThat(repair.forbid(cap(null), new int[] {1, 1, 0, 0}, false)).isTrue();
        assertThat(dutyPrices(repair)).containsExactly(10, NONE, 5, 5);
    }

    @Test
    void otherUsesCannotTakeItsPlace() {
        RowRepair repair = repair();
        assertThat(repair.forbid(cap(null), new int[] {1, 1, 0, 0}, true)).isTrue();
        assertThat(dutyPrices(repair)).containsExactly(10, NONE, NONE, NONE);
    }

    @Test
    void aBlockThatIsKeptStaysOpenAsAWhole() {
        RowRepair repair = repair();
        assertThat(repair.forbid(cap(new int[] {0, 1, 1, 2}), new int[] {1, 0, 1, 0}, true))
                .isTrue();
        assertThat(dutyPrices(repair)).containsExactly(NONE, 20, 5, NONE);
    }

    @Test
    void aRowWithinTheCapStaysAsItIs() {
        RowRepair repair = repair();
        assertThat(repair.forbid(cap(null), new int[] {1, 0, 0, 0}, true)).isFalse();
        assertThat(dutyPrices(repair)).containsExactly(10, 20, 5, 5);
    }
}
