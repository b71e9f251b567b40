package io.github.hospitalhr.credentials.file;

import static io.github.hospitalhr.credentials.decision.Fixtures.NURSE;
import static io.github.hospitalhr.credentials.decision.Fixtures.THEN;
import static io.github.hospitalhr.credentials.decision.Fixtures.declared;
import static io.github.hospitalhr.credentials.decision.Fixtures.file;
import static io.github.hospitalhr.credentials.decision.Fixtures.nurse;
import static io.github.hospitalhr.credentials.decision.Fixtures.random;
import static io.github.hospitalhr.credentials.decision.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialFileTest {

    /** Fact by fact or all at once: the same file. */
    @Test
    void aFileThatGrowsEqualsOneMadeAtOnce() {
        for (long seed = 1; seed <= 60; seed++) {
            CredentialFile whole = random(seed);
            CredentialFile grown = CredentialFile.empty(whole.person());
            for (RecordedFact fact : whole.facts()) {
                grown = grown.plus(fact.at(), List.of(fact.fact()));
            }
            assertThat(grown).as("seed %d", seed).usingRecursiveComparison().isEqualTo(whole);
        }
    }

    /** A longer file adds up only what the new facts speak of, so that recording costs what is new and not what is there. */
    @Test
    void whatNoNewFactSpeaksOfIsNotAddedUpAgain() {
        CredentialFile before =
                file(declared("a", NURSE, nurse("2017-01-01")), declared("b", NURSE, nurse("2022-01-01")));
        CredentialFile after = before.plus(THEN, List.of(verified("b")));
        assertThat(after.credential("a").orElseThrow())
                .isSameAs(before.credential("a").orElseThrow());
        assertThat(after.credential("b").orElseThrow().terms().get(0).verifiers())
                .hasSize(1);
        assertThat(before.credential("b").orElseThrow().terms().get(0).verifiers())
                .as("the shorter file stays as it was")
                .isEmpty();
    }

    @Test
    void factsThatDoNotFitAreRefused() {
        CredentialFile before = file(declared("a", NURSE, nurse("2017-01-01")));
        assertThatThrownBy(() -> before.plus(THEN, List.of(declared("a", NURSE, nurse("2022-01-01")))))
                .hasMessageContaining("declared twice");
        assertThatThrownBy(() -> before.plus(THEN, List.of(verified("b")))).hasMessageContaining("does not have");
        assertThatThrownBy(() -> before.plus(THEN.minusSeconds(1), List.of(verified("a"))))
                .hasMessageContaining("go back");
    }
}
