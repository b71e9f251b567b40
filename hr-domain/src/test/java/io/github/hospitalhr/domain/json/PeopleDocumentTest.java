package io.github.hospitalhr.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.domain.calendar.CalendarYear;
import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.people.PeopleDocument;
import io.github.hospitalhr.domain.unit.UnitsDocument;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleDocumentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    private static final InputValidator VALIDATOR = new InputValidator(CLOCK);
    private final DocumentCodec codec = DocumentCodec.builder(VALIDATOR).build();

    static byte[] golden(String name) throws IOException {
        try (InputStream in = PeopleDocumentTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return in.readAllBytes();
        }
    }

    private InvalidInputException refused(String document) {
        return refused(PeopleDocument.FORMAT, document);
    }

    private InvalidInputException refused(DocumentFormat<?> format, String document) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> codec.read(format, document.getBytes(UTF_8)));
        assertThat(refused).as("refusal of %.200s", document).isNotNull();
        return refused;
    }

    private static List<String> rules(InvalidInputException refused) {
        return refused.faults().stream().map(f -> f.path() + " " + f.rule()).toList();
    }

    @Test
    void goldenPeopleAreReadAndWrittenBackByteForByte() throws IOException {
        byte[] golden = golden("people.json");

        PeopleDocument read = codec.read(PeopleDocument.FORMAT, golden);

        assertThat(new String(codec.write(PeopleDocument.FORMAT, read), UTF_8)).isEqualTo(new String(golden, UTF_8));
        assertThat(read.people()
                        .get(0)
                        .asOf(LocalDate.of(2026, 12, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("𠮷田芳");
    }

    @Test
    void goldenUnitsAreReadAndWrittenBackByteForByte() throws IOException {
        byte[] golden = golden("units.json");

        UnitsDocument read = codec.read(UnitsDocument.FORMAT, golden);

        assertThat(new String(codec.write(UnitsDocument.FORMAT, read), UTF_8)).isEqualTo(new String(golden, UTF_8));
        assertThat(read.asOf(LocalDate.of(2026, 12, 1)).units()).hasSize(4);
    }

    @Test
    void aGoldenCalendarYearIsReadAndWrittenBackByteForByte() throws IOException {
        byte[] golden = golden("calendar-year.json");

        CalendarYear read = codec.read(CalendarYear.FORMAT, golden);

        assertThat(new String(codec.write(CalendarYear.FORMAT, read), UTF_8)).isEqualTo(new String(golden, UTF_8));
        WorkCalendar calendar = WorkCalendar.builder().year(read).build();
        assertThat(calendar.isWorkday(LocalDate.of(2028, 2, 29))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2028, 2, 26))).isTrue();
    }

    /** Each kind of document that a host sends in, under the same four mishaps. */
    @Test
    void otherVersionsRepeatedMembersCutsAndSizeAreNamedForEveryDocument() throws IOException {
        for (DocumentFormat<?> format : List.of(PeopleDocument.FORMAT, UnitsDocument.FORMAT, CalendarYear.FORMAT)) {
            String golden = new String(golden(format.name().substring("hr.".length()) + ".json"), UTF_8).strip();
            String next = golden.replaceFirst("\"version\": 1", "\"version\": 2");
            assertThat(rules(refused(format, next))).as(format.name()).containsExactly("version document.version");
            String cut = golden.substring(0, golden.length() - 1);
            assertThat(rules(refused(format, cut))).as(format.name()).contains(" document.truncated");
            String twice = golden.replaceFirst("(?s)(\"valid\": \"[^\"]+\"|\"off\": \"[^\"]+\")", "$1, $1");
            assertThat(rules(refused(format, twice)))
                    .as(format.name())
                    .singleElement()
                    .asString()
                    .matches(".*(valid|off) document\\.repeated");
            DocumentCodec tight = DocumentCodec.builder(VALIDATOR).maxBytes(100).build();
            assertThat(catchThrowableOfType(
                            InvalidInputException.class, () -> tight.read(format, golden.getBytes(UTF_8))))
                    .as(format.name())
                    .hasMessageContaining("larger than the limit of 100 bytes");
        }
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        assertThat(rules(catchThrowableOfType(
                        InvalidInputException.class, () -> codec.read(PeopleDocument.FORMAT, file))))
                .containsExactly(" document.tooLarge");
    }

    @Test
    void everyFaultOfADocumentIsNamedAtOnceWithItsPlace() {
        InvalidInputException refused = refused("""
                {"format": "hr.people", "version": 1, "people": [
                  {"id": "", "profile": [{"valid": "2026-01-01/..",
                     "value": {"name": " ", "sex": "F", "birthDate": "2001-02-29", "nmae": {"a": [1]}, "skills": [7]}}],
                   "employments": [{"valid": "2026-02-01/2026-01-01", "value": {"id": "e", "id": "f", "type": "CONTRACT"}}],
                   "postings": [{"valid": "2026-02-01/..", "value": {"id": "p", "unit": "icu", "percent": "100",
                     "position": {"code": "RN", "name": "护士", "occupation": "NURSE"}}}]},
                  {"id": "p2", "profile": [], "employments": 3}
                ]}
                """);

        assertThat(rules(refused))
                .containsExactlyInAnyOrder(
                        "people[0].id document.value",
                        "people[0].profile[0].value.sex document.value",
                        "people[0].profile[0].value.birthDate document.value",
                        "people[0].profile[0].value.nmae document.unknown",
                        "people[0].profile[0].value.skills[0] document.value",
                        "people[0].employments[0].valid document.value",
                        "people[0].employments[0].value.id document.repeated",
                        "people[0].postings[0].value.percent document.value",
                        "people[1].employments document.value",
                        "people[0].profile[0].value.name NotBlank",
                        "people[1].profile NotEmpty");
        InputFault birth = refused.faults().stream()
                .filter(f -> f.path().endsWith("birthDate"))
                .findFirst()
                .orElseThrow();
        assertThat(birth.line()).isEqualTo(3);
        assertThat(birth.column()).isEqualTo(54);
        assertThat(refused.getMessage()).contains("11 fault(s)").doesNotContain("2001-02-29");
        assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).contains("11 处错误", "第 3 行第 54 列", "不能为空白");
    }

    @Test
    void wrongVersionAndFormatAreBothNamed() {
        assertThat(rules(refused("{\"format\":\"hr.peple\",\"version\":2,\"people\":[]}")))
                .containsExactly("format document.format", "version document.version");
        assertThat(refused("{\"format\":\"hr.people\",\"version\":2,\"people\":[]}")
                        .getMessage())
                .contains("has version 2, only version 1 is read (line 1, column 33)");
        assertThat(rules(refused("{\"people\":[]}"))).containsExactly(" document.format");
        assertThat(rules(refused("[]"))).containsExactly(" document.object");
        assertThat(rules(refused(""))).containsExactly(" document.empty");
    }

    @Test
    void truncatedDocumentsAreRefusedAtEveryLength() throws IOException {
        String golden = new String(golden("people.json"), UTF_8).strip();
        for (int length = 0; length < golden.length(); length += 7) {
            InvalidInputException refused = refused(golden.substring(0, length));
            assertThat(refused.faults()).as("cut at %s", length).isNotEmpty();
        }
        assertThat(rules(refused(golden.substring(0, golden.length() - 1)))).contains(" document.truncated");
    }

    @Test
    void textBehindTheDocumentIsRefused() {
        assertThat(rules(refused("{\"format\":\"hr.people\",\"version\":1,\"people\":[]} {}")))
                .containsExactly(" document.trailing");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"format\":\"hr.people\",\"version\":1,\"x\":" + "[".repeat(100_000);
        assertThat(rules(refused(deep))).contains(" document.limit");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] broken = "{\"format\":\"hr.people\",\"version\":1,\"people\":[]}".getBytes(UTF_8);
        broken[12] = (byte) 0xC3;
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> codec.read(PeopleDocument.FORMAT, broken));
        assertThat(rules(refused)).containsExactly(" document.encoding");
    }

    @Test
    void hundredMegabytesAreRefusedWithoutReadingThemAll() {
        EndlessPeople endless = new EndlessPeople(100L << 20);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> codec.read(PeopleDocument.FORMAT, endless));

        assertThat(rules(refused)).contains(" document.tooLarge");
        assertThat(refused.getMessage()).contains("larger than the limit of 33554432 bytes");
        assertThat(endless.served).isLessThan((32L << 20) + (1 << 20));
    }

    @Test
    void theByteOrderMarkOfAnEditorIsNoFault() {
        byte[] document = "\uFEFF{\"format\":\"hr.people\",\"version\":1,\"people\":[]}".getBytes(UTF_8);
        byte[] twice = ("\uFEFF" + new String(document, UTF_8)).getBytes(UTF_8);

        assertThat(codec.read(PeopleDocument.FORMAT, document).people()).isEmpty();
        assertThat(rules(catchThrowableOfType(
                        InvalidInputException.class, () -> codec.read(PeopleDocument.FORMAT, twice))))
                .contains(" document.syntax");
    }

    @Test
    void documentExactlyAtTheLimitIsRead() {
        byte[] document = "{\"format\":\"hr.people\",\"version\":1,\"people\":[]}".getBytes(UTF_8);
        DocumentCodec tight =
                DocumentCodec.builder(VALIDATOR).maxBytes(document.length).build();
        DocumentCodec tooTight =
                DocumentCodec.builder(VALIDATOR).maxBytes(document.length - 1).build();

        assertThat(tight.read(PeopleDocument.FORMAT, document).people()).isEmpty();
        assertThat(catchThrowableOfType(
                        InvalidInputException.class, () -> tooTight.read(PeopleDocument.FORMAT, document)))
                .hasMessageContaining("larger than the limit of " + (document.length - 1));
    }

    /** A document that goes on for as long as it is told to. */
    private static final class EndlessPeople extends InputStream {
        private static final byte[] HEAD = "{\"format\":\"hr.people\",\"version\":1,\"people\":[".getBytes(UTF_8);
        private static final byte[] ITEM =
                ("{\"id\":\"p\",\"profile\":[{\"valid\":\"../..\",\"value\":{\"name\":\"王芳\",\"sex\":\"FEMALE\","
                                + "\"birthDate\":\"1990-01-01\"}}]},")
                        .getBytes(UTF_8);
        private final long length;
        private long served;

        EndlessPeople(long length) {
            this.length = length;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            int read = 0;
            for (int value = 0; read < count && (value = read()) >= 0; read++) {
                target[offset + read] = (byte) value;
            }
            return read == 0 ? -1 : read;
        }

        @Override
        public int read() {
            if (served >= length) {
                return -1;
            }
            long at = served++;
            return (at < HEAD.length ? HEAD[(int) at] : ITEM[(int) ((at - HEAD.length) % ITEM.length)]) & 0xFF;
        }
    }
}
