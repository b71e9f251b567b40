package io.github.hospitalhr.benchmarks;

import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.FieldPlace;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sealing and opening 64 bytes of one person against the bare calls of the JDK's cipher: one {@code Cipher} kept, key, counted nonce and
 * associated data of the same length set for each call, nothing else.
 */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(5)
public class SealBench {

    private static final TenantId TENANT = TenantId.of("hospital");

    private final byte[] plain = new byte[64];
    private final byte[] key = new byte[32];
    private byte[] associated;
    private long count;
    private Cipher cipher;
    private FieldSeal seal;
    private FieldPlace place;

    /** Makes keys. */
    @Setup
    public void keys() throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        random.nextBytes(plain);
        random.nextBytes(key);
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        JdkCipherSuite suite = new JdkCipherSuite();
        LocalKeyRing ring = new LocalKeyRing(suite, random, "m", key);
        seal = new FieldSeal(new PersonKeys(new InMemoryRecordStore(), TENANT, ring, suite, random), random, List.of());
        place = new FieldPlace(RecordKind.of("hr.person").key(TENANT, "p0001"), "profile[0].value.phone");
        associated = new byte[60];
    }

    /** The SDK. */
    @Benchmark
    public byte[] sealAndOpen() {
        return seal.open(place, "p0001", seal.seal(place, "p0001", plain));
    }

    /** The JDK alone. */
    @Benchmark
    public byte[] bare() throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(7).putLong(count++).array();
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
        byte[] sealed = cipher.doFinal(plain);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
        return cipher.doFinal(sealed);
    }
}
