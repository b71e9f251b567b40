package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hospitalhr.domain.spi.KeyProvider;
import io.github.hospitalhr.domain.spi.SealException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract of {@link KeyProvider}: the tests carry the numbers of its rules. */
@NullUnmarked
public abstract class KeyProviderContract {

    private static final byte[] KEY = "0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "hospital/p1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "hospital/p2".getBytes(StandardCharsets.UTF_8);

    private KeyProvider provider;

    /** For subclasses. */
    protected KeyProviderContract() {}

    /**
     * A new provider with one master key. Called before each test.
     *
     * @return the provider
     */
    protected abstract KeyProvider newProvider();

    /**
     * Adds a master key to the provider given out last, and makes it the current one.
     *
     * @param provider what {@link #newProvider()} gave
     */
    protected abstract void rotate(KeyProvider provider);

    /**
     * Destroys a master key.
     *
     * @param provider what {@link #newProvider()} gave
     * @param keyId which
     */
    protected abstract void destroy(KeyProvider provider, String keyId);

    /** Begins with a new provider. */
    @BeforeEach
    final void open() {
        provider = newProvider();
    }

    private byte[] wrapped() {
        return provider.wrap(provider.currentKeyId(), KEY, PLACE);
    }

    private void refused(String what, Runnable call) {
        assertThat(catchThrowable(call::run)).as(what).isInstanceOf(SealException.class);
    }

    @Test
    @DisplayName("K1 a wrapped key is unwrapped again")
    final void k1RoundTrip() {
        assertThat(provider.unwrap(provider.currentKeyId(), wrapped(), PLACE)).isEqualTo(KEY);
    }

    @Test
    @DisplayName("K2 after a rotation old wraps are unwrapped under their id, new ones under the new")
    final void k2Rotation() {
        String first = provider.currentKeyId();
        byte[] old = wrapped();
        rotate(provider);
        assertThat(provider.currentKeyId()).isNotEqualTo(first);
        assertThat(provider.unwrap(first, old, PLACE)).isEqualTo(KEY);
        assertThat(provider.unwrap(provider.currentKeyId(), wrapped(), PLACE)).isEqualTo(KEY);
    }

    @Test
    @DisplayName("K3 another context, another id or a changed wrap is refused")
    final void k3Bound() {
        String first = provider.currentKeyId();
        byte[] wrapped = wrapped();
        refused("another context", () -> provider.unwrap(first, wrapped, OTHER));
        byte[] bad = wrapped.clone();
        bad[bad.length - 1] ^= 1;
        refused("a changed wrap", () -> provider.unwrap(first, bad, PLACE));
        refused("an empty wrap", () -> provider.unwrap(first, new byte[0], PLACE));
        rotate(provider);
        refused("another id", () -> provider.unwrap(provider.currentKeyId(), wrapped, PLACE));
    }

    @Test
    @DisplayName("K4 a destroyed or unknown master key unwraps nothing")
    final void k4Destroyed() {
        String first = provider.currentKeyId();
        byte[] wrapped = wrapped();
        refused("unknown", () -> provider.unwrap("no-such-key", wrapped, PLACE));
        rotate(provider);
        destroy(provider, first);
        refused("destroyed", () -> provider.unwrap(first, wrapped, PLACE));
    }

    @Test
    @DisplayName("K5 the wrap does not contain the key, and toString tells neither")
    final void k5Hidden() {
        String wrap = new String(wrapped(), StandardCharsets.ISO_8859_1);
        String key = new String(KEY, StandardCharsets.ISO_8859_1);
        assertThat(wrap).doesNotContain(key).doesNotContain(key.substring(0, 16));
        assertThat(provider.toString()).doesNotContain(key);
    }

    @Test
    @DisplayName("K6 16 threads at once")
    final void k6Concurrent() {
        String id = provider.currentKeyId();
        List<Boolean> right = StoreFixture.together(thread -> {
            boolean all = true;
            for (int i = 0; i < 50; i++) {
                all &= Arrays.equals(KEY, provider.unwrap(id, provider.wrap(id, KEY, PLACE), PLACE));
            }
            return all;
        });
        assertThat(right).containsOnly(true);
    }
}
