package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.DetailSeal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link DetailSeal}: the tests carry the numbers of its rules. */
@NullUnmarked
public abstract class DetailSealContract {

    private static final String DETAIL = "电话 13900000001 → 13900000002";
    private static final List<String> OTHER_SUBJECTS = List.of("contract-11", "contract-", "CONTRACT-1", "contract-2");

    private DetailSeal seal;

    /** For subclasses. */
    protected DetailSealContract() {}

    /**
     * A new seal. Called before each test.
     *
     * @return the seal
     */
    protected abstract DetailSeal newSeal();

    /**
     * Erases a person: destroys what opens the details about it.
     *
     * @param given what {@link #newSeal()} gave
     * @param subject the person's id
     */
    protected abstract void erase(DetailSeal given, String subject);

    /** Begins with a new seal. */
    @BeforeEach
    final void begin() {
        seal = newSeal();
    }

    @Test
    @DisplayName("D1 what was sealed opens to the same text, whatever its characters and its length")
    final void d1RoundTrip() {
        for (String text : List.of(DETAIL, "", "\t\n\r\u0000\"", "𠮷野", "长".repeat(AuditEvent.MAX_DETAIL))) {
            assertThat(seal.open("contract-1", seal.seal("contract-1", text)))
                    .as("%s characters", text.length())
                    .contains(text);
        }
    }

    @Test
    @DisplayName("D2 under another person nothing opens")
    final void d2Bound() {
        String sealed = seal.seal("contract-1", DETAIL);
        for (String other : OTHER_SUBJECTS) {
            seal.seal(other, DETAIL);
            assertThat(seal.open(other, sealed)).as(other).isEmpty();
        }
    }

    @Test
    @DisplayName("D3 what was changed, cut or is no sealed text does not open, which is no exception")
    final void d3Tamper() {
        String sealed = seal.seal("contract-1", DETAIL);
        // The last characters may hold bits that say nothing.
        for (int i = 0; i < sealed.length() - 4; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThat(seal.open("contract-1", changed)).as("character %s", i).isEmpty();
            assertThat(seal.open("contract-1", sealed.substring(0, i)))
                    .as("cut to %s", i)
                    .isEmpty();
        }
        assertThat(seal.open("contract-1", DETAIL)).as("a plain text").isEmpty();
        assertThat(seal.open("contract-0", sealed)).as("an unknown person").isEmpty();
    }

    @Test
    @DisplayName("D4 the sealed text is one line, says nothing of the detail, and is never the same twice")
    final void d4Hidden() {
        String sealed = seal.seal("contract-1", DETAIL);
        assertThat(sealed).doesNotContain("电话").doesNotContain("1390000").matches("[^\\p{Cntrl}]+");
        assertThat(seal.seal("contract-1", DETAIL)).isNotEqualTo(sealed);
        assertThat(seal.toString()).doesNotContain("contract-1");
    }

    @Test
    @DisplayName("D5 with the person its details are erased, nobody else's; new ones open")
    final void d5Erased() {
        String gone = seal.seal("contract-1", DETAIL);
        String other = seal.seal("contract-11", DETAIL);
        assertThat(seal.open("contract-1", gone)).isPresent();
        erase(seal, "contract-1");
        assertThat(seal.open("contract-1", gone)).as("erased").isEmpty();
        assertThat(seal.open("contract-11", other)).as("somebody else").contains(DETAIL);
        String after = seal.seal("contract-1", "later");
        assertThat(seal.open("contract-1", after))
                .as("sealed after the erasure")
                .contains("later");
        assertThat(seal.open("contract-1", gone)).as("still erased").isEmpty();
    }

    @Test
    @DisplayName("D6 16 threads at once")
    final void d6Concurrent() {
        assertThat(StoreFixture.together(thread -> {
                    boolean right = true;
                    for (int i = 0; i < 20; i++) {
                        String subject = "contract-" + i % 3;
                        String text = thread + " " + i;
                        right &= text.equals(
                                seal.open(subject, seal.seal(subject, text)).orElse(""));
                    }
                    return right;
                }))
                .containsOnly(true);
    }
}
