package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.audit.DetailSeal;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.spi.CheckpointSigner;
import io.github.hospitalhr.domain.spi.CipherSuite;
import io.github.hospitalhr.domain.spi.KeyProvider;
import io.github.hospitalhr.domain.spi.SealException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The contracts of cryptography are tested too: each broken port fails exactly the test that names its fault. */
class BrokenCryptographyTest {

    /** The shipped suite; each fault overrides one method. */
    static class Forwarding implements CipherSuite {
        final CipherSuite good = new JdkCipherSuite();

        @Override
        public String name() {
            return good.name();
        }

        @Override
        public int keyBytes() {
            return good.keyBytes();
        }

        @Override
        public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
            return good.seal(key, nonce, associated, plain);
        }

        @Override
        public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
            return good.open(key, nonce, associated, sealed);
        }

        @Override
        public byte[] digest(byte[] data) {
            return good.digest(data);
        }

        @Override
        public byte[] mac(byte[] key, byte[] data) {
            return good.mac(key, data);
        }
    }

    static class ForgetsAssociatedData extends ShippedCryptographyTest.Suite {
        @Override
        protected CipherSuite suite() {
            return new Forwarding() {
                @Override
                public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
                    return good.seal(key, nonce, new byte[0], plain);
                }

                @Override
                public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
                    return good.open(key, nonce, new byte[0], sealed);
                }
            };
        }
    }

    static class TellsWhy extends ShippedCryptographyTest.Suite {
        @Override
        protected CipherSuite suite() {
            return new Forwarding() {
                @Override
                public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
                    try {
                        return good.open(key, nonce, associated, sealed);
                    } catch (SealException e) {
                        throw new IllegalStateException("tag of " + sealed.length + " bytes is wrong", e);
                    }
                }
            };
        }
    }

    static class MacWithoutKey extends ShippedCryptographyTest.Suite {
        @Override
        protected CipherSuite suite() {
            return new Forwarding() {
                @Override
                public byte[] mac(byte[] key, byte[] data) {
                    return good.digest(data);
                }
            };
        }
    }

    static class CannotSealNothing extends ShippedCryptographyTest.Suite {
        @Override
        protected CipherSuite suite() {
            return new Forwarding() {
                @Override
                public byte[] open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
                    if (sealed.length == 16) {
                        throw new SealException();
                    }
                    return good.open(key, nonce, associated, sealed);
                }
            };
        }
    }

    static class UsesOneKeyForAll extends ShippedCryptographyTest.Ring {
        @Override
        protected void destroy(KeyProvider provider, String keyId) {
            // The key stays.
        }
    }

    /** A signer that passes every call on; each fault overrides one method. */
    static class ForwardingSigner implements CheckpointSigner {
        final CheckpointSigner good;

        ForwardingSigner(CheckpointSigner good) {
            this.good = good;
        }

        @Override
        public String keyId() {
            return good.keyId();
        }

        @Override
        public byte[] sign(byte[] data) {
            return good.sign(data);
        }

        @Override
        public boolean verify(String keyId, byte[] data, byte[] signature) {
            return good.verify(keyId, data, signature);
        }
    }

    static class ForgetsOldKeys extends ShippedCryptographyTest.Signer {
        @Override
        protected CheckpointSigner rotated(CheckpointSigner before) {
            return new ForwardingSigner(of("s2")) {
                @Override
                public boolean verify(String keyId, byte[] data, byte[] signature) {
                    return keyId.equals("s2") && super.verify(keyId, data, signature);
                }
            };
        }
    }

    static class LooksAtTheBeginningOfTheSignature extends ShippedCryptographyTest.Signer {
        @Override
        protected CheckpointSigner signer() {
            return new ForwardingSigner(super.signer()) {
                @Override
                public byte[] sign(byte[] data) {
                    return Arrays.copyOf(super.sign(data), 65);
                }

                @Override
                public boolean verify(String keyId, byte[] data, byte[] signature) {
                    return signature.length >= 64 && super.verify(keyId, data, Arrays.copyOf(signature, 64));
                }
            };
        }

        @Override
        protected CheckpointSigner rotated(CheckpointSigner before) {
            return new ForwardingSigner(of("s2")) {
                @Override
                public boolean verify(String keyId, byte[] data, byte[] signature) {
                    return (keyId.equals("s2") ? good : before).verify(keyId, data, signature);
                }
            };
        }
    }

    /** The shipped seal; each fault overrides one method. */
    static class ForwardingDetails extends ShippedCryptographyTest.Details {
        private DetailSeal good;

        String seal(String subject, String detail) {
            return good.seal(subject, detail);
        }

        Optional<String> open(String subject, String sealed) {
            return good.open(subject, sealed);
        }

        @Override
        protected DetailSeal newSeal() {
            good = super.newSeal();
            return new DetailSeal() {
                @Override
                public String seal(String subject, String detail) {
                    return ForwardingDetails.this.seal(subject, detail);
                }

                @Override
                public Optional<String> open(String subject, String sealed) {
                    return ForwardingDetails.this.open(subject, sealed);
                }
            };
        }
    }

    static class CutsLongDetails extends ForwardingDetails {
        @Override
        String seal(String subject, String detail) {
            return super.seal(subject, detail.substring(0, Math.min(255, detail.length())));
        }
    }

    static class FindsPersonsWithoutCase extends ForwardingDetails {
        @Override
        String seal(String subject, String detail) {
            return super.seal(subject.toLowerCase(Locale.ROOT), detail);
        }

        @Override
        Optional<String> open(String subject, String sealed) {
            return super.open(subject.toLowerCase(Locale.ROOT), sealed);
        }
    }

    static class ThrowsWhatDoesNotOpen extends ForwardingDetails {
        @Override
        Optional<String> open(String subject, String sealed) {
            if (!sealed.startsWith(FieldSeal.PREFIX)) {
                throw new SealException();
            }
            return super.open(subject, sealed);
        }
    }

    static class SealsOverTwoLines extends ForwardingDetails {
        @Override
        String seal(String subject, String detail) {
            return super.seal(subject, detail) + "\n";
        }

        @Override
        Optional<String> open(String subject, String sealed) {
            return super.open(subject, sealed.stripTrailing());
        }
    }

    static class ErasesNobody extends ForwardingDetails {
        @Override
        protected void erase(DetailSeal given, String subject) {
            // The key stays.
        }
    }

    /** Its cipher belongs to the thread that came first. */
    static class WorksInOneThreadOnly extends ForwardingDetails {
        private final AtomicReference<Thread> first = new AtomicReference<>();

        @Override
        Optional<String> open(String subject, String sealed) {
            Thread here = Thread.currentThread();
            return first.compareAndSet(null, here) || first.get() == here
                    ? super.open(subject, sealed)
                    : Optional.empty();
        }
    }

    @Test
    void brokenDetailsFailTheirRule() {
        assertThat(Failures.of(CutsLongDetails.class, 6)).containsExactly("d1RoundTrip");
        assertThat(Failures.of(FindsPersonsWithoutCase.class, 6)).containsExactly("d2Bound");
        assertThat(Failures.of(ThrowsWhatDoesNotOpen.class, 6)).containsExactly("d3Tamper");
        assertThat(Failures.of(SealsOverTwoLines.class, 6)).containsExactly("d4Hidden");
        assertThat(Failures.of(ErasesNobody.class, 6)).containsExactly("d5Erased");
        assertThat(Failures.of(WorksInOneThreadOnly.class, 6)).containsExactly("d6Concurrent");
    }

    @Test
    void soundOnesFailNothing() {
        assertThat(Failures.of(ShippedCryptographyTest.Details.class, 6)).isEmpty();
        assertThat(Failures.of(ShippedCryptographyTest.Suite.class, 7)).isEmpty();
        assertThat(Failures.of(ShippedCryptographyTest.Ring.class, 6)).isEmpty();
        assertThat(Failures.of(ShippedCryptographyTest.Signer.class, 4)).isEmpty();
    }

    @Test
    void forgottenAssociatedDataFailsTheBond() {
        assertThat(Failures.of(ForgetsAssociatedData.class, 7)).containsExactly("c3Bound");
    }

    @Test
    void tellingWhyFailsTheUniformRefusal() {
        assertThat(Failures.of(TellsWhy.class, 7)).containsExactly("c4Uniform");
    }

    @Test
    void aCodeWithoutKeyFailsTheCode() {
        assertThat(Failures.of(MacWithoutKey.class, 7)).containsExactly("c6DigestAndMac");
    }

    @Test
    void anEmptyTextThatDoesNotOpenFailsTheRoundTrip() {
        assertThat(Failures.of(CannotSealNothing.class, 7)).containsExactly("c1RoundTrip");
    }

    @Test
    void aKeyThatStaysFailsTheDestruction() {
        assertThat(Failures.of(UsesOneKeyForAll.class, 6)).containsExactly("k4Destroyed");
    }

    @Test
    void forgottenKeysFailTheRotation() {
        assertThat(Failures.of(ForgetsOldKeys.class, 4)).containsExactly("g4Rotation");
    }

    @Test
    void aCutSignatureFailsTheTamper() {
        assertThat(Failures.of(LooksAtTheBeginningOfTheSignature.class, 4)).containsExactly("g2Tamper");
    }
}
