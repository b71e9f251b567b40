package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.SealException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Seals single fields under the key of the person they belong to. A sealed field is bound to tenant, record, field and owner, and
 * says which of the owner's keys opens it; nothing else about it is readable. Thread-safe.
 */
public final class FieldSeal {

    /** What every sealed text begins with. */
    public static final String PREFIX = "hs1.";

    private static final int HEADER = 4 + CipherSuite.NONCE_BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final PersonKeys keys;
    private final NonceSource nonces;
    private final Map<String, CipherSuite> suites = new LinkedHashMap<>();

    /**
     * A seal.
     *
     * @param keys the keys of the persons; their suite seals
     * @param random makes nonces
     * @param others suites that only open what they sealed before
     */
    public FieldSeal(PersonKeys keys, SecureRandom random, List<CipherSuite> others) {
        this.keys = Objects.requireNonNull(keys, "keys");
        this.nonces = new NonceSource(random);
        others.forEach(suite -> suites.put(suite.name(), suite));
        suites.put(keys.suite().name(), keys.suite());
    }

    PersonKeys keys() {
        return keys;
    }

    /**
     * Seals bytes.
     *
     * @param place where they stand; of the tenant of the keys
     * @param owner the person's id
     * @param plain the bytes
     * @return the sealed bytes: key number, nonce, sealed text, tag
     */
    public byte[] seal(FieldPlace place, String owner, byte[] plain) {
        PersonKey key = keys.sealing(owner);
        byte[] nonce = nonces.next();
        byte[] sealed = seal(key, nonce, associated(place, owner), plain);
        for (int i = 0; i < 4; i++) {
            sealed[i] = (byte) (key.number() >>> (24 - 8 * i));
        }
        System.arraycopy(nonce, 0, sealed, 4, nonce.length);
        return sealed;
    }

    /** The sealed text behind a header that is still to be written. */
    private byte[] seal(PersonKey key, byte[] nonce, byte[] associated, byte[] plain) {
        CipherSuite suite = suite(key);
        if (suite instanceof JdkCipherSuite jdk && key.key().length == jdk.keyBytes()) {
            return jdk.seal(key.aes(), nonce, associated, plain, HEADER);
        }
        byte[] text = suite.seal(key.key(), nonce, associated, plain);
        byte[] sealed = new byte[HEADER + text.length];
        System.arraycopy(text, 0, sealed, HEADER, text.length);
        return sealed;
    }

    /**
     * Opens sealed bytes.
     *
     * @param place where they stand
     * @param owner the person's id
     * @param sealed what {@link #seal(FieldPlace, String, byte[])} gave
     * @return the bytes
     * @throws SealException if they were changed, cut or moved, or the key is another or was destroyed
     */
    public byte[] open(FieldPlace place, String owner, byte[] sealed) {
        if (sealed.length < HEADER) {
            throw new SealException();
        }
        int number = 0;
        for (int i = 0; i < 4; i++) {
            number = (number << 8) | (sealed[i] & 0xFF);
        }
        PersonKey key = keys.opening(owner, number);
        CipherSuite suite = suite(key);
        if (suite instanceof JdkCipherSuite jdk && key.key().length == jdk.keyBytes()) {
            return jdk.open(key.aes(), associated(place, owner), sealed, HEADER);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 4, HEADER);
        byte[] text = Arrays.copyOfRange(sealed, HEADER, sealed.length);
        return suite.open(key.key(), nonce, associated(place, owner), text);
    }

    /**
     * Seals a text.
     *
     * @param place where it stands
     * @param owner the person's id
     * @param plain the text
     * @return the sealed text, {@value #PREFIX} and base64url
     */
    public String seal(FieldPlace place, String owner, String plain) {
        return PREFIX + ENCODER.encodeToString(seal(place, owner, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Opens a sealed text.
     *
     * @param place where it stands
     * @param owner the person's id
     * @param sealed what {@link #seal(FieldPlace, String, String)} gave
     * @return the text
     * @throws SealException if it was changed, cut or moved, or the key is another or was destroyed
     */
    public String open(FieldPlace place, String owner, String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new SealException();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new SealException();
        }
        return new String(open(place, owner, bytes), StandardCharsets.UTF_8);
    }

    private byte[] associated(FieldPlace place, String owner) {
        if (!place.record().tenant().equals(keys.tenant())) {
            throw new SealException();
        }
        return place.associated(owner);
    }

    private CipherSuite suite(PersonKey key) {
        CipherSuite suite = suites.get(key.suite());
        if (suite == null) {
            throw new SealException();
        }
        return suite;
    }
}
