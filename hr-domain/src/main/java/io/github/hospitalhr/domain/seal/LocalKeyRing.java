package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.KeyProvider;
import io.github.hospitalhr.domain.spi.SealException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Master keys that the host read from a place of its own (a protected file, an environment of the server) and keeps in memory. Better
 * is a key server behind {@link KeyProvider}. Thread-safe.
 */
public final class LocalKeyRing implements KeyProvider {

    private final CipherSuite suite;
    private final NonceSource nonces;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private volatile String current;

    /**
     * A ring with one master key.
     *
     * @param suite wraps
     * @param random makes nonces
     * @param keyId the id of the master key, 1 to 64 characters
     * @param key the master key, of the length the suite asks for; copied
     */
    public LocalKeyRing(CipherSuite suite, SecureRandom random, String keyId, byte[] key) {
        this.suite = Objects.requireNonNull(suite, "suite");
        this.nonces = new NonceSource(random);
        this.current = keyId;
        rotateTo(keyId, key);
    }

    /**
     * Adds a master key, under which new keys are wrapped from now on; old ones stay.
     *
     * @param keyId its id, not used before
     * @param key the master key; copied
     */
    public void rotateTo(String keyId, byte[] key) {
        if (key.length != suite.keyBytes() || keyId.isBlank() || keyId.length() > 64) {
            throw new IllegalArgumentException("a master key needs an id of 1 to 64 characters and " + suite.keyBytes()
                    + " bytes, but has " + key.length + " bytes.\nMaybe it was not decoded from Base64.");
        }
        if (keys.putIfAbsent(keyId, Arrays.copyOf(key, key.length)) != null) {
            throw new IllegalArgumentException(
                    "there is a master key of this id already.\nMaybe number the keys by their date.");
        }
        current = keyId;
    }

    /**
     * Destroys a master key that is not the current one: what is still wrapped under it is lost.
     *
     * @param keyId its id
     */
    public void destroy(String keyId) {
        if (keyId.equals(current)) {
            throw new IllegalArgumentException("the current master key is not destroyed.\nMaybe rotate first.");
        }
        byte[] key = keys.remove(keyId);
        if (key != null) {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public String currentKeyId() {
        return current;
    }

    @Override
    public byte[] wrap(String keyId, byte[] key, byte[] context) {
        byte[] nonce = nonces.next();
        byte[] sealed = suite.seal(key(keyId), nonce, context, key);
        byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped, byte[] context) {
        if (wrapped.length < CipherSuite.NONCE_BYTES) {
            throw new SealException();
        }
        byte[] nonce = Arrays.copyOf(wrapped, CipherSuite.NONCE_BYTES);
        return suite.open(
                key(keyId), nonce, context, Arrays.copyOfRange(wrapped, CipherSuite.NONCE_BYTES, wrapped.length));
    }

    private byte[] key(String keyId) {
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw new SealException();
        }
        return key;
    }

    /** The current id, no key. */
    @Override
    public String toString() {
        return "LocalKeyRing[" + current + "]";
    }
}
