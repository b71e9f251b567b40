package io.github.hospitalhr.domain.spi;

/**
 * Keeps the master keys of the hospital and wraps the keys of persons with them: a key server, a hardware module, or {@code
 * LocalKeyRing}. Master keys never leave it. {@code KeyProviderContract} in the testkit has a test for each rule under the same
 * number.
 *
 * <ol>
 *   <li><b>K1 round trip.</b> A key wrapped under the current id is unwrapped again under that id and context.
 *   <li><b>K2 rotation.</b> After a rotation new keys are wrapped under the new id, old ones are still unwrapped under theirs.
 *   <li><b>K3 bound.</b> Another context, another id or a changed wrap is refused with {@link SealException}.
 *   <li><b>K4 destroyed.</b> What was wrapped under a destroyed or unknown key is refused with {@link SealException}.
 *   <li><b>K5 hidden.</b> The wrapped key does not contain the key; neither stands in {@code toString}.
 *   <li><b>K6 concurrent.</b> Thread-safe.
 * </ol>
 */
public interface KeyProvider {

    /**
     * The master key for new wraps.
     *
     * @return its id, 1 to 64 characters
     */
    String currentKeyId();

    /**
     * Wraps a key.
     *
     * @param keyId the master key
     * @param key the key, 16 to 64 bytes
     * @param context what the wrap is bound to
     * @return the wrapped key
     * @throws SealException if there is no such master key
     */
    byte[] wrap(String keyId, byte[] key, byte[] context);

    /**
     * Unwraps a key.
     *
     * @param keyId the master key
     * @param wrapped what {@link #wrap} gave
     * @param context what it is bound to
     * @return the key
     * @throws SealException if anything does not fit, or the master key is gone
     */
    byte[] unwrap(String keyId, byte[] wrapped, byte[] context);
}
