package io.github.hospitalhr.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    private static UnitId id(String id) {
        return UnitId.of(id);
    }

    private static List<Unit> hospital() {
        return List.of(
                Unit.hospital(id("h"), "医院"),
                Unit.campus(id("c1"), "东院区", id("h"), SHANGHAI),
                Unit.campus(id("c2"), "新疆院区", id("h"), URUMQI),
                Unit.department(id("d1"), "大内科", id("c1")),
                Unit.department(id("d2"), "心内科", id("d1")),
                Unit.ward(id("w1"), "心内一病区", id("d2"), 40));
    }

    @Test
    void findsItsWayUpAndDown() {
        UnitTree tree = UnitTree.of(hospital());

        assertThat(tree.path(id("w1"))).extracting(u -> u.id().value()).containsExactly("w1", "d2", "d1", "c1", "h");
        assertThat(tree.subtree(id("d1"))).extracting(u -> u.id().value()).containsExactly("d1", "d2", "w1");
        assertThat(tree.campusOf(id("w1")).orElseThrow().id()).isEqualTo(id("c1"));
        assertThat(tree.campusOf(id("h"))).isEmpty();
        assertThat(tree.zoneOf(id("w1"))).isEqualTo(SHANGHAI);
        assertThat(tree.zoneOf(id("c2"))).isEqualTo(URUMQI);
        assertThat(tree.units(UnitKind.CAMPUS)).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.zoneOf(id("h")))
                .withMessageContaining("lies on no campus");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.path(id("x")))
                .withMessageContaining("unit (x) is unknown");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        List<Unit> bad = List.of(
                Unit.hospital(id("h"), "医院"),
                Unit.campus(id("c1"), "无时区", id("h"), SHANGHAI).withParent(id("h")),
                new Unit(id("c2"), UnitKind.CAMPUS, "无时区", id("h"), null, null),
                Unit.ward(id("w1"), "病区", id("c1"), 1),
                Unit.department(id("d1"), "科", id("gone")),
                Unit.department(id("d2"), "甲", id("d3")),
                Unit.department(id("d3"), "乙", id("d4")),
                Unit.department(id("d4"), "丙", id("d2")),
                Unit.department(id("d5"), "丁", id("d4")),
                new Unit(id("d6"), UnitKind.DEPARTMENT, "孤", null, URUMQI, null),
                Unit.hospital(id("h"), "重复"));

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> UnitTree.of(bad));

        assertThat(refused.faults())
                .extracting(f -> f.path() + " " + f.rule())
                .containsExactly(
                        "unit[h] unit.repeated",
                        "unit[c2] unit.zoneMissing",
                        "unit[w1] unit.nesting",
                        "unit[d1] unit.parentUnknown",
                        "unit[d6] unit.parentMissing",
                        "unit[d6] unit.zoneMisplaced",
                        "unit[d2].parent unit.cycle");
        assertThat(refused.getMessage())
                .contains("[d2 > d3 > d4 > d2]")
                .contains("a ward cannot stand directly below a campus");
    }

    @Test
    void aUnitThatIsItsOwnParentIsACircle() {
        assertThat(UnitTree.faults(List.of(Unit.department(id("d"), "科", id("d")))))
                .extracting(f -> f.rule())
                .containsExactly("unit.cycle");
    }

    @Test
    void theHistoryFindsFaultsOnEveryDayAndAnswersAsOf() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        LocalDate start = LocalDate.of(2026, 1, 1);
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        UnitHistory history = UnitHistory.empty();
        for (Unit unit : hospital()) {
            history = history.record(DateRange.startingOn(start), unit, first);
        }
        assertThat(history.faults()).isEmpty();

        UnitHistory closed = history.retract(DateRange.startingOn(leapDay), id("d2"), first.plusSeconds(1));

        assertThat(closed.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.toString())
                        .isEqualTo(
                                "unit[w1]: the unit above it is unknown (from 2028-02-29) [d2] {unit.parentUnknown}"));
        assertThat(closed.asOf(AsOf.of(leapDay.minusDays(1))).units()).hasSize(6);
        assertThat(closed.asOf(AsOf.of(leapDay, first)).units()).hasSize(6);
        assertThat(closed.asOf(AsOf.of(start.minusDays(1))).units()).isEmpty();
    }
}
