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

/**
 * Tokens under which sealed values are found: a keyed code of the whole value, and of each pair of neighbouring characters. Who has
 * the database but not the key learns which records share a token, nothing else; who may search sees at most what the search
 * answers. Pairs tell more than whole values: declare them only where people search by fragments.
 *
 * <p>Values are compared after NFKC, without regard to case, spaces and hyphens. Tokens of different tenants, kinds and fields have
 * nothing in common. Pair tokens have 6 bytes, so that a few wrong candidates are among the answers until they are opened. Thread-safe.
 */
public final class BlindIndex {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final CipherSuite suite;
    private final byte[] key;

    /**
     * An index.
     *
     * @param suite computes the codes
     * @param key a secret of at least 32 bytes, of the tenant; unwrapped by the host's {@code KeyProvider}; copied
     */
    public BlindIndex(CipherSuite suite, byte[] key) {
        this.suite = Objects.requireNonNull(suite, "suite");
        if (key.length < 32) {
            throw new IllegalArgumentException(
                    "key must have at least 32 bytes, but has " + key.length + ".\nMaybe it was not decoded.");
        }
        this.key = Arrays.copyOf(key, key.length);
    }

    /**
     * The token of a whole value.
     *
     * @param scope what it is a value of: tenant, kind, field
     * @param value the value
     * @return the token, 22 characters
     */
    public String exact(String scope, String value) {
        return "=" + token("exact", scope, normal(value), 16);
    }

    /**
     * The tokens of all pairs of neighbouring characters of a value, or of a fragment of one.
     *
     * @param scope what it is a value of: tenant, kind, field
     * @param value the value, at least 2 characters
     * @return the tokens, sorted, each once; none for a value of fewer than 2 characters
     */
    public List<String> pairs(String scope, String value) {
        int[] points = normal(value).codePoints().toArray();
        SortedSet<String> tokens = new TreeSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            tokens.add("~" + token("pair", scope, new String(points, i, 2), 6));
        }
        return List.copyOf(tokens);
    }

    static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }

    private String token(String kind, String scope, String text, int bytes) {
        String message = kind.length() + ":" + kind + scope.length() + ":" + scope + text;
        byte[] mac = suite.mac(key, message.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(mac, bytes));
    }
}
