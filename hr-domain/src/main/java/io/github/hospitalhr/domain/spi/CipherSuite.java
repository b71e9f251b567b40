package io.github.hospitalhr.domain.spi;

/**
 * Authenticated encryption, digest and message authentication of one family of algorithms: AES-256-GCM with SHA-256 on the plain
 * JDK is shipped, SM4-GCM with SM3 is an example. {@code CipherSuiteContract} in the testkit has a test for each rule under the
 * same number.
 *
 * <ol>
 *   <li><b>C1 round trip.</b> What was sealed is opened again with the same key, nonce and associated data, for 0 bytes and more.
 *   <li><b>C2 tamper.</b> A sealed text of which one bit was flipped, or which was cut, is refused.
 *   <li><b>C3 bound.</b> Other associated data, another nonce or another key are refused.
 *   <li><b>C4 uniform.</b> Every refusal is the same {@link SealException}: same message, no cause.
 *   <li><b>C5 plain.</b> Sealing adds 16 bytes, hides the plain text, and depends on the nonce.
 *   <li><b>C6 digest and MAC.</b> Deterministic, at least 32 bytes; the MAC depends on its key.
 *   <li><b>C7 concurrent.</b> Thread-safe; arrays given are not kept and not changed.
 * </ol>
 */
public interface CipherSuite {

    /** Bytes of every nonce. */
    int NONCE_BYTES = 12;

    /**
     * The name that is stored beside each key, such as {@code aes-256-gcm}; never changed.
     *
     * @return the name, {@code [a-z0-9-]{1,32}}
     */
    String name();

    /**
     * The length of a key.
     *
     * @return bytes
     */
    int keyBytes();

    /**
     * Encrypts and authenticates.
     *
     * @param key a key of {@link #keyBytes()}
     * @param nonce {@value #NONCE_BYTES} bytes, never used before with this key
     * @param associated what the text is bound to, not contained in the result
     * @param plain the text
     * @return the sealed text with its tag of 16 bytes
     */
    byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain);

    /**
     * Checks and decrypts.
     *
     * @param key the key it was sealed with
     * @param nonce the nonce it was sealed with
     * @param associated what it was bound to
     * @param sealed the sealed text with its tag
     * @return the plain text
     * @throws SealException if anything does not fit
     */
    byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed);

    /**
     * A cryptographic digest.
     *
     * @param data the data
     * @return its digest
     */
    byte[] digest(byte[] data);

    /**
     * A message authentication code.
     *
     * @param key a secret key of at least 16 bytes
     * @param data the data
     * @return the code
     */
    byte[] mac(byte[] key, byte[] data);
}
