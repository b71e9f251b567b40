package io.github.hospitalhr.performance;

import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.performance.fact.FactCatalogue;
import io.github.hospitalhr.performance.intake.InMemoryFactLedger;
import io.github.hospitalhr.performance.period.PeriodBook;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import io.github.hospitalhr.performance.spi.FactLedger;
import io.github.hospitalhr.performance.spi.ShiftDirectory;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link Performance}. Defaults: an {@link InMemoryFactLedger}, a catalogue of whatever the schemes measure and
 * the SDK's own modules publish, no shifts.
 * Not for use by several threads.
 */
public final class PerformanceBuilder {

    final Clock clock;
    final SchemeLibrary library;
    final PeopleDirectory people;
    final UnitDirectory units;
    FactLedger ledger = new InMemoryFactLedger();
    boolean soleWriter = true;
    ShiftDirectory shifts = ShiftDirectory.NONE;

    @Nullable
    FactCatalogue catalogue;

    @Nullable
    PeriodBook book;

    PerformanceBuilder(Clock clock, SchemeLibrary library, PeopleDirectory people, UnitDirectory units) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.library = Objects.requireNonNull(library, "library");
        this.people = Objects.requireNonNull(people, "people");
        this.units = Objects.requireNonNull(units, "units");
    }

    /**
     * Sets where facts are kept. Other nodes may add to it, so every card reads it anew; see {@link #soleWriter}.
     *
     * @param keeper the ledger, such as {@link io.github.hospitalhr.performance.intake.RecordFactLedger}
     * @return this
     */
    public PerformanceBuilder ledger(FactLedger keeper) {
        this.ledger = Objects.requireNonNull(keeper, "keeper");
        this.soleWriter = false;
        return this;
    }

    /**
     * States that nobody else adds facts to the ledger while this instance lives: then cards of a running month are kept up fact
     * by fact ({@link io.github.hospitalhr.performance.score.RunningScores}) instead of read anew. So it is for the ledger in
     * memory that is the default.
     *
     * @return this
     */
    public PerformanceBuilder soleWriter() {
        this.soleWriter = true;
        return this;
    }

    /**
     * Sets where closed months are kept.
     *
     * @param periods the book over the host's store; without it, months are closed in memory only
     * @return this
     */
    public PerformanceBuilder book(PeriodBook periods) {
        this.book = Objects.requireNonNull(periods, "periods");
        return this;
    }

    /**
     * Sets who worked on which shift.
     *
     * @param directory the directory
     * @return this
     */
    public PerformanceBuilder shifts(ShiftDirectory directory) {
        this.shifts = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Sets the types of facts taken in.
     *
     * @param types the catalogue
     * @return this
     */
    public PerformanceBuilder catalogue(FactCatalogue types) {
        this.catalogue = Objects.requireNonNull(types, "types");
        return this;
    }

    /**
     * The scores.
     *
     * @return an instance of its own
     */
    public Performance build() {
        return new Performance(this);
    }
}
