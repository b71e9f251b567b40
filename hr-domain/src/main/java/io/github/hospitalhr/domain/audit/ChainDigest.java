package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.spi.CipherSuite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The digest that chains entries and checkpoints: SHA-256, or that of a suite. Immutable, thread-safe. */
final class ChainDigest {

    static final ChainDigest SHA_256 = new ChainDigest(data -> sha256().digest(data));

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final UnaryOperator<byte[]> digest;

    private ChainDigest(UnaryOperator<byte[]> digest) {
        this.digest = digest;
    }

    static ChainDigest of(@Nullable CipherSuite suite) {
        return suite == null ? SHA_256 : new ChainDigest(suite::digest);
    }

    String hash(String previous, String text) {
        byte[] data = (previous + '\n' + text).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(digest.apply(data));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
