package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.SealException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM (NIST SP 800-38D), SHA-256 and HMAC-SHA-256 of the plain JDK. Thread-safe. */
public final class JdkCipherSuite implements CipherSuite {

    private static final int TAG_BITS = 128;

    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(() -> {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES/GCM.\nMaybe a provider was removed.", e);
        }
    });

    /** The suite. */
    public JdkCipherSuite() {}

    @Override
    public String name() {
        return "aes-256-gcm";
    }

    @Override
    public int keyBytes() {
        return 32;
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        if (key.length != keyBytes() || nonce.length != NONCE_BYTES) {
            throw misused(null);
        }
        return seal(new SecretKeySpec(key, "AES"), nonce, associated, plain, 0);
    }

    /** Seals behind free bytes, so that whoever writes something before it need not copy. */
    byte[] seal(SecretKeySpec key, byte[] nonce, byte[] associated, byte[] plain, int free) {
        try {
            Cipher cipher = ready(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce), associated);
            byte[] sealed = new byte[free + plain.length + TAG_BITS / 8];
            cipher.doFinal(plain, 0, plain.length, sealed, free);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw misused(e);
        }
    }

    private static IllegalArgumentException misused(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "the key must have 32 bytes and the nonce 12, used once.\nMaybe another suite's key was given.", cause);
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        if (key.length != keyBytes() || nonce.length != NONCE_BYTES) {
            throw new SealException();
        }
        return open(new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce), associated, sealed, 0);
    }

    /** Opens what stands behind the first bytes of an array, whose nonce stands right before it. */
    byte[] open(SecretKeySpec key, byte[] associated, byte[] sealed, int start) {
        GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, sealed, start - NONCE_BYTES, NONCE_BYTES);
        return open(key, nonce, associated, sealed, start);
    }

    private byte[] open(SecretKeySpec key, GCMParameterSpec nonce, byte[] associated, byte[] sealed, int start) {
        if (sealed.length - start < TAG_BITS / 8) {
            throw new SealException();
        }
        try {
            return ready(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed, start, sealed.length - start);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealException();
        }
    }

    private Cipher ready(int mode, SecretKeySpec key, GCMParameterSpec nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, nonce);
        cipher.updateAAD(associated);
        return cipher;
    }

    @Override
    public byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public byte[] mac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Arrays.copyOf(key, key.length), "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name();
    }
}
