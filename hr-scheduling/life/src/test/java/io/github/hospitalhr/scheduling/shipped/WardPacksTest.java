package io.github.hospitalhr.scheduling.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.scheduling.balance.FeeRate;
import io.github.hospitalhr.scheduling.balance.OvertimeScheme;
import io.github.hospitalhr.scheduling.demand.StaffingFloor;
import io.github.hospitalhr.scheduling.rule.LegalBasis;
import org.junit.jupiter.api.Test;

/** What is shipped says where it comes from, and is switched off where that is not confirmed. */
class WardPacksTest {

    @Test
    void overtimeIsStatuteWithItsArticleAndItsDay() {
        assertThat(WardPacks.cnOvertime().multiples()).hasSize(3).allSatisfy(m -> {
            assertThat(m.legal()).isEqualTo(LegalBasis.statute("劳动法", "art. 44"));
            assertThat(m.validity()).isNotNull();
        });
        assertThat(WardPacks.cnOvertime().multiples())
                .extracting(OvertimeScheme.Multiple::percent)
                .containsExactly(150, 200, 300);
    }

    @Test
    void noNightFeeIsClaimed() {
        assertThat(WardPacks.nightFees().rates())
                .isNotEmpty()
                .allMatch(FeeRate::disabled)
                .allMatch(rate -> rate.amount().signum() == 0)
                .allMatch(rate -> rate.legal().status() == LegalBasis.Status.HOSPITAL);
    }

    @Test
    void floorsThatAreNotConfirmedAreSwitchedOff() {
        assertThat(WardPacks.cnStaffingFloors().floors())
                .filteredOn(f -> f.legal().confidence() == LegalBasis.Confidence.UNCONFIRMED)
                .isNotEmpty()
                .allMatch(StaffingFloor::disabled);
        assertThat(WardPacks.cnStaffingFloors().floors())
                .filteredOn(f -> !f.disabled())
                .extracting(
                        f -> f.id() + " " + f.nursesPerBed() + " " + f.legal().status())
                .containsExactly("ratio.ward 0.4 GUIDELINE");
    }
}
