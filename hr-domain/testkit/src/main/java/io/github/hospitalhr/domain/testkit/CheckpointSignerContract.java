package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.spi.CheckpointSigner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link CheckpointSigner}: the tests carry the numbers of its rules. */
public abstract class CheckpointSignerContract {

    private static final byte[] DATA = "checkpoint 1".getBytes(StandardCharsets.UTF_8);

    /** For subclasses. */
    protected CheckpointSignerContract() {}

    /**
     * The signer under test.
     *
     * @return a signer
     */
    protected abstract CheckpointSigner signer();

    /**
     * The same signer after a change of its key.
     *
     * @param before what {@link #signer()} gave
     * @return a signer with another key that knows the one before
     */
    protected abstract CheckpointSigner rotated(CheckpointSigner before);

    @Test
    @DisplayName("G1 a signature made now is verified")
    final void g1RoundTrip() {
        CheckpointSigner signer = signer();
        assertThat(signer.verify(signer.keyId(), DATA, signer.sign(DATA))).isTrue();
    }

    @Test
    @DisplayName("G2 changed data, a changed or cut signature are not verified")
    final void g2Tamper() {
        CheckpointSigner signer = signer();
        byte[] signature = signer.sign(DATA);
        byte[] other = DATA.clone();
        other[0] ^= 1;
        assertThat(signer.verify(signer.keyId(), other, signature))
                .as("changed data")
                .isFalse();
        for (int i = 0; i < signature.length; i++) {
            byte[] bad = signature.clone();
            bad[i] ^= 1;
            assertThat(signer.verify(signer.keyId(), DATA, bad))
                    .as("byte %s", i)
                    .isFalse();
        }
        byte[] cut = Arrays.copyOf(signature, signature.length - 1);
        assertThat(signer.verify(signer.keyId(), DATA, cut)).as("cut").isFalse();
        assertThat(signer.verify(signer.keyId(), DATA, new byte[0])).as("empty").isFalse();
    }

    @Test
    @DisplayName("G3 an unknown key is not verified")
    final void g3Unknown() {
        CheckpointSigner signer = signer();
        assertThat(signer.verify("no-such-key", DATA, signer.sign(DATA))).isFalse();
    }

    @Test
    @DisplayName("G4 old signatures are verified under their id after a change of the key")
    final void g4Rotation() {
        CheckpointSigner before = signer();
        byte[] signature = before.sign(DATA);
        CheckpointSigner after = rotated(before);
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(after.verify(before.keyId(), DATA, signature)).isTrue();
        assertThat(after.verify(after.keyId(), DATA, signature)).isFalse();
    }
}
