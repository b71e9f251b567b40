package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.SealException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link CipherSuite}: the tests carry the numbers of its rules. Known answers are the implementor's own tests. */
public abstract class CipherSuiteContract {

    private static final byte[] TEXT = "身份证 110101199001011234".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "hospital/p1/phone".getBytes(StandardCharsets.UTF_8);

    /** For subclasses. */
    protected CipherSuiteContract() {}

    /**
     * The suite under test.
     *
     * @return a suite
     */
    protected abstract CipherSuite suite();

    private byte[] key(int fill) {
        byte[] key = new byte[suite().keyBytes()];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static byte[] nonce(int number) {
        byte[] nonce = new byte[CipherSuite.NONCE_BYTES];
        nonce[0] = (byte) number;
        return nonce;
    }

    private byte[] sealed() {
        return suite().seal(key(1), nonce(1), PLACE, TEXT);
    }

    private static boolean isRefused(Runnable call) {
        return catchThrowable(call::run) != null;
    }

    @Test
    @DisplayName("C1 what was sealed is opened again, for 0 bytes and more")
    final void c1RoundTrip() {
        for (int length : new int[] {0, 1, 15, 16, 17, 64, 100_000}) {
            byte[] plain = new byte[length];
            Arrays.fill(plain, (byte) 7);
            byte[] sealed = suite().seal(key(1), nonce(1), PLACE, plain);
            assertThat(suite().open(key(1), nonce(1), PLACE, sealed))
                    .as("%s bytes", length)
                    .isEqualTo(plain);
        }
    }

    @Test
    @DisplayName("C2 a flipped bit or a cut is refused")
    final void c2Tamper() {
        byte[] sealed = sealed();
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] bad = sealed.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isRefused(() -> suite().open(key(1), nonce(1), PLACE, bad)))
                    .as("bit %s", bit)
                    .isTrue();
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThat(isRefused(() -> suite().open(key(1), nonce(1), PLACE, cut)))
                    .as("cut to %s", length)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("C3 other associated data, another nonce or another key are refused")
    final void c3Bound() {
        byte[] sealed = sealed();
        assertThat(isRefused(() -> suite().open(key(2), nonce(1), PLACE, sealed)))
                .as("another key")
                .isTrue();
        assertThat(isRefused(() -> suite().open(key(1), nonce(2), PLACE, sealed)))
                .as("another nonce")
                .isTrue();
        assertThat(isRefused(() -> suite().open(key(1), nonce(1), new byte[0], sealed)))
                .as("another place")
                .isTrue();
    }

    @Test
    @DisplayName("C4 every refusal is the same exception, without a cause")
    final void c4Uniform() {
        byte[] sealed = sealed();
        byte[] bad = sealed.clone();
        bad[0] ^= 1;
        List<Runnable> refusals = List.of(
                () -> suite().open(key(2), nonce(1), PLACE, sealed),
                () -> suite().open(key(1), nonce(1), PLACE, bad),
                () -> suite().open(key(1), nonce(1), PLACE, new byte[3]));
        for (Runnable refusal : refusals) {
            Throwable thrown = catchThrowable(refusal::run);
            assertThat(thrown == null || (thrown instanceof SealException && thrown.getCause() == null))
                    .as("refused with SealException, but was %s", thrown)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("C5 sealing adds 16 bytes, hides the text and depends on the nonce")
    final void c5Plain() {
        byte[] sealed = sealed();
        assertThat(sealed).hasSize(TEXT.length + 16);
        assertThat(Arrays.copyOf(sealed, TEXT.length)).isNotEqualTo(TEXT);
        assertThat(suite().seal(key(1), nonce(2), PLACE, TEXT)).isNotEqualTo(sealed);
        assertThat(suite().name()).matches("[a-z0-9-]{1,32}");
    }

    @Test
    @DisplayName("C6 digest and code are deterministic and have at least 32 bytes; the code depends on its key")
    final void c6DigestAndMac() {
        assertThat(suite().digest(TEXT)).isEqualTo(suite().digest(TEXT)).isNotEqualTo(suite().digest(PLACE));
        assertThat(suite().digest(TEXT).length).isGreaterThanOrEqualTo(32);
        byte[] mac = suite().mac(key(1), TEXT);
        assertThat(mac.length).isGreaterThanOrEqualTo(32);
        assertThat(suite().mac(key(1), TEXT)).isEqualTo(mac);
        assertThat(suite().mac(key(2), TEXT)).isNotEqualTo(mac);
        assertThat(suite().mac(key(1), PLACE)).isNotEqualTo(mac);
    }

    @Test
    @DisplayName("C7 16 threads at once; arrays given are not changed")
    final void c7Concurrent() {
        CipherSuite one = suite();
        byte[] key = key(1);
        byte[] text = TEXT.clone();
        List<Boolean> right = StoreFixture.together(thread -> {
            boolean all = true;
            for (int i = 0; i < 200; i++) {
                byte[] nonce = nonce(thread);
                nonce[4] = (byte) i;
                all &= Arrays.equals(text, one.open(key, nonce, PLACE, one.seal(key, nonce, PLACE, text)));
            }
            return all;
        });
        assertThat(right).containsOnly(true);
        assertThat(key).isEqualTo(key(1));
        assertThat(text).isEqualTo(TEXT);
    }
}
