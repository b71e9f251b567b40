package io.github.hospitalhr.domain.seal;

/** One key of one person, unwrapped. Never written, never shown. */
final class PersonKey {

    private final int number;
    private final String suite;
    private final byte[] key;

    PersonKey(int number, String suite, byte[] key) {
        this.number = number;
        this.suite = suite;
        this.key = key;
    }

    int number() {
        return number;
    }

    String suite() {
        return suite;
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
