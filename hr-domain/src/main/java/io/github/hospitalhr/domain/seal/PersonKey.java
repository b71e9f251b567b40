package io.github.hospitalhr.domain.seal;

/** One key of one person, unwrapped. Never written, never shown. */
final class PersonKey {

    private final int number;
    private final String suite;
    private final byte[] key;
    private final long version;

    PersonKey(int number, String suite, byte[] key, long version) {
        this.number = number;
        this.suite = suite;
        this.key = key;
        this.version = version;
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

    byte[] key() {
        return key;
    }

    /** The number alone. */
    @Override
    public String toString() {
        return "PersonKey[" + number + "]";
    }
}
