package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.guard.ConsentDirectory;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ConsentDirectory}: the tests carry the numbers of its rules. What does not open or read (C4) is told by an
 * exception of the host's own store, and stays to the host.
 */
@NullUnmarked
public abstract class ConsentDirectoryContract {

    /** A class of data that needs consent where no legal basis stands. */
    protected static final String SENSITIVE = "health";
    /** Another one. */
    protected static final String ALSO_SENSITIVE = "pay";
    /** A class of data that needs none. */
    protected static final String PLAIN = "contact";

    /** A purpose that uses {@link #SENSITIVE} data by consent. */
    protected static final String BY_CONSENT = "contract-study";
    /** A purpose that uses {@link #ALSO_SENSITIVE} data by consent, and no other. */
    protected static final String BY_OTHER_CONSENT = "contract-survey";
    /** A purpose that uses {@link #SENSITIVE} data on a legal basis. */
    protected static final String BY_LAW = "contract-protection";

    private static final PersonId ONE = PersonId.of("contract-1");
    private static final PersonId OTHER = PersonId.of("contract-11");
    private static final Instant SAID = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant TAKEN_BACK = Instant.parse("2026-12-02T00:00:00Z");

    private ConsentDirectory directory;

    /** For subclasses. */
    protected ConsentDirectoryContract() {}

    /**
     * A directory in which nobody said anything yet, and the three purposes are declared. Called before each test.
     *
     * @return the directory
     */
    protected abstract ConsentDirectory silent();

    /**
     * Somebody says something; called in the order of the moments.
     *
     * @param person who
     * @param purpose about {@link #BY_CONSENT} or {@link #BY_OTHER_CONSENT}
     * @param given true for consent, false for its withdrawal
     * @param at when
     */
    protected abstract void say(PersonId person, String purpose, boolean given, Instant at);

    /** Begins in silence. */
    @BeforeEach
    final void begin() {
        directory = silent();
    }

    private boolean given(PersonId person, Instant at) {
        return directory.isGiven(person, SENSITIVE, BY_CONSENT, at);
    }

    @Test
    @DisplayName(
            "C1 needed of a sensitive class unless the purpose rests on law for it; a purpose nobody declared does not")
    final void c1Needed() {
        assertThat(directory.isNeeded(SENSITIVE, BY_CONSENT)).isTrue();
        assertThat(directory.isNeeded(SENSITIVE, BY_LAW)).isFalse();
        assertThat(directory.isNeeded(ALSO_SENSITIVE, BY_LAW)).isTrue();
        assertThat(directory.isNeeded(SENSITIVE, "contract-unheard-of")).isTrue();
        assertThat(directory.isNeeded(SENSITIVE, "")).isTrue();
        assertThat(directory.isNeeded(PLAIN, BY_CONSENT)).isFalse();
        assertThat(directory.isNeeded(PLAIN, "")).isFalse();
    }

    @Test
    @DisplayName("C2 what was said last until the moment, inclusive; silence is no consent")
    final void c2Said() {
        assertThat(given(ONE, SAID)).isFalse();
        say(ONE, BY_CONSENT, true, SAID);
        say(ONE, BY_CONSENT, false, TAKEN_BACK);
        assertThat(given(ONE, SAID.minusSeconds(1))).isFalse();
        assertThat(given(ONE, SAID)).isTrue();
        assertThat(given(ONE, TAKEN_BACK.minusSeconds(1))).isTrue();
        assertThat(given(ONE, TAKEN_BACK)).isFalse();
    }

    @Test
    @DisplayName("C2 what somebody said is said by nobody else")
    final void c2Others() {
        say(ONE, BY_CONSENT, true, SAID);
        assertThat(given(OTHER, SAID)).isFalse();
        assertThat(given(PersonId.of("contract"), SAID)).isFalse();
    }

    @Test
    @DisplayName("C3 a consent to one purpose is none to another, nor to a class that the purpose does not name")
    final void c3Purpose() {
        say(ONE, BY_OTHER_CONSENT, true, SAID);
        assertThat(directory.isGiven(ONE, ALSO_SENSITIVE, BY_OTHER_CONSENT, SAID))
                .isTrue();
        assertThat(given(ONE, SAID)).isFalse();
        assertThat(directory.isGiven(ONE, SENSITIVE, BY_OTHER_CONSENT, SAID)).isFalse();
        assertThat(directory.isGiven(ONE, ALSO_SENSITIVE, "contract-unheard-of", SAID))
                .isFalse();
    }
}
