package io.github.hospitalhr.scheduling.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rosters as FHIR Schedule and Slot. */
class FhirSchedulesTest {

    @Test
    void aScheduleForEachPersonAndASlotForEachDuty() throws Exception {
        RosterProblem ward = RosterProblem.builder("icu", YearMonth.of(2026, 12))
                .shift(ShiftType.of("N", "大夜", "20:00", "08:00"))
                .staff(Staff.of("n_1", "𠮷芳"), Staff.of("n2", "李雷"))
                .build();
        LocalDate first = LocalDate.of(2026, 12, 1);
        Roster one = Roster.builder("icu", ward.period())
                .assign("n_1", first, "N")
                .assign("n2", first, "N")
                .build();
        Roster two =
                Roster.builder("icu", ward.period()).assign("n_1", first, "N").build();

        String text = FhirSchedules.bundle(
                ward,
                List.of(new PublishedRoster(one, Instant.EPOCH), new PublishedRoster(two, Instant.EPOCH)),
                "urn:hospital:shift");

        assertThat(text).doesNotContain("𠮷芳");
        JsonNode bundle = new ObjectMapper().readTree(text);
        List<String> told = new ArrayList<>();
        for (JsonNode entry : bundle.get("entry")) {
            JsonNode r = entry.get("resource");
            told.add(r.get("resourceType").asText() + " " + r.get("id").asText() + " "
                    + r.path("actor")
                            .path(0)
                            .path("reference")
                            .asText(r.path("schedule").path("reference").asText())
                    + " " + r.path("status").asText() + " " + r.path("start").asText() + " "
                    + r.path("end").asText());
            assertThat(entry.get("fullUrl").asText())
                    .isEqualTo("urn:hospitalhr:fhir:" + r.get("resourceType").asText() + "/"
                            + r.get("id").asText());
            assertThat(r.get("id").asText()).matches("[A-Za-z0-9\\-.]{1,64}");
        }
        assertThat(told)
                .containsExactly(
                        "Schedule icu.nu5f1 Practitioner/nu5f1   ",
                        "Slot icu.nu5f1.2026-12-01 urn:hospitalhr:fhir:Schedule/icu.nu5f1 busy 2026-12-01T20:00:00+08:00"
                                + " 2026-12-02T08:00:00+08:00",
                        "Schedule icu.n2 Practitioner/n2   ",
                        "Slot icu.n2.2026-12-01 urn:hospitalhr:fhir:Schedule/icu.n2 entered-in-error 2026-12-01T20:00:00+08:00"
                                + " 2026-12-02T08:00:00+08:00");
    }

    @Test
    void aBundleOfNobodyHasNoEmptyArray() {
        RosterProblem nobody = RosterProblem.builder("icu", YearMonth.of(2026, 12))
                .shift(ShiftType.of("N", "大夜", "20:00", "08:00"))
                .build();
        assertThat(FhirSchedules.bundle(nobody, List.of(), "urn:x")).doesNotContain("entry");
    }
}
