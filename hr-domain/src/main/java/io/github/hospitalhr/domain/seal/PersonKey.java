package io.github.hospitalhr.domain.seal;

import javax.crypto.spec.SecretKeySpec;

/** One key of one person, unwrapped. Never written, never shown. */
final class PersonKey {

    private final int number;
    private final String suite;
    private final byte[] key;
    private final SecretKeySpec aes;
    private final long version;
    private final long readAt;

    PersonKey(int number, String suite, byte[] key, long version, long readAt) {
        this.number = number;
        this.suite = suite;
        this.key = key;
        this.aes = new SecretKeySpec(key, "AES");
        this.version = version;
        this.readAt = readAt;
    }

    int number() {
        return number;
    }

    String suite() {
        return suite;
    }

    /** The version of the record in which the key stood when it was read. */
    long version() {
        return version;
    }

    /** The reading of the ticker before it was read. */
    long readAt() {
        return readAt;
    }

    byte[] key() {
        return key;
    }

    /** The key as the JDK's AES takes it, made once. */
    SecretKeySpec aes() {
        return aes;
    }

    /** The number alone. */
    @Override
    public String toString() {
        return "PersonKey[" + number + "]";
    }
}
