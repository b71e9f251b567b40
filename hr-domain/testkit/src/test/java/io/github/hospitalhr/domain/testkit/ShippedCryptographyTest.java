package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.DetailSeal;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonDetails;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.KeyProvider;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is shipped keeps the contracts, and gives the answers that were published for it. */
class ShippedCryptographyTest {

    static class Suite extends CipherSuiteContract {
        @Override
        protected CipherSuite suite() {
            return new JdkCipherSuite();
        }
    }

    static class Ring extends KeyProviderContract {
        static byte[] key(int fill) {
            byte[] key = new byte[32];
            key[0] = (byte) fill;
            return key;
        }

        @Override
        protected KeyProvider newProvider() {
            return new LocalKeyRing(new JdkCipherSuite(), new SecureRandom(), "m1", key(1));
        }

        @Override
        protected void rotate(KeyProvider provider) {
            ((LocalKeyRing) provider).rotateTo("m2", key(2));
        }

        @Override
        protected void destroy(KeyProvider provider, String keyId) {
            ((LocalKeyRing) provider).destroy(keyId);
        }
    }

    static class Signer extends CheckpointSignerContract {
        private static final Map<String, PublicKey> KNOWN = new TreeMap<>();

        static CheckpointSigner of(String id) {
            try {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                KNOWN.put(id, pair.getPublic());
                return Ed25519Signer.of(id, pair.getPrivate(), KNOWN);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected CheckpointSigner signer() {
            return of("s1");
        }

        @Override
        protected CheckpointSigner rotated(CheckpointSigner before) {
            return of("s2");
        }
    }

    static class Details extends DetailSealContract {
        private PersonKeys keys;

        @Override
        protected DetailSeal newSeal() {
            TenantId tenant = TenantId.of("contract-a");
            SecureRandom random = new SecureRandom();
            keys = new PersonKeys(
                    new InMemoryRecordStore(), tenant, new Ring().newProvider(), new JdkCipherSuite(), random);
            return new PersonDetails(new FieldSeal(keys, random, List.of()), tenant);
        }

        @Override
        protected void erase(DetailSeal given, String subject) {
            keys.destroy(subject);
        }
    }

    @Nested
    class SuiteTest extends Suite {}

    @Nested
    class RingTest extends Ring {}

    @Nested
    class SignerTest extends Signer {}

    @Nested
    class DetailsTest extends Details {}

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** Test cases 13 to 16 of McGrew and Viega, The Galois/Counter Mode of Operation, appendix B. */
    @Test
    void aesGcmGivesThePublishedAnswers() {
        byte[] zero = new byte[32];
        assertThat(new JdkCipherSuite().seal(zero, new byte[12], new byte[0], new byte[0]))
                .isEqualTo(hex("530f8afbc74536b9a963b4f1c4cb738b"));
        // A suite of its own for each, since the JDK refuses the same key and nonce twice.
        assertThat(new JdkCipherSuite().seal(zero, new byte[12], new byte[0], new byte[16]))
                .isEqualTo(hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
        byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] sealed = new JdkCipherSuite().seal(key, nonce, hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"), plain);
        assertThat(sealed)
                .isEqualTo(hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b"));
    }

    /** FIPS 180-4 example "abc"; RFC 4231 test case 2. */
    @Test
    void digestAndCodeGiveThePublishedAnswers() {
        JdkCipherSuite suite = new JdkCipherSuite();
        assertThat(suite.digest("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(suite.mac(
                        "Jefe".getBytes(StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
}
