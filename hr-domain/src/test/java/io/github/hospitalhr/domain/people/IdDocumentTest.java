package io.github.hospitalhr.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.Workforce;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.time.AsOf;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The two numbers are the examples of annex A of GB 11643-1999. */
class IdDocumentTest {

    private static final String WOMAN = "11010519491231002X";
    private static final LocalDate HER_BIRTH = LocalDate.of(1949, 12, 31);
    private static final String MAN = "440524188001010014";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final PersonId ID = PersonId.of("p1");

    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final Workforce workforce = Workforce.builder(
                    store, Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC))
            .build();

    private static Profile woman(IdDocument document) {
        return Profile.of("王芳", Sex.FEMALE, HER_BIRTH).withIdDocument(document);
    }

    private List<InputFault> faults(Profile profile) {
        return workforce.people().faults(new PeopleDocument(List.of(PersonFile.of(ID, profile))));
    }

    private List<String> rules(Profile profile) {
        return faults(profile).stream().map(InputFault::rule).toList();
    }

    @Test
    void theExamplesOfTheStandardAreRight() {
        assertThat(rules(woman(IdDocument.residentCard(WOMAN)))).isEmpty();
        assertThat(rules(woman(new IdDocument(IdKind.RESIDENCE_PERMIT, WOMAN)))).isEmpty();
        assertThat(rules(Profile.of("李强", Sex.MALE, LocalDate.of(1880, 1, 1))
                        .withIdDocument(IdDocument.residentCard(MAN))))
                .isEmpty();
        assertThat(IdDocument.residentCard(" 11010519491231002x ").number()).isEqualTo(WOMAN);
    }

    /** MOD 11-2 finds every single wrong character and every exchange of neighbours. */
    @Test
    void everySingleSlipIsFound() {
        for (int i = 0; i < 17; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String slip = WOMAN.substring(0, i) + c + WOMAN.substring(i + 1);
                List<String> expected = slip.equals(WOMAN) ? List.of() : List.of("idNumber.check");
                assertThat(rules(woman(IdDocument.residentCard(slip)))).as(slip).isEqualTo(expected);
            }
            if (i < 16) {
                String swapped = WOMAN.substring(0, i) + WOMAN.charAt(i + 1) + WOMAN.charAt(i) + WOMAN.substring(i + 2);
                assertThat(rules(woman(IdDocument.residentCard(swapped))).isEmpty())
                        .as(swapped)
                        .isEqualTo(swapped.equals(WOMAN));
            }
        }
        for (String last : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            assertThat(rules(woman(IdDocument.residentCard(WOMAN.substring(0, 17) + last))))
                    .containsExactly("idNumber.check");
        }
        assertThat(rules(woman(new IdDocument(IdKind.RESIDENCE_PERMIT, "110105194912310020"))))
                .containsExactly("idNumber.check");
    }

    /** The check character by the weights of the standard, for numbers of a seed. */
    @Test
    void theCheckCharacterIsTheOneOfTheStandard() {
        long seed = 11643;
        Random random = new Random(seed);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (int n = 0; n < 200; n++) {
            String body = String.format(
                    Locale.ROOT, "%06d19491231%02d%d", 110000 + random.nextInt(500000), random.nextInt(100), 2);
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += weights[i] * (body.charAt(i) - '0');
            }
            String number = body + "10X98765432".charAt(sum % 11);
            assertThat(rules(woman(IdDocument.residentCard(number))))
                    .as("seed %d, %s", seed, number)
                    .isEmpty();
        }
    }

    @Test
    void whatItSaysOfBirthAndSexMustBeWhatIsRegistered() {
        IdDocument hers = IdDocument.residentCard(WOMAN);
        assertThat(rules(Profile.of("王芳", Sex.MALE, HER_BIRTH.plusDays(1)).withIdDocument(hers)))
                .containsExactly("idNumber.birthDate", "idNumber.sex");
        assertThat(rules(Profile.of("王芳", Sex.UNSTATED, HER_BIRTH).withIdDocument(hers)))
                .isEmpty();
        assertThat(rules(Profile.of("李强", Sex.FEMALE, LocalDate.of(1880, 1, 1))
                        .withIdDocument(IdDocument.residentCard(MAN))))
                .containsExactly("idNumber.sex");
    }

    @Test
    void otherDocumentsAreNotLookedInto() {
        for (IdKind kind : List.of(IdKind.TRAVEL_PERMIT, IdKind.PASSPORT, IdKind.PERMANENT_RESIDENCE, IdKind.OTHER)) {
            assertThat(rules(woman(new IdDocument(kind, "h1234567-00")))).isEmpty();
        }
        assertThat(rules(woman(new IdDocument(IdKind.PASSPORT, "E1")))).containsExactly("Pattern");
        assertThat(rules(woman(new IdDocument(IdKind.PASSPORT, "E".repeat(31)))))
                .containsExactly("Pattern");
        assertThat(rules(woman(new IdDocument(IdKind.PASSPORT, "E1234\t678")))).containsExactly("Pattern");
        assertThat(rules(woman(new IdDocument(null, null)))).containsExactly("NotNull", "NotNull");
    }

    @Test
    void faultsNameThePlaceInBothLanguagesAndNeverTheNumber() {
        for (String bad :
                List.of("110105491231002", "11010519491231002", "1101051949123100XX", WOMAN + "1", "证件王芳110105")) {
            List<InputFault> faults = faults(woman(IdDocument.residentCard(bad)));
            assertThat(faults).as(bad).isNotEmpty();
            assertThat(faults)
                    .extracting(InputFault::path)
                    .containsOnly("people[0].profile[0].value.idDocument.number");
            for (InputFault fault : faults) {
                assertThat(fault.describe(Locale.SIMPLIFIED_CHINESE))
                        .contains("***")
                        .doesNotContain(bad, "110105");
                assertThat(fault.describe(Locale.ENGLISH)).contains("must").doesNotContain(bad, "110105");
            }
        }
        workforce.people().register(PersonFile.of(ID, woman(IdDocument.residentCard(WOMAN))));
        assertThatThrownBy(() -> workforce
                        .people()
                        .recordProfile(ID, DateRange.startingOn(TODAY), woman(IdDocument.residentCard(MAN))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("idNumber.birthDate")
                .hasMessageNotContaining(MAN)
                .hasMessageNotContaining(WOMAN);
        assertThat(workforce.people().find(ID, AsOf.of(TODAY)).orElseThrow().profile() + ""
                        + IdDocument.residentCard(WOMAN))
                .doesNotContain("1949", "110105")
                .endsWith("IdDocument[RESIDENT_CARD]");
    }

    @Test
    void itIsStoredReadAndWrittenAsADocument() {
        Profile profile = woman(new IdDocument(IdKind.PASSPORT, "E12345678"));
        workforce.people().register(PersonFile.of(ID, profile));
        assertThat(store.find(RecordKind.of("hr.person").key(TenantId.of("hospital"), "p1"))
                        .orElseThrow()
                        .payload())
                .contains("\"idDocument\":{\"kind\":\"PASSPORT\",\"number\":\"E12345678\"}");
        assertThat(workforce.people().find(ID, AsOf.of(TODAY)).orElseThrow().profile())
                .isEqualTo(profile);
        PeopleDocument people = new PeopleDocument(List.of(PersonFile.of(ID, profile)));
        byte[] json = workforce.documents().write(PeopleDocument.FORMAT, people);
        assertThat(workforce.documents().read(PeopleDocument.FORMAT, json)).isEqualTo(people);
        String before = new String(json, StandardCharsets.UTF_8).replaceAll("\"idDocument\": \\{[^}]*},\\s*", "");
        assertThat(before).doesNotContain("idDocument");
        assertThat(workforce
                        .documents()
                        .read(PeopleDocument.FORMAT, before.getBytes(StandardCharsets.UTF_8))
                        .people()
                        .get(0)
                        .profile()
                        .get(0)
                        .value())
                .isEqualTo(woman(null));
    }
}
