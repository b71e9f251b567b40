package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.file.Provenance;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares a sheet with the register, and records what is new. Nothing recorded is verified by it. Running it twice records nothing
 * twice. Thread-safe.
 */
public final class SheetTakeover {

    private final CredentialRegister register;
    private final SheetMapping mapping;
    private final Predicate<PersonId> known;

    /**
     * A takeover.
     *
     * @param register where credentials are on file
     * @param mapping which column means what
     * @param known whether a person exists
     */
    public SheetTakeover(CredentialRegister register, SheetMapping mapping, Predicate<PersonId> known) {
        this.register = Objects.requireNonNull(register, "register");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
        this.known = Objects.requireNonNull(known, "known");
    }

    /**
     * Compares only.
     *
     * @param sheet the sheet
     * @param provenance who takes over, by {@link io.github.hospitalhr.credentials.file.Method#IMPORTED}
     * @return what recording would do
     */
    public TakeoverReport dryRun(Sheet sheet, Provenance provenance) {
        return compare(sheet, provenance).report(false);
    }

    /**
     * Compares and records the new rows: all of them in one commit, or none if any row has a fault.
     *
     * @param sheet the sheet
     * @param provenance who takes over, by {@link io.github.hospitalhr.credentials.file.Method#IMPORTED}
     * @return what was done
     */
    public TakeoverReport run(Sheet sheet, Provenance provenance) {
        Comparison comparison = compare(sheet, provenance);
        if (comparison.facts.size() > CredentialRegister.MOST_PERSONS) {
            comparison.faults.add(InputFault.of(
                    sheet.name(),
                    Integer.toString(comparison.facts.size()),
                    "takeover.persons",
                    Label.of(
                            "一次至多 " + CredentialRegister.MOST_PERSONS + " 人,请按科室分表",
                            "at most " + CredentialRegister.MOST_PERSONS + " persons at once: split by department")));
        }
        if (!comparison.faults.isEmpty() || comparison.facts.isEmpty()) {
            return comparison.report(false);
        }
        try {
            register.recordAll(comparison.facts);
            return comparison.report(true);
        } catch (InvalidInputException changedMeanwhile) {
            comparison.faults.addAll(changedMeanwhile.faults());
            return comparison.report(false);
        }
    }

    private static final class Comparison {
        final Sheet sheet;
        final List<TakeoverReport.Row> rows = new ArrayList<>();
        final List<InputFault> faults = new ArrayList<>();
        final Map<PersonId, List<CredentialFact>> facts = new LinkedHashMap<>();
        final Map<PersonId, CredentialFile> files = new LinkedHashMap<>();
        final Set<String> seen = new LinkedHashSet<>();
        final Set<String> types = new LinkedHashSet<>();

        Comparison(Sheet sheet) {
            this.sheet = sheet;
        }

        TakeoverReport report(boolean recorded) {
            List<TakeoverReport.Missing> missing = new ArrayList<>();
            files.values()
                    .forEach(file -> file.credentials().stream()
                            .filter(c -> types.contains(c.type()) && c.lost().isEmpty())
                            .filter(c -> !seen.contains(file.person() + "/" + c.id()))
                            .forEach(c -> missing.add(new TakeoverReport.Missing(file.person(), c.id(), c.type()))));
            return new TakeoverReport(sheet.name(), rows, faults, missing, recorded);
        }
    }

    private Comparison compare(Sheet sheet, Provenance provenance) {
        Comparison comparison = new Comparison(sheet);
        SheetRows rows = new SheetRows(sheet, mapping, comparison.faults);
        Map<String, SheetRows.Read> byNumber = new LinkedHashMap<>();
        for (SheetRows.Read read : rows.all()) {
            int before = comparison.faults.size();
            person(comparison, read);
            SheetRows.Read earlier =
                    read.number().isEmpty() ? null : byNumber.putIfAbsent(read.type() + "|" + read.number(), read);
            if (comparison.faults.size() > before || read.faulty()) {
                comparison.rows.add(row(read, RowOutcome.FAULTY, "", List.of()));
            } else if (earlier != null) {
                repeated(comparison, read, earlier);
            } else {
                onFile(comparison, read, provenance);
            }
        }
        return comparison;
    }

    private void person(Comparison comparison, SheetRows.Read read) {
        PersonId person = read.person();
        if (person != null && !known.test(person)) {
            comparison.faults.add(read.fault(
                    SheetColumn.PERSON,
                    person.value(),
                    "takeover.person",
                    Label.of("没有这个工号", "there is no such person")));
        }
    }

    private static TakeoverReport.Row row(
            SheetRows.Read read, RowOutcome outcome, String credential, List<SheetColumn> differing) {
        return new TakeoverReport.Row(read.row() + 1, outcome, read.person(), credential, differing);
    }

    private static void repeated(Comparison comparison, SheetRows.Read read, SheetRows.Read earlier) {
        if (read.sameAs(earlier)) {
            comparison.rows.add(row(read, RowOutcome.REPEATED, "", List.of()));
            return;
        }
        boolean other = !Objects.equals(read.person(), earlier.person());
        comparison.faults.add(read.fault(
                SheetColumn.NUMBER,
                InputFault.MASK,
                other ? "takeover.numberOfTwoPersons" : "takeover.contradiction",
                other
                        ? Label.of(
                                "编号与第 " + (earlier.row() + 1) + " 行另一人的相同",
                                "row " + (earlier.row() + 1) + " has the number for another person")
                        : Label.of(
                                "与第 " + (earlier.row() + 1) + " 行编号相同而内容不同",
                                "contradicts row " + (earlier.row() + 1) + ", which has the same number")));
        comparison.rows.add(row(read, RowOutcome.FAULTY, "", List.of()));
    }

    private void onFile(Comparison comparison, SheetRows.Read read, Provenance provenance) {
        PersonId person = Objects.requireNonNull(read.person());
        CredentialFile file = comparison.files.computeIfAbsent(person, register::file);
        comparison.types.add(read.type());
        Optional<Credential> held = file.ofType(read.type()).stream()
                .filter(c -> c.lost().isEmpty() && isSame(c, read.certificate()))
                .findFirst();
        if (held.isPresent()) {
            comparison.seen.add(person + "/" + held.get().id());
            List<SheetColumn> differing = read.differsFrom(held.get().certificate());
            RowOutcome outcome = differing.isEmpty() ? RowOutcome.ON_FILE : RowOutcome.DIFFERS;
            comparison.rows.add(row(read, outcome, held.get().id(), differing));
            return;
        }
        List<CredentialFact> facts = comparison.facts.computeIfAbsent(person, p -> new ArrayList<>());
        String id = "take." + (file.credentials().size() + facts.size() + 1);
        CredentialFact.Declared declared = new CredentialFact.Declared(id, provenance, read.type(), read.certificate());
        List<CredentialFact> together = new ArrayList<>(facts);
        together.add(declared);
        List<InputFault> found = register.check(person, together).stream()
                .filter(fault -> fault.path().startsWith("facts[" + (together.size() - 1) + "]"))
                .map(read::placed)
                .toList();
        comparison.faults.addAll(found);
        if (found.isEmpty()) {
            facts.add(declared);
            comparison.rows.add(row(read, RowOutcome.NEW, id, List.of()));
        } else {
            comparison.rows.add(row(read, RowOutcome.FAULTY, "", List.of()));
        }
        if (facts.isEmpty()) {
            comparison.facts.remove(person);
        }
    }

    /** The same certificate: by number where there is one, else by the day it began. */
    private static boolean isSame(Credential credential, Certificate certificate) {
        String number = certificate.number();
        return number != null
                ? number.equals(credential.certificate().number())
                : credential.terms().stream().anyMatch(t -> t.days().from().equals(certificate.from()));
    }
}
