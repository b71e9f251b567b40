package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.CipherSuite;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tokens under which sealed values are found: a keyed code of the whole value, and of each pair of neighbouring characters. Who has
 * the database but not the key learns which records share a token, nothing else; who may search sees at most what the search
 * answers. Pairs tell more than whole values: declare them only where people search by fragments.
 *
 * <p>Values are compared after NFKC, without regard to case, spaces and hyphens. Tokens of different tenants, kinds and fields have
 * nothing in common. Pair tokens have 6 bytes, so that a few wrong candidates are among the answers until they are opened. Thread-safe.
 *
 * <p>The key is exchanged while the system runs, in three steps that each reach all nodes before the next begins: (1) {@code new
 * BlindIndex(suite, old, fresh)} searches under the old key and writes tokens of both, then {@link SealedRecordStore#reseal} of every
 * kind; (2) {@code new BlindIndex(suite, fresh, old)} searches under the fresh key; (3) {@code new BlindIndex(suite, fresh)}, and once
 * more {@code reseal}, after which no token of the old key is left. Whatever is stored is found in every step, and a value that must be
 * unique stays so. Meanwhile a record has twice the tokens. A record that has none of the keys in use is not answered.
 */
public final class BlindIndex {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final CipherSuite suite;
    private final byte[] key;
    private final byte @Nullable [] also;

    /**
     * An index.
     *
     * @param suite computes the codes
     * @param key a secret of at least 32 bytes, of the tenant; unwrapped by the host's {@code KeyProvider}; copied
     */
    public BlindIndex(CipherSuite suite, byte[] key) {
        this(suite, checked(key), null);
    }

    /**
     * An index while its key is exchanged.
     *
     * @param suite computes the codes
     * @param key searches and writes, as above
     * @param also writes too; copied
     */
    public BlindIndex(CipherSuite suite, byte[] key, byte @Nullable [] also) {
        this.suite = Objects.requireNonNull(suite, "suite");
        this.key = checked(key);
        this.also = also == null ? null : checked(also);
    }

    private static byte[] checked(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException(
                    "key must have at least 32 bytes, but has " + key.length + ".\nMaybe it was not decoded.");
        }
        return Arrays.copyOf(key, key.length);
    }

    /**
     * The token of a whole value.
     *
     * @param scope what it is a value of: tenant, kind, field
     * @param value the value
     * @return the token, 22 characters
     */
    public String exact(String scope, String value) {
        return exact(key, scope, value);
    }

    private String exact(byte[] under, String scope, String value) {
        return "=" + token(under, "exact", scope, normal(value), 16);
    }

    /** The tokens to store of a whole value: one, or two while the key is exchanged. */
    List<String> exactStored(String scope, String value) {
        return also == null
                ? List.of(exact(key, scope, value))
                : List.of(exact(key, scope, value), exact(also, scope, value));
    }

    /**
     * The tokens of all pairs of neighbouring characters of a value, or of a fragment of one.
     *
     * @param scope what it is a value of: tenant, kind, field
     * @param value the value, at least 2 characters
     * @return the tokens, sorted, each once; none for a value of fewer than 2 characters
     */
    public List<String> pairs(String scope, String value) {
        return List.copyOf(pairs(key, scope, value));
    }

    private SortedSet<String> pairs(byte[] under, String scope, String value) {
        int[] points = normal(value).codePoints().toArray();
        SortedSet<String> tokens = new TreeSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            tokens.add("~" + token(under, "pair", scope, new String(points, i, 2), 6));
        }
        return tokens;
    }

    /** The tokens that vouch for a text as it is: one, or two while the key is exchanged; either is enough. */
    List<String> vouch(String scope, String text) {
        String token = "!" + token(key, "vouch", scope, text, 16);
        return also == null ? List.of(token) : List.of(token, "!" + token(also, "vouch", scope, text, 16));
    }

    /** The tokens to store of all pairs, under both keys while the key is exchanged. */
    SortedSet<String> pairsStored(String scope, String value) {
        SortedSet<String> tokens = pairs(key, scope, value);
        if (also != null) {
            tokens.addAll(pairs(also, scope, value));
        }
        return tokens;
    }

    /**
     * A value as it is compared.
     *
     * @param value the value
     * @return the value after NFKC, in lower case, without spaces and hyphens
     */
    public static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }

    private String token(byte[] under, String kind, String scope, String text, int bytes) {
        String message = kind.length() + ":" + kind + scope.length() + ":" + scope + text;
        byte[] mac = suite.mac(under, message.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(mac, bytes));
    }
}
