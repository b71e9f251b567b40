package io.github.hospitalhr.smcrypto;

import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.SealException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM (RFC 8998, GB/T 32907), SM3 (GB/T 32905) and HMAC-SM3 of Bouncy Castle. A hospital that is assessed for commercial
 * cryptography uses a certified module behind the same port; this adapter shows how small that is. Thread-safe.
 */
public final class SmCipherSuite implements CipherSuite {

    private static final int TAG_BITS = 128;

    /** The suite. */
    public SmCipherSuite() {}

    @Override
    public String name() {
        return "sm4-gcm";
    }

    @Override
    public int keyBytes() {
        return 16;
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        if (key.length != keyBytes() || nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException(
                    "the key must have 16 bytes and the nonce 12.\nMaybe a key of another suite was given.");
        }
        try {
            return run(true, key, nonce, associated, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing never checks a tag", e);
        }
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        if (key.length != keyBytes() || nonce.length != NONCE_BYTES || sealed.length < TAG_BITS / 8) {
            throw new SealException();
        }
        try {
            return run(false, key, nonce, associated, sealed);
        } catch (InvalidCipherTextException e) {
            throw new SealException();
        }
    }

    private static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] associated, byte[] input)
            throws InvalidCipherTextException {
        AEADBlockCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        written += cipher.doFinal(output, written);
        return written == output.length ? output : Arrays.copyOf(output, written);
    }

    @Override
    public byte[] digest(byte[] data) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(data, 0, data.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return digest;
    }

    @Override
    public byte[] mac(byte[] key, byte[] data) {
        HMac hmac = new HMac(new SM3Digest());
        hmac.init(new KeyParameter(key));
        hmac.update(data, 0, data.length);
        byte[] code = new byte[hmac.getMacSize()];
        hmac.doFinal(code, 0);
        return code;
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name();
    }
}
