package io.github.hospitalhr.domain.spi;

/**
 * Signs the checkpoints of the audit. {@code Ed25519Signer} is shipped; a host with a signature server or SM2 implements it. {@code
 * CheckpointSignerContract} in the testkit has a test for each rule under the same number.
 *
 * <ol>
 *   <li><b>G1</b> A signature made now is verified under {@link #keyId()}.
 *   <li><b>G2</b> Changed data, a changed or cut signature are not verified.
 *   <li><b>G3</b> An unknown key id is not verified, and is no exception.
 *   <li><b>G4</b> After a change of the key, old signatures are verified under their id.
 * </ol>
 *
 * <p>Thread-safe.
 */
public interface CheckpointSigner {

    /**
     * The key that signs now.
     *
     * @return its id, 1 to 64 characters
     */
    String keyId();

    /**
     * Signs.
     *
     * @param data what is signed
     * @return the signature
     */
    byte[] sign(byte[] data);

    /**
     * Checks a signature.
     *
     * @param keyId who is said to have signed
     * @param data what was signed
     * @param signature the signature
     * @return true if that key signed that data
     */
    boolean verify(String keyId, byte[] data, byte[] signature);
}
