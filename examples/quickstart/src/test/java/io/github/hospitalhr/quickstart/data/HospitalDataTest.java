package io.github.hospitalhr.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitKind;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import io.github.hospitalhr.scheduling.problem.Staff;
import io.github.hospitalhr.scheduling.rule.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HospitalDataTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final HospitalDocuments hospital = new HospitalDocuments(HospitalDocuments.SEED);
    private final List<Person> people = hospital.people().people().stream()
            .flatMap(file -> file.asOf(FIRST).stream())
            .toList();

    @Test
    void committedFilesAreWhatTheGeneratorWrites() throws IOException {
        Path folder = Path.of("hospital");
        Map<String, String> files = WriteHospital.files(HospitalDocuments.SEED);

        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey())))
                    .as("%s; run WriteHospital if the generator changed on purpose", file.getKey())
                    .isEqualTo(file.getValue());
        }
        try (var present = Files.walk(folder)) {
            assertThat(present.filter(Files::isRegularFile)).hasSize(files.size());
        }
    }

    @Test
    void anotherSeedGivesAnotherHospital() {
        assertThat(new HospitalDocuments(7).people()).isNotEqualTo(hospital.people());
    }

    @Test
    void everybodyIsEmployedAndPostedInAUnitThatExists() {
        UnitTree tree = hospital.units().asOf(FIRST);

        assertThat(people)
                .hasSize(800)
                .allMatch(Person::isEmployed)
                .allSatisfy(person -> assertThat(person.mainPosting()
                                .map(p -> tree.find(p.unit()).isPresent()))
                        .contains(true));
        assertThat(tree.units(UnitKind.CAMPUS)).hasSize(2);
    }

    /** What is a ward has a roster, and nothing else has. */
    @Test
    void theWardsAreTheRosteredUnits() {
        assertThat(hospital.units().asOf(FIRST).units(UnitKind.WARD))
                .extracting(unit -> unit.id().value())
                .containsExactlyInAnyOrderElementsOf(hospital.problems().keySet());
    }

    @Test
    void everyUnitHasOneHead() {
        for (WardPlan ward : HospitalPlan.wards()) {
            assertThat(people.stream().filter(p -> p.leads(UnitId.of(ward.id()))))
                    .as(ward.id())
                    .hasSize(1);
        }
    }

    @Test
    void rosterPeopleAreThePeopleOfTheUnitUnderTheSameName() {
        Map<String, String> names = people.stream().collect(Collectors.toMap(p -> p.id().value(), Person::name));
        hospital.problems().forEach((ward, problem) -> {
            assertThat(problem.staff())
                    .as(ward)
                    .allSatisfy(s -> assertThat(names.get(s.id())).isEqualTo(s.name()));
            assertThat(problem.staff().stream().map(Staff::id))
                    .as(ward)
                    .containsExactlyInAnyOrderElementsOf(people.stream()
                            .filter(p -> p.worksIn(UnitId.of(ward)))
                            .map(p -> p.id().value())
                            .toList());
        });
    }

    @Test
    void namesHoldWhatFormsOftenRefuse() {
        List<String> names = people.stream().map(Person::name).toList();

        assertThat(names).contains("李𠮷").anyMatch(name -> name.contains("·"));
        assertThat(names.stream().distinct().count()).isBetween(600L, 795L);
    }

    @Test
    void allTypesOfEmploymentOccurInRealisticShares() {
        PeopleDocument document = hospital.people();
        Map<String, Long> shares = document.people().stream()
                .collect(Collectors.groupingBy(
                        f -> f.employments().get(0).value().type().name(), Collectors.counting()));

        assertThat(shares).hasSize(8);
        assertThat(shares.get("ESTABLISHED")).isBetween(250L, 400L);
        assertThat(shares.get("DISPATCHED")).isLessThanOrEqualTo(80L);
    }

    /** Paid minutes of all minimum needs stay within what the people owe, and nights within what is lawful. */
    @Test
    void everyWardIsFeasibleByArithmetic() {
        hospital.problems().forEach((ward, problem) -> {
            long need = 0;
            long nights = 0;
            for (var rule : problem.rules()) {
                if (rule instanceof Coverage cover && cover.id().startsWith("need.")) {
                    ShiftType shift = shift(problem, cover.shifts().codes().get(0));
                    Integer minimum = cover.minimum();
                    long heads = (minimum == null ? 0 : minimum) * days(cover);
                    need += heads * shift.paidMinutes();
                    nights += shift.tags().contains(ShiftType.NIGHT) ? heads : 0;
                }
            }
            long owed = problem.staff().stream()
                    .mapToLong(s -> (long) WardRules.FULL_TIME_MINUTES * s.contractPercent() / 100)
                    .sum();
            long nightPeople = problem.staff().stream()
                    .filter(s -> !s.groups().contains(WardMaker.NO_NIGHTS)
                            && s.protections().isEmpty())
                    .count();
            assertThat(need).as(ward).isBetween(owed / 4, owed);
            assertThat(nights).as(ward).isLessThanOrEqualTo(nightPeople * 10);
        });
    }

    private static ShiftType shift(RosterProblem problem, String code) {
        return problem.shifts().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static long days(Coverage cover) {
        return cover.id().endsWith("workday") ? 23 : cover.id().endsWith("restday") ? 8 : 4;
    }
}
