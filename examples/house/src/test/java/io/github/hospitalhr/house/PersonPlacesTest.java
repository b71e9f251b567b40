package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.credentials.Credentials;
import io.github.hospitalhr.domain.PeopleRegister;
import io.github.hospitalhr.domain.establishment.AdmissionFile;
import io.github.hospitalhr.domain.establishment.AdmissionRegister;
import io.github.hospitalhr.domain.lifecycle.ProcessCase;
import io.github.hospitalhr.domain.lifecycle.Revocation;
import io.github.hospitalhr.domain.people.PersonHistory;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.ConsentRegister;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.unit.UnitHistory;
import io.github.hospitalhr.performance.Performance;
import io.github.hospitalhr.performance.consequence.ImprovementPlan;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import io.github.hospitalhr.performance.filing.AppealFiles;
import io.github.hospitalhr.performance.filing.PoolFiles;
import io.github.hospitalhr.performance.filing.ProposalFiles;
import io.github.hospitalhr.scheduling.Scheduling;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrection;
import io.github.hospitalhr.scheduling.follow.RosterFollowUp;
import io.github.hospitalhr.scheduling.ledger.LedgerPage;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wherever a person's id can stand in what is stored, an erasure knows of it: {@code person-places.txt} has every field. */
class PersonPlacesTest {

    /** What the records of each kind hold that can hold people; those not here are explained in {@code kinds.txt}. */
    private static final Map<String, Class<?>> CONTENTS = ImmutableMap.<String, Class<?>>builder()
            .put("credential-access", hidden("credentials.freeze.AccessFile"))
            .put("credential-deadline", hidden("credentials.deadline.DeadlineRecord"))
            .put("credential-digest-line", hidden("credentials.deadline.DeadlineRecord$Line"))
            .put("credential-file", hidden("credentials.register.FileCodec$Document"))
            .put("hr.admission", AdmissionFile.class)
            .put("hr.attendance-correction", AttendanceCorrection.class)
            .put("hr.attendance-facts", hidden("scheduling.fact.PublishedFacts"))
            .put("hr.consent", ConsentRegister.ConsentFile.class)
            .put("hr.ledger-book", hidden("scheduling.ledger.BookState"))
            .put("hr.ledger-page", LedgerPage.class)
            .put("hr.market-offer", Offer.class)
            .put("hr.person", PersonHistory.class)
            .put("hr.process-case", ProcessCase.class)
            .put("hr.revocation", Revocation.class)
            .put("hr.roster", RosterEdition.class)
            .put("hr.roster-amendment", Amendment.class)
            .put("hr.roster-follow", hidden("scheduling.follow.FollowMark"))
            .put("hr.units", UnitHistory.class)
            .put("hr.violation-facts", hidden("scheduling.fact.PublishedFacts"))
            .put("performance.appeal", AppealFiles.Entry.class)
            .put("performance.card", hidden("performance.period.RunRecords$Group"))
            .put("performance.fact", LedgerEntry.class)
            .put("performance.plan", ImprovementPlan.class)
            .put("performance.pool", PoolFiles.Entry.class)
            .put("performance.proposal", ProposalFiles.Entry.class)
            .put("performance.quarantine", hidden("performance.intake.KeptApart"))
            .put("performance.run", hidden("performance.period.RunRecords$Head"))
            .buildOrThrow();

    private static final Map<String, PersonalKind> KINDS = Stream.of(
                    Scheduling.PERSONAL,
                    RosterFollowUp.PERSONAL,
                    Credentials.PERSONAL,
                    Performance.PERSONAL,
                    List.of(PeopleRegister.PERSONAL, AdmissionRegister.PERSONAL))
            .flatMap(List::stream)
            .collect(Collectors.toMap(kind -> kind.kind().name(), kind -> kind));

    /** A class that its module shows nobody. */
    private static Class<?> hidden(String name) {
        try {
            return Class.forName("io.github.hospitalhr." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("what is stored is another class now: tell PersonPlacesTest", e);
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = PersonPlacesTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** What stands at each path, by kind and path. */
    private static SortedMap<String, String> marks() throws IOException {
        SortedMap<String, String> marks = new TreeMap<>();
        for (String line : lines("/person-places.txt")) {
            int last = line.lastIndexOf(" | ");
            assertThat(marks.put(line.substring(0, last), line.substring(last + 3)))
                    .as(line)
                    .isNull();
        }
        return marks;
    }

    @Test
    void everyFieldThatCanHoldAPersonIsListed() throws IOException {
        SortedSet<String> stored = new TreeSet<>();
        CONTENTS.forEach((kind, content) -> StoredTexts.of(content).forEach(path -> stored.add(kind + " | " + path)));
        assertThat(marks().keySet())
                .as(
                        "person-places.txt, against the stored classes: say of a new field what becomes of it in an erasure")
                .containsExactlyElementsOf(stored);
        assertThat(marks().values()).allMatch(mark -> mark.matches("place|own|act|text"));
    }

    @Test
    void everyPlaceListedIsDeclaredAndEveryPlaceDeclaredIsListed() throws IOException {
        SortedSet<String> listed = new TreeSet<>();
        SortedMap<String, String> marks = marks();
        marks.forEach((place, mark) -> {
            if (mark.equals("place")) {
                listed.add(place);
            }
        });
        SortedSet<String> declared = new TreeSet<>();
        KINDS.forEach((name, kind) -> kind.places().forEach(place -> declared.add(name + " | " + place.path())));
        assertThat(listed)
                .as("places of person-places.txt, against PersonalKind")
                .isEqualTo(declared);
        marks.forEach((place, mark) -> {
            PersonalKind kind = KINDS.get(place.substring(0, place.indexOf(' ')));
            if (mark.equals("own") && kind != null) {
                assertThat(kind.places())
                        .as(place + " is of a record of one person")
                        .isEmpty();
            }
        });
    }

    /** Kinds without a class here say in {@code kinds.txt} why they hold nobody; what is held has one. */
    @Test
    void everyKindThatIsHeldIsLookedInto() throws IOException {
        assertThat(lines("/kinds.txt").stream()
                        .filter(line -> line.endsWith(" | held"))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .isNotEmpty()
                .allMatch(CONTENTS::containsKey);
    }

    /** The classes are those that are stored: no record of a hospital has a member that its class does not have. */
    @Test
    void theClassesAreThoseThatAreStored() throws IOException {
        GuardedHospital hospital = new GuardedHospital();
        ObjectMapper json = new ObjectMapper();
        int seen = 0;
        for (Map.Entry<String, Class<?>> content : CONTENTS.entrySet()) {
            RecordQuery all = RecordQuery.byId(GuardedHospital.TENANT, RecordKind.of(content.getKey()));
            List<String> members = new java.util.ArrayList<>(List.of("format", "version", "formatVersion"));
            Arrays.stream(content.getValue().getDeclaredFields()).forEach(field -> members.add(field.getName()));
            for (StoredRecord stored : hospital.store.query(all).records()) {
                seen++;
                Iterator<String> names = json.readTree(stored.payload()).fieldNames();
                assertThat(names).toIterable().as(content.getKey()).isSubsetOf(members);
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** A stored class as somebody might extend it. */
    private record Extended(PersonId person, List<Mentor> mentors, Map<String, Integer> talks) {}

    private record Mentor(String id, int months) {}

    @Test
    void aFieldThatNobodyToldOfIsSeen() {
        assertThat(StoredTexts.of(Extended.class)).containsExactly("mentors[].id", "person", "talks.{key}");
    }
}
