package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.CipherSuite;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Nonces that never repeat: 8 random bytes of this instance and a counter of 4 bytes (NIST SP 800-38D, 8.2.1, with a random device
 * field); after 2^32 nonces 12 random
 * bytes each (8.2.2). Two of a million instances share their random bytes with a probability below 2^-24,
 * and matter only where they also use the same person's key. Thread-safe.
 */
final class NonceSource {

    private final SecureRandom random;
    private final AtomicLong count = new AtomicLong();
    private final long prefix;

    NonceSource(SecureRandom random) {
        this.random = random;
        this.prefix = random.nextLong();
    }

    byte[] next() {
        long number = count.getAndIncrement();
        byte[] nonce = new byte[CipherSuite.NONCE_BYTES];
        if (number > 0xFFFF_FFFFL) {
            random.nextBytes(nonce);
            return nonce;
        }
        for (int i = 0; i < 8; i++) {
            nonce[i] = (byte) (prefix >>> (56 - 8 * i));
        }
        for (int i = 0; i < 4; i++) {
            nonce[8 + i] = (byte) (number >>> (24 - 8 * i));
        }
        return nonce;
    }
}
