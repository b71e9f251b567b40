package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.spi.CheckpointSigner;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs with Ed25519 (RFC 8032) of the plain JDK. Keys come from the host; old public keys stay, so that old checkpoints are still
 * verified. Immutable, thread-safe.
 */
public final class Ed25519Signer implements CheckpointSigner {

    private static final String ALGORITHM = "Ed25519";

    private final String keyId;
    private final @Nullable PrivateKey key;
    private final Map<String, PublicKey> known;

    private Ed25519Signer(String keyId, @Nullable PrivateKey key, Map<String, PublicKey> known) {
        this.keyId = keyId;
        this.key = key;
        this.known = new TreeMap<>(known);
        if (!this.known.containsKey(keyId)) {
            throw new IllegalArgumentException("known has no public key for keyId (" + keyId
                    + ").\nMaybe put the public half of the signing key into it too.");
        }
    }

    /**
     * A signer.
     *
     * @param keyId the id of the key that signs
     * @param key its private half
     * @param known the public keys by id, that of {@code keyId} among them
     * @return the signer
     */
    public static Ed25519Signer of(String keyId, PrivateKey key, Map<String, PublicKey> known) {
        return new Ed25519Signer(keyId, Objects.requireNonNull(key, "key"), known);
    }

    /**
     * A signer that only verifies, for whoever inspects a copy.
     *
     * @param keyId the id of the key that signs elsewhere
     * @param known the public keys by id
     * @return the signer; {@link #sign} throws {@link IllegalStateException}
     */
    public static Ed25519Signer verifying(String keyId, Map<String, PublicKey> known) {
        return new Ed25519Signer(keyId, null, known);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] data) {
        if (key == null) {
            throw new IllegalStateException("this signer only verifies.\nMaybe take Ed25519Signer.of.");
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + keyId + " does not sign.\nMaybe it is no Ed25519 key.", e);
        }
    }

    @Override
    public boolean verify(String id, byte[] data, byte[] signature) {
        PublicKey publicKey = known.get(id);
        if (publicKey == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey);
            check.update(data);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + id + " does not verify.\nMaybe it is no Ed25519 key.", e);
        }
    }

    /** The id of the key that signs. */
    @Override
    public String toString() {
        return "Ed25519Signer[" + keyId + "]";
    }
}
