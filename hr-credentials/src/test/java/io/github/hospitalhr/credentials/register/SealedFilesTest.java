package io.github.hospitalhr.credentials.register;

import static io.github.hospitalhr.credentials.decision.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.file.CredentialFact;
import io.github.hospitalhr.credentials.file.Dues;
import io.github.hospitalhr.credentials.file.RecordedFact;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.LocalKeyRing;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.testkit.SettableClock;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.domain.validation.InputFault;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedFilesTest {

    private static final TenantId TENANT = TenantId.of("t");
    private static final PersonId ANN = PersonId.of("p1");
    private static final PersonId BOB = PersonId.of("p2");
    private static final String NUMBER = "201944012345";

    private final SecureRandom random = new SecureRandom();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final InMemoryRecordStore raw = new InMemoryRecordStore();
    private final PersonKeys keys =
            new PersonKeys(raw, TENANT, new LocalKeyRing(suite, random, "m", new byte[32]), suite, random);
    private final SettableClock clock = SettableClock.at("2026-11-22T04:00:00Z").withZone(ZONE);

    private CredentialRegister over(RecordStore store) {
        return new CredentialRegister(store, TENANT, clock, Catalogue.china(), List.of());
    }

    private SealedRecordStore sealed(BlindIndex index, boolean migrating) {
        return new SealedRecordStore(
                raw, new FieldSeal(keys, random, List.of()), index, List.of(SealedFiles.kind()), migrating);
    }

    private static byte[] key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return bytes;
    }

    private BlindIndex index(int key) {
        return new BlindIndex(suite, key(key));
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (StoredRecord record :
                raw.query(RecordQuery.byId(TENANT, CredentialRegister.FILES)).records()) {
            all.append(record.payload()).append(record.indexValues());
        }
        return all.toString();
    }

    @Test
    void numbersLieOpenNowhereAndAreFoundAndUniqueAsBefore() {
        CredentialRegister register = over(sealed(index(1), false));
        register.record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01"))));
        assertThat(stored()).contains("declared", NURSE).doesNotContain(NUMBER);
        assertThat(register.holder(NURSE, NUMBER)).contains(ANN);
        assertThat(register.holder(NURSE, "201944012346")).isEmpty();
        assertThat(register.file(ANN)
                        .credentials()
                        .iterator()
                        .next()
                        .certificate()
                        .number())
                .isEqualTo(NUMBER);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> register.record(BOB, List.of(declared("r", NURSE, nurse("2022-01-01")))));
        assertThat(refused.faults()).extracting(InputFault::rule).containsExactly("credential.duplicateNumber");
        assertThat(refused).hasMessageNotContaining(NUMBER);
        keys.destroy("p1");
        assertThat(catchThrowableOfType(SealException.class, () -> register.file(ANN)))
                .hasMessageNotContaining(NUMBER);
    }

    /** How a health check ended, and why somebody was suspended, are health facts. */
    @Test
    void dutiesAndGroundsLieOpenNowhere() {
        CredentialRegister register = over(sealed(index(1), false));
        List<CredentialFact> facts = List.of(
                declared("r", NURSE, nurse("2022-01-01")),
                new CredentialFact.DutyDone("r", COMMITTEE, Dues.FILING, day("2026-01-05"), false),
                new CredentialFact.Suspended(
                        "r", COMMITTEE, DateRange.of(day("2026-02-01"), day("2026-03-01")), "CANARY-HEALTH"),
                new CredentialFact.GlassBroken(
                        "bg",
                        COMMITTEE,
                        "nursing.care",
                        "H1",
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        "CANARY-REASON"),
                new CredentialFact.GlassReviewed("bg", COMMITTEE, true, "CANARY-FINDING"));
        register.record(ANN, facts);
        assertThat(stored()).contains("duty").doesNotContain(Dues.FILING, "CANARY", ":false");
        assertThat(register.file(ANN).facts()).extracting(RecordedFact::fact).isEqualTo(facts);
    }

    /** A hospital that kept numbers open begins to seal them, and later exchanges the key of the index. */
    @Test
    void filesAreSealedAndMovedToAFreshKeyWhileTheHospitalWorks() {
        over(raw).record(ANN, List.of(declared("r", NURSE, nurse("2022-01-01"))));
        assertThat(stored()).contains(NUMBER);
        assertThat(SealedFiles.reseal(sealed(index(1), true), TENANT, done -> true))
                .isEqualTo(1);
        assertThat(stored()).doesNotContain(NUMBER);
        SealedRecordStore both = sealed(new BlindIndex(suite, key(1), key(2)), false);
        assertThat(over(both).holder(NURSE, NUMBER)).contains(ANN);
        assertThat(over(sealed(index(2), false)).holder(NURSE, NUMBER)).isEmpty();
        assertThat(SealedFiles.reseal(both, TENANT, done -> true)).isEqualTo(1);
        SealedRecordStore fresh = sealed(index(2), false);
        assertThat(SealedFiles.reseal(fresh, TENANT, done -> true)).isEqualTo(1);
        assertThat(over(fresh).holder(NURSE, NUMBER)).contains(ANN);
        assertThat(over(sealed(index(1), false)).holder(NURSE, NUMBER)).isEmpty();
    }
}
