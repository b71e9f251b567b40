package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.DataScope;
import io.github.hospitalhr.domain.access.Grant;
import io.github.hospitalhr.domain.access.GrantDirectory;
import io.github.hospitalhr.domain.access.GrantTable;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditReport;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Checkpoint;
import io.github.hospitalhr.domain.lifecycle.AccountRevoker;
import io.github.hospitalhr.domain.lifecycle.GrantRevoker;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.privacy.PersonalDataHolder;
import io.github.hospitalhr.domain.privacy.RecordHolder;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.BlindIndex;
import io.github.hospitalhr.domain.seal.FieldSeal;
import io.github.hospitalhr.domain.seal.JdkCipherSuite;
import io.github.hospitalhr.domain.seal.PersonKeys;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import io.github.hospitalhr.domain.store.jdbc.JdbcRecordStore;
import io.github.hospitalhr.domain.store.jdbc.OwnTransactions;
import io.github.hospitalhr.domain.store.jdbc.SqlDialect;
import io.github.hospitalhr.domain.time.DateRange;
import io.github.hospitalhr.testdatabase.TestDatabase;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shipped for trust keeps its contracts; the store that seals is a record store; the audit holds on real databases. */
class ShippedTrustTest {

    private static final TenantId TENANT = TenantId.of("contract-a");

    /** A store that seals records of another kind, and must pass all others through as they are. */
    @Nested
    class SealedStoreTest extends RecordStoreContract {
        @Override
        protected RecordStore emptyStore() {
            InMemoryRecordStore store = new InMemoryRecordStore();
            JdkCipherSuite suite = new JdkCipherSuite();
            SecureRandom random = new SecureRandom();
            PersonKeys keys =
                    new PersonKeys(store, TENANT, new ShippedCryptographyTest.Ring().newProvider(), suite, random);
            SealedRecordStore sealed = new SealedRecordStore(
                    store,
                    new FieldSeal(keys, random, List.of()),
                    new BlindIndex(suite, new byte[32]),
                    List.of(SealedKind.people()),
                    false);
            // The contract reads the outbox of the store it was given: that of the store below.
            return new ForwardingStore(store) {
                @Override
                public Optional<StoredRecord> find(RecordKey key) {
                    return sealed.find(key);
                }

                @Override
                public RecordPage query(RecordQuery query) {
                    return sealed.query(query);
                }

                @Override
                public CommitReceipt commit(CommitBatch batch) {
                    return sealed.commit(batch);
                }
            };
        }
    }

    static class Grants extends GrantDirectoryContract {
        @Override
        protected GrantDirectory directory(List<Grant> grants) {
            return new GrantTable(grants);
        }
    }

    static class Holder extends PersonalDataHolderContract {
        static final RecordKind KIND = RecordKind.of("contract-file", RecordIndex.of("person"));
        InMemoryRecordStore store = new InMemoryRecordStore();

        @Override
        protected PersonalDataHolder holderOf(List<PersonId> people) {
            store = new InMemoryRecordStore();
            for (PersonId person : people) {
                store.commit(CommitBatch.builder(TENANT)
                        .create(KIND, "f-" + person, "{}", IndexValue.of("person", person.value()))
                        .build());
            }
            return new RecordHolder(store, TENANT, KIND, "person", DataClass.EMPLOYMENT);
        }
    }

    /** One record of all people, of which each has an entry. */
    static class SharedHolder extends PersonalDataHolderContract {
        @Override
        protected PersonalDataHolder holderOf(List<PersonId> people) {
            RecordKind kind = RecordKind.of("contract-page");
            InMemoryRecordStore store = new InMemoryRecordStore();
            String entries = people.stream()
                    .map(person -> "{\"person\":\"" + person + "\"}")
                    .collect(Collectors.joining(","));
            store.commit(CommitBatch.builder(TENANT)
                    .create(kind, "page-1", "{\"entries\":[" + entries + "]}")
                    .build());
            PersonalKind.Place place = PersonalKind.Place.entry("entries[].person");
            return RecordHolder.of(store, TENANT, PersonalKind.within(kind, DataClass.EXCHANGE.code(), place));
        }
    }

    /** The SDK's own grants as a system: an account has a grant of today. */
    static class OwnGrants extends AccountRevokerContract {
        final Map<PersonId, List<String>> accounts = new TreeMap<>();
        final AtomicReference<GrantTable> table = new AtomicReference<>(new GrantTable(List.of()));

        @Override
        protected AccountRevoker emptySystem() {
            accounts.clear();
            table.set(new GrantTable(List.of()));
            return new GrantRevoker(
                    person -> accounts.getOrDefault(person, List.of()),
                    account -> table.get().of(account),
                    (account, day) -> table.updateAndGet(known -> known.ending(account, day)),
                    SettableClock.at("2026-12-01T00:00:00Z"),
                    ZoneOffset.UTC);
        }

        @Override
        protected void openAccount(PersonId person, String account) {
            List<Grant> all = new ArrayList<>();
            accounts.values()
                    .forEach(own -> own.forEach(id -> all.addAll(table.get().of(id))));
            all.add(Grant.of(account, "staff", DataScope.SELF, DateRange.startingOn(LocalDate.of(2026, 12, 1))));
            accounts.computeIfAbsent(person, key -> new ArrayList<>()).add(account);
            table.set(new GrantTable(all));
        }
    }

    /** A system in memory, for the contract of the port. */
    static class Accounts extends AccountRevokerContract {
        final Map<PersonId, List<String>> active = new TreeMap<>();

        @Override
        protected AccountRevoker emptySystem() {
            active.clear();
            return new AccountRevoker() {
                @Override
                public String system() {
                    return "memory";
                }

                @Override
                public synchronized Ack revoke(PersonId person, String orderKey) {
                    return active.replace(person, List.of()) == null ? Ack.NO_ACCOUNT : Ack.REVOKED;
                }

                @Override
                public synchronized List<String> activeAccounts(PersonId person) {
                    return active.getOrDefault(person, List.of());
                }
            };
        }

        @Override
        protected void openAccount(PersonId person, String account) {
            List<String> all = new ArrayList<>(active.getOrDefault(person, List.of()));
            all.add(account);
            active.put(person, all);
        }
    }

    @Nested
    class GrantsTest extends Grants {}

    @Nested
    class HolderTest extends Holder {}

    @Nested
    class SharedHolderTest extends SharedHolder {}

    @Nested
    class OwnGrantsTest extends OwnGrants {}

    @Nested
    class AccountsTest extends Accounts {}

    /** Four nodes of four threads append to one audit on a real database: no gap, no fork, sound. */
    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void nodesShareOneAuditWithoutGaps(SqlDialect dialect) {
        DataSource source = TestDatabase.empty(dialect);
        SettableClock clock = SettableClock.at("2026-12-01T00:00:00Z");
        var signer = ShippedCryptographyTest.Signer.of("nodes");
        List<AuditTrail> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(AuditTrail.builder(new JdbcRecordStore(new OwnTransactions(source), dialect), clock)
                    .tenant(TENANT)
                    .signer(signer)
                    .build());
        }
        List<Long> all = new ArrayList<>();
        StoreFixture.together(thread -> {
                    List<Long> own = new ArrayList<>();
                    for (int i = 0; i < 15; i++) {
                        own.add(nodes.get(thread % 4)
                                .append(AuditEvent.of(
                                                clock.instant(), "u" + thread, AuditAction.READ, "hr.person/p" + i)
                                        .about("p" + i, List.of("phone"))));
                    }
                    return own;
                })
                .forEach(all::addAll);
        assertThat(all).doesNotHaveDuplicates().hasSize(240);
        assertThat(all.stream().mapToLong(Long::longValue).max()).hasValue(240);
        Checkpoint kept = nodes.get(1).checkpoint();
        AuditReport report = new AuditVerifier(TENANT, signer).verify(nodes.get(2), List.of(kept));
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(240);
        assertThat(nodes.get(0).about("p3")).hasSize(16);
    }
}
