package io.github.hospitalhr.scheduling.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.generate.GenerationOptions;
import io.github.hospitalhr.scheduling.generate.GenerationResult;
import io.github.hospitalhr.scheduling.pack.RulePack;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDocument;
import io.github.hospitalhr.scheduling.rule.Coverage;
import io.github.hospitalhr.scheduling.rule.ShiftSelector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faulty documents hr.roster-problem, hr.roster and hr.rule-pack: every fault is named with its place. */
class FaultyDocumentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final DocumentCodec CODEC =
            DocumentCodec.builder(new InputValidator(CLOCK)).build();

    private static List<String> faults(DocumentFormat<?> format, String members) {
        String more = members.isEmpty() ? "" : "," + members;
        return faultsOf(format, "{'format':'" + format.name() + "','version':1" + more + "}");
    }

    private static List<String> faultsOf(DocumentFormat<?> format, String document) {
        byte[] bytes = document.replace('\'', '"').getBytes(UTF_8);
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> CODEC.read(format, bytes));
        assertThat(refused).as("%s", document).isNotNull();
        return refused.faults().stream()
                .map(fault -> fault.path() + " " + fault.rule())
                .toList();
    }

    @Test
    void aDocumentWithoutMembersNamesEachThatIsMissing() {
        assertThat(faults(RosterProblem.FORMAT, "")).containsExactly("unit NotNull", "period NotNull");
        assertThat(faults(RosterDocument.FORMAT, "")).containsExactly("period NotNull", "unit NotNull");
        assertThat(faults(RulePack.FORMAT, "")).containsExactly("id NotNull", "packVersion NotNull");
    }

    @Test
    void missingMembersAreNamedBesideOtherFaults() {
        assertThat(faults(
                        RosterProblem.FORMAT,
                        "'period':'2026-12-01/2027-01-01','staff':[{'name':'x'},null],'wards':1,"
                                + "'rules':[{'rule':'coverage'},{'head':{'id':'a'}}]"))
                .containsExactlyInAnyOrder(
                        "staff[0].id NotNull",
                        "staff[1] NotNull",
                        "wards document.unknown",
                        "rules[0].head NotNull",
                        "rules[1] document.type",
                        "unit NotNull");
    }

    @Test
    void nullElementsAreNamed() {
        String whole = "'unit':'icu','period':'2026-12-01/2027-01-01',";
        assertThat(faults(RosterProblem.FORMAT, whole + "'staff':[null]")).containsExactly("staff[0] NotNull");
        assertThat(faults(RosterProblem.FORMAT, whole + "'staff':[{'id':'n1','attributes':{'sex':null}}]"))
                .containsExactly("staff[0].attributes.sex NotNull");
        assertThat(faults(RosterDocument.FORMAT, whole + "'assignments':[{'staff':'a'},null]"))
                .containsExactlyInAnyOrder(
                        "assignments[0].date NotNull", "assignments[0].shift NotNull", "assignments[1] NotNull");
    }

    @Test
    void anEndlessPeriodIsNamed() {
        assertThat(faults(RosterProblem.FORMAT, "'period':'2026-12-01/..'"))
                .containsExactly("unit NotNull", "period document.value");
        assertThat(faults(RosterDocument.FORMAT, "'unit':'icu','period':'../2026-12-01','assignments':[]"))
                .containsExactly("period roster.endless");
    }

    @Test
    void brokenTextsAndOtherVersionsAreNamed() {
        for (DocumentFormat<?> format : List.of(RosterProblem.FORMAT, RosterDocument.FORMAT)) {
            assertThat(faultsOf(format, "{}")).containsExactly(" document.format");
            assertThat(faultsOf(format, "{'format':'" + format.name() + "','version':2}"))
                    .containsExactly("version document.version");
            assertThat(faultsOf(format, "{'format':'" + format.name() + "','version':1,'unit':'icu'"))
                    .containsExactly(" document.truncated");
            assertThat(faults(format, "'unit':'icu','period':'2026-12-01/2027-01-01','unit':'icu'"))
                    .containsExactly("unit document.repeated");
        }
    }

    @Test
    void everyBadAssignmentIsNamed() {
        assertThat(faults(
                        RosterDocument.FORMAT,
                        "'unit':'icu','period':'2026-12-01/2027-01-01','assignments':["
                                + "{'staff':'a','date':'2026-12-01','shift':'A'},"
                                + "{'staff':'a','date':'2027-01-01','shift':'A'},"
                                + "{'staff':'a','date':'2026-12-01','shift':'N'},"
                                + "{'staff':'b','date':'2026-11-30','shift':'A'}]"))
                .containsExactly(
                        "assignments[1] roster.outside",
                        "assignments[2] roster.twice",
                        "assignments[3] roster.outside");
    }

    @Test
    void aLeapDayIsPlannedLikeAnyOther() {
        RosterProblem ward = RosterProblem.builder("icu", YearMonth.of(2028, 2))
                .shift(ShiftType.of("A", "白班", "08:00", "16:00"))
                .staff(Staff.of("n1", "甲"), Staff.of("n2", "乙"))
                .rule(Coverage.exactly("day", ShiftSelector.of("A"), 1))
                .build();
        RosterProblem read = CODEC.read(RosterProblem.FORMAT, CODEC.write(RosterProblem.FORMAT, ward));
        Scheduling scheduling = Scheduling.builder().clock(CLOCK).build();

        GenerationResult made =
                scheduling.generate(read, GenerationOptions.steps(2_000).seed(1));

        Roster roster = made.roster();
        assertThat(read.days()).isEqualTo(29);
        assertThat(scheduling.check(read, roster).hardViolations()).isEmpty();
        assertThat(roster.assignments())
                .filteredOn(a -> a.date().equals(LocalDate.of(2028, 2, 29)))
                .hasSize(1);
        assertThat(CODEC.read(RosterDocument.FORMAT, CODEC.write(RosterDocument.FORMAT, RosterDocument.of(roster)))
                        .roster())
                .isEqualTo(roster);
    }
}
