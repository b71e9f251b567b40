package io.github.hospitalhr.domain;

import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.UnitEvent;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.spi.UnitDirectory;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.time.Origin;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitHistory;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitTree;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The units of a hospital, kept in the record store. Every write is one atomic commit with its events in the outbox; it
 * adds to the history and destroys nothing. Writes that would leave cycles, wrong nesting, unknown parents or people
 * posted to a closed unit, and values that their constraints do not allow, are refused as a whole with an {@link
 * InvalidInputException} that names every fault at once.
 *
 * <p>Thread-safe, also between several nodes on one store: a write that another one overtook is checked again and
 * repeated, also where another node posts somebody to the unit that is being closed.
 */
public final class UnitRegister implements UnitDirectory {

    /** Most units in one import, so that each one's event fits the same commit. */
    public static final int MAX_IMPORT = 9000;

    private final WorkforceRecords records;
    private final InputValidator validator;
    private final @Nullable Origin origin;

    UnitRegister(WorkforceRecords records, InputValidator validator, @Nullable Origin origin) {
        this.records = records;
        this.validator = validator;
        this.origin = origin;
    }

    /**
     * Records many units at once; those already recorded are changed on the days given.
     *
     * @param document the units with their days, at most {@link #MAX_IMPORT}
     * @return the organisation over time, after the write
     * @throws InvalidInputException naming all {@link #faults}
     */
    public UnitHistory importAll(UnitsDocument document) {
        return WorkforceRecords.retrying(() -> recording(document).commit());
    }

    /**
     * Everything for which an import would be refused, at once: values that their constraints do not allow, and what does not
     * hold between the units. What cannot be told because something is missing is left out.
     *
     * @param document the units with their days, with faults or without
     * @return all faults; empty for a document that would be imported
     */
    public List<InputFault> faults(UnitsDocument document) {
        return recording(document).faults();
    }

    private Change recording(UnitsDocument document) {
        List<InputFault> ofValues = new ArrayList<>(validator.faults("", document));
        if (document != null && document.units().size() > MAX_IMPORT) {
            ofValues.add(InputFault.of(
                    "units",
                    Integer.toString(document.units().size()),
                    "units.tooMany",
                    Label.of(
                            "一次最多导入 " + MAX_IMPORT + " 个单元", "at most " + MAX_IMPORT + " units are imported at once")));
        }
        Change change = new Change(ofValues);
        for (Dated<Unit> unit : document == null ? List.<Dated<Unit>>of() : document.units()) {
            if (unit != null && unit.value() != null && unit.value().id() != null) {
                change.record(unit.valid(), unit.value());
            }
        }
        return change;
    }

    /**
     * Opens a unit, or changes or corrects its attributes on some days.
     *
     * @param valid the days
     * @param unit the unit as it holds on those days
     * @return the organisation over time, after the write
     */
    public UnitHistory record(DateRange valid, Unit unit) {
        return importAll(new UnitsDocument(List.of(Dated.of(valid, unit))));
    }

    /**
     * Places a unit, with all below it, below another unit.
     *
     * @param id the unit
     * @param parent the unit directly above from then on
     * @param from the first day on which that holds
     * @return the organisation over time, after the write
     */
    public UnitHistory move(UnitId id, UnitId parent, LocalDate from) {
        List<InputFault> ofValues = new ArrayList<>(where(id, from));
        ofValues.addAll(validator.faults("parent", parent));
        return WorkforceRecords.retrying(() -> {
            Change change = new Change(ofValues);
            for (Dated<Unit> unit : change.from(id, from)) {
                change.move(unit.valid(), unit.value().withParent(parent));
            }
            return change.commit();
        });
    }

    /**
     * Closes a unit for good. No unit may stand below it and nobody may be posted to it from then on.
     *
     * @param id the unit
     * @param from the first day on which it does not exist
     * @return the organisation over time, after the write
     */
    public UnitHistory close(UnitId id, LocalDate from) {
        return WorkforceRecords.retrying(() -> {
            Change change = new Change(where(id, from));
            if (!change.from(id, from).isEmpty()) {
                change.close(id, DateRange.startingOn(from));
            }
            return change.commit();
        });
    }

    private List<InputFault> where(UnitId id, LocalDate from) {
        List<InputFault> faults = new ArrayList<>(validator.faults("unit", id));
        faults.addAll(validator.faults("from", from));
        return faults;
    }

    /**
     * All that was ever recorded about the units.
     *
     * @return the history
     */
    public UnitHistory history() {
        return records.units().history();
    }

    @Override
    public UnitTree tree(AsOf times) {
        return history().asOf(times);
    }

    /** The days on which each unit exists, as known now. */
    Map<UnitId, RangeSet<LocalDate>> openDays() {
        Map<UnitId, RangeSet<LocalDate>> open = new TreeMap<>();
        for (Dated<Unit> unit : history().known(null)) {
            open.computeIfAbsent(unit.value().id(), id -> TreeRangeSet.create()).add(PersonChecks.days(unit.valid()));
        }
        return open;
    }

    /** One write in the making. */
    private final class Change {

        private final WorkforceRecords.Versioned<UnitHistory> before = records.units();
        private final Instant at = records.recordingTime(before.history().lastRecordedAt());
        private final List<DomainEvent> events = new ArrayList<>();
        private final List<InputFault> faults;
        private final boolean sound;
        private final Set<String> undated = new HashSet<>();
        private final SortedMap<UnitId, Long> guards = new TreeMap<>();
        private UnitHistory after = before.history();

        Change(List<InputFault> ofValues) {
            faults = new ArrayList<>(ofValues);
            sound = ofValues.isEmpty();
        }

        List<Dated<Unit>> from(UnitId id, LocalDate from) {
            List<Dated<Unit>> pieces = new ArrayList<>();
            if (id == null || from == null) {
                return pieces;
            }
            for (Dated<Unit> unit : before.history().units().of(id.value()).known()) {
                unit.valid()
                        .intersection(DateRange.startingOn(from))
                        .ifPresent(days -> pieces.add(Dated.of(days, unit.value())));
            }
            if (pieces.isEmpty()) {
                faults.add(InputFault.of(
                        "unit", id.value(), "unit.unknown", Label.of("单元不存在", "the unit is unknown from " + from)));
            }
            return pieces;
        }

        void record(DateRange valid, Unit unit) {
            if (valid == null) {
                undated.add(unit.id().value());
                return;
            }
            after = after.record(valid, unit, at);
            if (sound) {
                events.add(new UnitEvent.Recorded(key(), at, unit.id(), unit.kind(), valid));
            }
        }

        void move(DateRange valid, Unit unit) {
            after = after.record(valid, unit, at);
            UnitId parent = unit.parent();
            if (parent != null) {
                events.add(new UnitEvent.Moved(key(), at, unit.id(), parent, valid));
            }
        }

        void close(UnitId id, DateRange valid) {
            after = after.retract(valid, id, at);
            events.add(new UnitEvent.Closed(key(), at, id, valid));
            guards.putAll(records.guards(List.of(id)));
            for (PersonHistory person : records.everPostedTo(id)) {
                for (Dated<Posting> posting : person.postings().known(null)) {
                    if (posting.value().unit().equals(id) && posting.valid().overlaps(valid)) {
                        faults.add(InputFault.of(
                                "unit[" + id + "]",
                                person.id() + " " + posting.valid(),
                                "unit.staffed",
                                Label.of("单元还有任职人员", "somebody is posted to the unit")));
                    }
                }
            }
        }

        private String key() {
            return "units/v" + (before.version() + 1) + "/" + events.size();
        }

        /** The faults of the values, of the write, and of the units as they would be. */
        List<InputFault> faults() {
            List<InputFault> all = new ArrayList<>(faults);
            after.faults().stream()
                    .filter(f -> !(f.rule().equals("unit.parentUnknown") && undated.contains(f.value())))
                    .forEach(all::add);
            return List.copyOf(all);
        }

        UnitHistory commit() {
            InvalidInputException.throwIfAny(faults());
            if (events.isEmpty()) {
                return after;
            }
            if (origin != null) {
                after = after.signedSince(before.history(), origin);
            }
            CommitBatch.Builder batch = records.batch();
            records.putUnits(batch, new WorkforceRecords.Versioned<>(after, before.version()));
            records.raise(batch, guards);
            events.forEach(event -> records.tell(batch, event));
            records.commit(batch);
            return after;
        }
    }
}
