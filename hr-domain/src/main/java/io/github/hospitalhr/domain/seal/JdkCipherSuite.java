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
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, associated, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the key must have 32 bytes and the nonce 12, used once.\nMaybe another suite's key was given.", e);
        }
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        if (sealed.length < TAG_BITS / 8) {
            throw new SealException();
        }
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce, associated, sealed);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealException();
        }
    }

    private byte[] run(int mode, byte[] key, byte[] nonce, byte[] associated, byte[] input)
            throws GeneralSecurityException {
        if (key.length != keyBytes() || nonce.length != NONCE_BYTES) {
            throw new GeneralSecurityException("length");
        }
        Cipher cipher = ciphers.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher.doFinal(input);
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
