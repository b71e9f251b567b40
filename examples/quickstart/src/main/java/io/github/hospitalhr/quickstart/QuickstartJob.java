package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.quickstart.page.PageFrame;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;

/** Reads the command line, loads what it names, runs the job and says how it ended. */
final class QuickstartJob {

    /** Every roster is free of hard violations. */
    static final int GOOD = 0;

    /** Some roster breaks a hard rule. */
    static final int BROKEN = 1;

    /** The arguments or files cannot be used. */
    static final int BAD_INPUT = 2;

    private final Console console;
    private final Clock clock;
    private final LongSupplier ticker;
    private final RosterEngine engine;

    QuickstartJob(Console console, Clock clock, LongSupplier ticker, RosterEngine engine) {
        this.console = console;
        this.clock = clock;
        this.ticker = ticker;
        this.engine = engine;
    }

    /** Runs; the exit code. */
    int run(List<String> words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.help()) {
                console.line("%s", Arguments.USAGE);
                return GOOD;
            }
            if (arguments.verify().isPresent()) {
                return VerifyJob.run(arguments.verify().get(), console) ? GOOD : BROKEN;
            }
            console.line("It is %s; seed %d, %d threads", clock.instant(), arguments.seed(), arguments.threads());
            return work(arguments) ? GOOD : BROKEN;
        } catch (BadInputException e) {
            console.line("Cannot start:");
            e.faults().forEach(fault -> console.line("  - %s", fault));
            console.line("--help shows what is understood.");
            return BAD_INPUT;
        }
    }

    private boolean work(Arguments arguments) {
        DocumentCodec codec = DocumentCodec.builder(new InputValidator(clock)).build();
        Documents documents = new Documents(codec);
        if (arguments.problem().isPresent()) {
            Path file = arguments.problem().get();
            RosterProblem problem = ProblemFile.read(file, documents);
            Hospital nobody = Hospital.nobody();
            return inFolder(arguments, nobody, stage -> new ProblemJob(engine, documents).run(stage, file, problem));
        }
        HospitalFolder folder = new HospitalFolder(arguments.hospital());
        Hospital hospital = HospitalLoader.load(folder, documents, engine, arguments.wards(), clock);
        RosterChapter rosters = new RosterChapter(engine, documents);
        List<Chapter> chapters = List.of(
                new PeopleChapter(),
                rosters,
                new DiagnosisChapter(engine, documents),
                new WardLifeChapter(rosters),
                new CredentialsChapter(rosters::results),
                new BalanceChapter(rosters),
                new ExchangeChapter(rosters),
                new PerformanceChapter(rosters, codec),
                new TrustChapter(codec));
        return inFolder(arguments, hospital, stage -> new HospitalJob(chapters).run(stage));
    }

    private interface Work {
        boolean in(Stage stage);
    }

    private boolean inFolder(Arguments arguments, Hospital hospital, Work work) {
        OutputFolder out = new OutputFolder(arguments.out());
        try {
            return work.in(new Stage(hospital, arguments, out, console, clock, ticker, new PageFrame()));
        } finally {
            out.discard();
        }
    }
}
