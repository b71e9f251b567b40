package io.github.hospitalhr.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.EmploymentType;
import io.github.hospitalhr.domain.people.Occupation;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.people.PersonFile;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Position;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.time.Dated;
import io.github.hospitalhr.domain.unit.Unit;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one store: the second one writes between what the first one read and its commit. */
class WorkforceNodesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private static final UnitId ICU = UnitId.of("w-icu");
    private static final UnitId CARDIO = UnitId.of("w-cardio");
    private static final PersonId A = PersonId.of("a");
    private static final PersonId B = PersonId.of("b");
    private static final PersonId C = PersonId.of("c");
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
    private static final DateRange SINCE_2020 = DateRange.startingOn(Y2020);
    private static final LocalDate DEC = LocalDate.of(2026, 12, 1);
    private static final DateRange FROM_DEC = DateRange.startingOn(DEC);
    private static final Position NURSE = Position.of("RN", "病区护士", Occupation.NURSE);

    /** Lets another node write before the next commit of this one. */
    private static final class Interleaving implements RecordStore {

        private final RecordStore store;
        private final Deque<Runnable> beforeCommit = new ArrayDeque<>();

        Interleaving(RecordStore store) {
            this.store = store;
        }

        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            return store.find(key);
        }

        @Override
        public RecordPage query(RecordQuery query) {
            return store.query(query);
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            Runnable other = beforeCommit.poll();
            if (other != null) {
                other.run();
            }
            return store.commit(batch);
        }
    }

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Interleaving slow = new Interleaving(store);
    private final Workforce one = Workforce.builder(slow, CLOCK).build();
    private final Workforce two = Workforce.builder(store, CLOCK).build();

    @BeforeEach
    void aSmallHospital() {
        UnitId hospital = UnitId.of("h");
        UnitId campus = UnitId.of("c-east");
        UnitId department = UnitId.of("d-med");
        two.units()
                .importAll(new UnitsDocument(List.of(
                        Dated.from(Y2020, Unit.hospital(hospital, "市一医院")),
                        Dated.from(Y2020, Unit.campus(campus, "东院区", hospital, ZoneId.of("Asia/Shanghai"))),
                        Dated.from(Y2020, Unit.department(department, "内科", campus)),
                        Dated.from(Y2020, Unit.ward(ICU, "重症病区", department, 20)),
                        Dated.from(Y2020, Unit.ward(CARDIO, "心内病区", department, 40)))));
        two.people().importAll(new PeopleDocument(List.of(file(A, CARDIO), file(B, CARDIO), file(C, CARDIO))));
    }

    private static PersonFile file(PersonId id, UnitId unit) {
        return PersonFile.of(id, Profile.of("芳", Sex.FEMALE, LocalDate.of(1996, 2, 29)))
                .employed(SINCE_2020, Employment.of("e1", EmploymentType.CONTRACT))
                .posted(SINCE_2020, Posting.of("t1", unit, NURSE).withPercent(50));
    }

    private static void assertRefused(String rule, ThrowingCallable write) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, write);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.faults()).extracting(f -> f.rule()).containsExactly(rule);
    }

    @Test
    void aUnitClosedMeanwhileTakesNoPosting() {
        slow.beforeCommit.add(() -> two.units().close(ICU, DEC));

        Posting posting = Posting.of("t2", ICU, NURSE).withPercent(50);
        assertRefused("posting.unitClosed", () -> one.people().post(A, FROM_DEC, posting));

        assertThat(two.people().workingIn(ICU, AsOf.of(DEC))).isEmpty();
    }

    @Test
    void aUnitClosedMeanwhileTakesNoNewcomer() {
        slow.beforeCommit.add(() -> two.units().close(ICU, DEC));

        assertRefused("posting.unitClosed", () -> one.people().register(file(PersonId.of("new"), ICU)));

        assertThat(two.people().history(PersonId.of("new"))).isEmpty();
    }

    @Test
    void aUnitStaffedMeanwhileIsNotClosed() {
        Posting posting = Posting.of("t2", ICU, NURSE).withPercent(50);
        slow.beforeCommit.add(() -> two.people().post(A, FROM_DEC, posting));

        assertRefused("unit.staffed", () -> one.units().close(ICU, DEC));

        assertThat(two.units().tree(AsOf.of(DEC)).find(ICU)).isPresent();
        assertThat(two.people().workingIn(ICU, AsOf.of(DEC))).hasSize(1);
    }

    @Test
    void aUnitStaffedByAnImportMeanwhileIsNotClosed() {
        slow.beforeCommit.add(() -> two.people().register(file(PersonId.of("new"), ICU)));

        assertRefused("unit.staffed", () -> one.units().close(ICU, DEC));
    }

    @Test
    void managersNamedMeanwhileMakeNoCircle() {
        slow.beforeCommit.add(() -> two.people().nameManager(B, FROM_DEC, A));

        assertRefused("manager.cycle", () -> one.people().nameManager(A, FROM_DEC, B));

        assertThat(two.people().find(A, AsOf.of(DEC)).orElseThrow().manager()).isNull();
        assertThat(two.people().find(B, AsOf.of(DEC)).orElseThrow().manager()).isEqualTo(A);
    }

    @Test
    void aCircleOfThreeIsSeenThroughTheOneBetween() {
        two.people().nameManager(B, FROM_DEC, C);
        slow.beforeCommit.add(() -> two.people().nameManager(C, FROM_DEC, A));

        assertRefused("manager.cycle", () -> one.people().nameManager(A, FROM_DEC, B));
    }

    @Test
    void harmlessWritesMeanwhileAreOnlyOvertaken() {
        slow.beforeCommit.add(() -> two.people().nameManager(B, FROM_DEC, C));
        slow.beforeCommit.add(() -> two.people().nameManager(C, DateRange.of(Y2020, DEC), A));
        one.people().nameManager(A, FROM_DEC, B);
        assertThat(two.people().find(A, AsOf.of(DEC)).orElseThrow().manager()).isEqualTo(B);

        slow.beforeCommit.add(() ->
                two.people().post(B, FROM_DEC, Posting.of("t2", ICU, NURSE).withPercent(50)));
        one.people().post(A, FROM_DEC, Posting.of("t2", ICU, NURSE).withPercent(50));
        assertThat(two.people().workingIn(ICU, AsOf.of(DEC))).hasSize(2);
    }
}
