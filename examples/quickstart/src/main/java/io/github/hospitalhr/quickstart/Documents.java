package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.diagnose.Diagnosis;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import io.github.hospitalhr.scheduling.roster.RosterDocument;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The JSON documents of the SDK as files; whatever is wrong with one is told with its name. */
public final class Documents {

    private final DocumentCodec codec;

    /**
     * Documents read and written by a codec.
     *
     * @param codec the codec
     */
    public Documents(DocumentCodec codec) {
        this.codec = codec;
    }

    /** Reads {@code hr.people}; what a further check finds is told along with the faults of the file. */
    PeopleDocument people(Path file, Function<PeopleDocument, List<InputFault>> further) {
        return read(PeopleDocument.FORMAT, file, further);
    }

    /** Reads {@code hr.units}; what a further check finds is told along with the faults of the file. */
    UnitsDocument units(Path file, Function<UnitsDocument, List<InputFault>> further) {
        return read(UnitsDocument.FORMAT, file, further);
    }

    /** Reads {@code hr.roster-problem}. */
    RosterProblem problem(Path file) {
        return read(RosterProblem.FORMAT, file, problem -> List.of());
    }

    /** People as JSON. */
    public String people(PeopleDocument people) {
        return write(PeopleDocument.FORMAT, people);
    }

    /** Units as JSON. */
    public String units(UnitsDocument units) {
        return write(UnitsDocument.FORMAT, units);
    }

    /** A problem as JSON. */
    public String problem(RosterProblem problem) {
        return write(RosterProblem.FORMAT, problem);
    }

    /** A roster as JSON. */
    public String roster(Roster roster) {
        return write(RosterDocument.FORMAT, RosterDocument.of(roster));
    }

    /** A diagnosis as JSON. */
    String diagnosis(Diagnosis diagnosis) {
        return write(Diagnosis.FORMAT, diagnosis);
    }

    private <T> T read(DocumentFormat<T> format, Path file, Function<T, List<InputFault>> further) {
        try {
            return codec.read(format, file, further);
        } catch (InvalidInputException e) {
            throw new BadInputException(e.faults().stream()
                    .map(InputFault::toString)
                    .map(fault -> file + ": " + fault)
                    .toList());
        } catch (UncheckedIOException e) {
            throw new BadInputException(List.of(
                    file + " cannot be read: " + String.valueOf(e.getCause()).toLowerCase(Locale.ROOT) + "."));
        }
    }

    private <T> String write(DocumentFormat<T> format, T content) {
        return new String(codec.write(format, content), StandardCharsets.UTF_8);
    }
}
