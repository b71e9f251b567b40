package io.github.hospitalhr.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.audit.AuditEntry;
import io.github.hospitalhr.domain.audit.AuditEvent;
import io.github.hospitalhr.domain.audit.AuditTrail;
import io.github.hospitalhr.domain.audit.AuditVerifier;
import io.github.hospitalhr.domain.audit.Ed25519Signer;
import io.github.hospitalhr.domain.record.CommitBatch;
import io.github.hospitalhr.domain.record.CommitReceipt;
import io.github.hospitalhr.domain.record.IndexValue;
import io.github.hospitalhr.domain.record.RecordIndex;
import io.github.hospitalhr.domain.record.RecordKey;
import io.github.hospitalhr.domain.record.RecordKind;
import io.github.hospitalhr.domain.record.RecordPage;
import io.github.hospitalhr.domain.record.RecordQuery;
import io.github.hospitalhr.domain.record.StoredRecord;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.DuplicateKeyException;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SealException;
import io.github.hospitalhr.domain.store.InMemoryRecordStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final TenantId TENANT = TenantId.of("hospital");
    private static final String PHONE = "13800138000";
    private static final RecordKind PEOPLE = RecordKind.of("hr.person", RecordIndex.of("unit"));

    private record Account(String phone, String name) {}

    private record Badge(String number) {}

    private final SecureRandom random = new SecureRandom();
    private final InMemoryRecordStore store = new InMemoryRecordStore();
    private final JdkCipherSuite suite = new JdkCipherSuite();
    private final LocalKeyRing ring = new LocalKeyRing(suite, random, "master-1", key());
    private final PersonKeys keys = new PersonKeys(store, TENANT, ring, suite, random);
    private final FieldSeal seal = new FieldSeal(keys, random, List.of());
    private final BlindIndex blind = new BlindIndex(suite, key());
    private final SealedRecordStore sealed =
            new SealedRecordStore(store, seal, blind, List.of(SealedKind.people()), false);

    private byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private static FieldPlace place(String person, String field) {
        return new FieldPlace(PEOPLE.key(TENANT, person), field);
    }

    private static String person(String name, String phone) {
        return "{\"profile\" : [ {\"valid\":\"../..\",\"value\":{\"name\":\"" + name
                + "\",\"sex\":\"F\",\"birthDate\":\"1990-01-01\",\"phone\":\"" + phone
                + "\",\"skills\":[1.00,\"\\u20BB7\"]}}, {\"value\":{\"name\":\"" + name + "2\",\"phone\":null}} ]}";
    }

    private void put(SealedRecordStore to, String id, long version, String payload) {
        to.commit(CommitBatch.builder(TENANT)
                .put(PEOPLE, id, version, payload, List.of(IndexValue.of("unit", "icu")))
                .build());
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(SealException.class)
                .hasMessage(new SealException().getMessage())
                .hasNoCause();
    }

    @Test
    void sealedFieldsOpenAtTheirPlaceOnly() {
        String text = seal.seal(place("p1", "phone"), "p1", PHONE);
        assertThat(text).startsWith("hs1.").doesNotContain(PHONE);
        assertThat(seal.open(place("p1", "phone"), "p1", text)).isEqualTo(PHONE);
        assertThat(seal.seal(place("p1", "phone"), "p1", PHONE)).isNotEqualTo(text);
        seal.seal(place("p2", "phone"), "p2", PHONE);
        refused(() -> seal.open(place("p1", "name"), "p1", text));
        refused(() -> seal.open(place("p2", "phone"), "p1", text));
        refused(() -> seal.open(place("p1", "phone"), "p2", text));
        refused(() -> seal.open(place("p1", "phone"), "p3", text));
        refused(() -> seal.open(new FieldPlace(RecordKind.of("hr.other").key(TENANT, "p1"), "phone"), "p1", text));
        refused(() -> seal.open(new FieldPlace(PEOPLE.key(TenantId.of("other"), "p1"), "phone"), "p1", text));
    }

    @Test
    void everyBitOfASealedFieldIsGuarded() {
        byte[] bytes = seal.seal(place("p1", "phone"), "p1", PHONE.getBytes(StandardCharsets.UTF_8));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] bad = bytes.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            refused(() -> seal.open(place("p1", "phone"), "p1", bad));
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            refused(() -> seal.open(place("p1", "phone"), "p1", cut));
        }
        refused(() -> seal.open(place("p1", "phone"), "p1", "hs1.*"));
        refused(() -> seal.open(place("p1", "phone"), "p1", PHONE));
    }

    @Test
    void noncesNeverRepeatInAMillion() {
        NonceSource nonces = new NonceSource(random);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            byte[] nonce = nonces.next();
            seen.add(new String(nonce, StandardCharsets.ISO_8859_1));
        }
        assertThat(seen).hasSize(1_000_000);
        assertThat(new NonceSource(random).next()).isNotEqualTo(new NonceSource(random).next());
    }

    @Test
    void masterKeysRotateWithoutStoppingAndOldOnesCanThenBeDestroyed() {
        String before = seal.seal(place("p1", "phone"), "p1", PHONE);
        ring.rotateTo("master-2", key());
        PersonKeys fresh = new PersonKeys(store, TENANT, ring, suite, random);
        FieldSeal other = new FieldSeal(fresh, random, List.of());
        assertThat(other.open(place("p1", "phone"), "p1", before)).isEqualTo(PHONE);
        String meanwhile = other.seal(place("p2", "phone"), "p2", PHONE);
        assertThat(fresh.rewrap(done -> true)).isEqualTo(1);
        assertThat(fresh.rewrap(done -> true)).isZero();
        ring.destroy("master-1");
        FieldSeal after = new FieldSeal(new PersonKeys(store, TENANT, ring, suite, random), random, List.of());
        assertThat(after.open(place("p1", "phone"), "p1", before)).isEqualTo(PHONE);
        assertThat(after.open(place("p2", "phone"), "p2", meanwhile)).isEqualTo(PHONE);
    }

    @Test
    void whatIsStillUnderADestroyedMasterKeyIsLost() {
        String text = seal.seal(place("p1", "phone"), "p1", PHONE);
        ring.rotateTo("master-2", key());
        ring.destroy("master-1");
        FieldSeal after = new FieldSeal(new PersonKeys(store, TENANT, ring, suite, random), random, List.of());
        refused(() -> after.open(place("p1", "phone"), "p1", text));
        assertThatThrownBy(() -> ring.destroy("master-2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void personsKeysRotateAndAreDestroyed() {
        String first = seal.seal(place("p1", "phone"), "p1", PHONE);
        keys.rotate("p1");
        String second = seal.seal(place("p1", "phone"), "p1", PHONE);
        assertThat(seal.open(place("p1", "phone"), "p1", first)).isEqualTo(PHONE);
        assertThat(seal.open(place("p1", "phone"), "p1", second)).isEqualTo(PHONE);
        assertThat(second.substring(4, 10)).isNotEqualTo(first.substring(4, 10));
        String other = seal.seal(place("p2", "phone"), "p2", PHONE);
        assertThat(keys.destroy("p1")).isTrue();
        assertThat(keys.destroy("p1")).isFalse();
        refused(() -> seal.open(place("p1", "phone"), "p1", first));
        refused(() -> seal.open(place("p1", "phone"), "p1", second));
        seal.seal(place("p1", "phone"), "p1", "a new life");
        refused(() -> seal.open(place("p1", "phone"), "p1", first));
        assertThat(seal.open(place("p2", "phone"), "p2", other)).isEqualTo(PHONE);
    }

    /** What another node sees of the same database: its own memory of keys. */
    private PersonKeys node() {
        return new PersonKeys(store, TENANT, ring, suite, random);
    }

    private SealedRecordStore records(PersonKeys own, RecordStore below) {
        return new SealedRecordStore(
                below, new FieldSeal(own, random, List.of()), blind, List.of(SealedKind.people()), false);
    }

    private static int keyOf(StoredRecord stored) {
        String text = stored.payload().substring(stored.payload().indexOf("hs1.") + 4);
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, 8)), 0, 4)
                .getInt();
    }

    @Test
    void aRotationOnOneNodeReachesTheNextWriteOfAnother() {
        for (boolean own : List.of(true, false)) {
            String id = own ? "p1" : "p2";
            PersonKeys remembering = node();
            RecordStore below = own ? store : new Other(store);
            SealedRecordStore b = records(remembering, below);
            put(b, id, 0, person("王芳", PHONE));
            node().rotate(id);
            put(b, id, 1, person("王芳", "13900139000"));
            assertThat(keyOf(store.find(PEOPLE.key(TENANT, id)).orElseThrow()))
                    .as("keys in the same store: %s", own)
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsWrittenAfterADestructionOnAnotherNodeIsNotLost() {
        for (boolean own : List.of(true, false)) {
            String id = own ? "p1" : "p2";
            SealedRecordStore b = records(node(), own ? store : new Other(store));
            put(b, id, 0, person("王芳", PHONE));
            assertThat(node().destroy(id)).isTrue();
            put(b, id, 1, person("王芳", "13900139000"));
            assertThat(records(node(), store)
                            .find(PEOPLE.key(TENANT, id))
                            .orElseThrow()
                            .payload())
                    .as("keys in the same store: %s", own)
                    .contains("13900139000");
        }
    }

    @Test
    void aDetailIsSealedUnderTheKeyOfTheDatabaseNotOfTheNode() {
        PersonDetails b = new PersonDetails(new FieldSeal(node(), random, List.of()), TENANT);
        String before = b.seal("p1", "旧电话");
        node().destroy("p1");
        String after = b.seal("p1", "新电话");
        PersonDetails fresh = new PersonDetails(new FieldSeal(node(), random, List.of()), TENANT);
        assertThat(fresh.open("p1", before)).isEmpty();
        assertThat(fresh.open("p1", after)).contains("新电话");
    }

    /** A thread that read the record before the rotation does not bring the old key back. */
    @Test
    void aKeyReadBeforeARotationIsNotRememberedAfterIt() {
        PersonKeys[] own = {keys};
        boolean[] rotated = {false};
        seal.seal(place("p1", "phone"), "p1", PHONE);
        RecordStore late = new Other(store) {
            @Override
            public Optional<StoredRecord> find(RecordKey key) {
                Optional<StoredRecord> found = super.find(key);
                if (!rotated[0]) {
                    rotated[0] = true;
                    own[0].rotate("p1");
                }
                return found;
            }
        };
        own[0] = new PersonKeys(late, TENANT, ring, suite, random);
        assertThat(own[0].sealing("p1").number()).isEqualTo(1);
        assertThat(own[0].sealing("p1").number()).isEqualTo(2);
    }

    @Test
    void whatWasErasedElsewhereIsRememberedTenMinutesAtMost() {
        long[] nanos = {0};
        PersonKeys b = new PersonKeys(store, TENANT, ring, suite, random, () -> nanos[0]);
        FieldSeal other = new FieldSeal(b, random, List.of());
        String text = other.seal(place("p1", "phone"), "p1", PHONE);
        node().destroy("p1");
        nanos[0] = Duration.ofMinutes(9).toNanos();
        assertThat(other.open(place("p1", "phone"), "p1", text)).isEqualTo(PHONE);
        nanos[0] = Duration.ofMinutes(10).toNanos();
        refused(() -> other.open(place("p1", "phone"), "p1", text));
    }

    /** Two hospitals in one database, with one key of the index: who reads it does not find the same value in both. */
    @Test
    void theSameValueHasAnotherTokenInAnotherTenant() {
        TenantId other = TenantId.of("other");
        SealedRecordStore beside = records(new PersonKeys(store, other, ring, suite, random), store);
        put(sealed, "p1", 0, person("欧阳", PHONE));
        beside.commit(CommitBatch.builder(other)
                .put(PEOPLE, "p1", 0, person("欧阳", PHONE), List.of())
                .build());
        assertThat(tokens(TENANT)).isNotEmpty().doesNotContainAnyElementsOf(tokens(other));
    }

    private List<String> tokens(TenantId tenant) {
        return store.find(PEOPLE.key(tenant, "p1")).orElseThrow().indexValues().stream()
                .filter(value -> !value.index().equals("unit"))
                .map(IndexValue::value)
                .toList();
    }

    /** These bytes bind everything that was ever sealed: another form of them opens nothing of it. */
    @Test
    void aValueIsBoundToTenantKindRecordFieldAndOwner() {
        FieldPlace place = new FieldPlace(RecordKind.of("hr.person").key(TENANT, "p1"), "phone");
        String tenant = TENANT.value();
        assertThat(new String(place.associated("张"), StandardCharsets.UTF_8))
                .isEqualTo(tenant.length() + ":" + tenant + "9:hr.person2:p15:phone1:张");
    }

    /** A rotation between the finding of a key and its being put among those used last is a change more than the key was found with. */
    @Test
    void aKeyFoundBeforeAChangeIsNotAmongThoseUsedLast() {
        RecentKeys recent = new RecentKeys(Duration.ofMinutes(10));
        PersonKey key = new PersonKey(1, "x", key(), 1, 0);
        recent.put("p1", key, 4);
        assertThat(recent.find("p1", 4, 0)).isSameAs(key);
        assertThat(recent.find("p1", 5, 0)).isNull();
        recent.forget("p1");
        assertThat(recent.find("p1", 4, 0)).isNull();
    }

    /** The hashes of the two ids are the same, so that both want the same place among the keys used last. */
    @Test
    void theKeysUsedLastAreNotTakenForAnothers() {
        String one = seal.seal(place("Aa", "phone"), "Aa", PHONE);
        String two = seal.seal(place("BB", "phone"), "BB", "13900000000");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(seal.open(place("Aa", "phone"), "Aa", one)).isEqualTo(PHONE);
            assertThat(seal.open(place("BB", "phone"), "BB", two)).isEqualTo("13900000000");
        }
        assertThat(keys.sealing("Aa").key()).isNotEqualTo(keys.sealing("BB").key());
        keys.rotate("Aa");
        assertThat(keys.sealing("Aa").number()).isEqualTo(2);
        assertThat(seal.open(place("Aa", "phone"), "Aa", one)).isEqualTo(PHONE);
    }

    /** The same records behind another object: a commit of it cannot be known to see the keys. */
    private static class Other implements RecordStore {
        private final RecordStore store;

        Other(RecordStore store) {
            this.store = store;
        }

        @Override
        public Optional<StoredRecord> find(RecordKey key) {
            return store.find(key);
        }

        @Override
        public RecordPage query(RecordQuery query) {
            return store.query(query);
        }

        @Override
        public CommitReceipt commit(CommitBatch batch) {
            return store.commit(batch);
        }
    }

    @Test
    void theStoreSealsDeclaredFieldsAndLeavesEveryOtherCharacter() {
        String payload = person("王芳", PHONE);
        put(sealed, "p1", 0, payload);
        StoredRecord raw = store.find(PEOPLE.key(TENANT, "p1")).orElseThrow();
        assertThat(raw.payload())
                .doesNotContain("王芳", PHONE, "1990")
                .contains("\"sex\":\"F\"", "[1.00,\"\\u20BB7\"]", "\"phone\":null}} ]}");
        assertThat(raw.indexValues().toString()).doesNotContain(PHONE);
        StoredRecord read = sealed.find(PEOPLE.key(TENANT, "p1")).orElseThrow();
        assertThat(read.payload()).isEqualTo(payload);
        assertThat(read.indexValues()).containsExactly(IndexValue.of("unit", "icu"));
        assertThat(sealed.query(RecordQuery.by(TENANT, PEOPLE, "unit").equalTo("icu"))
                        .records())
                .extracting(StoredRecord::payload)
                .containsExactly(payload);
    }

    @Test
    void sealedValuesMovedIntoAnotherRecordOrLeftPlainAreNotAnswered() {
        put(sealed, "p1", 0, person("王芳", PHONE));
        put(sealed, "p2", 0, person("李丽", "13900139000"));
        StoredRecord other = store.find(PEOPLE.key(TENANT, "p2")).orElseThrow();
        store.commit(CommitBatch.builder(TENANT)
                .put(PEOPLE, "p1", 1, other.payload(), List.of())
                .build());
        refused(() -> sealed.find(PEOPLE.key(TENANT, "p1")));
        store.commit(CommitBatch.builder(TENANT)
                .put(PEOPLE, "p1", 2, person("王芳", "13811111111"), List.of())
                .build());
        refused(() -> sealed.find(PEOPLE.key(TENANT, "p1")));
    }

    /** Somebody with a hand in the database writes what is left of a record, with whatever tokens stand beside it. */
    private void tamper(String id, String payload, List<IndexValue> tokens) {
        StoredRecord now = store.find(PEOPLE.key(TENANT, id)).orElseThrow();
        RecordKind kind = RecordKind.of(
                "hr.person",
                tokens.stream()
                        .map(token -> RecordIndex.of(token.index()))
                        .distinct()
                        .toArray(RecordIndex[]::new));
        store.commit(CommitBatch.builder(TENANT)
                .put(kind, id, now.version(), payload, tokens)
                .build());
    }

    @Test
    void aSealedFieldThatIsNotThereAnyMoreIsNoticed() {
        put(sealed, "p1", 0, person("王芳", PHONE));
        StoredRecord raw = store.find(PEOPLE.key(TENANT, "p1")).orElseThrow();
        String whole = raw.payload();
        String phone = whole.replaceFirst("(?s).*(\"phone\":\"hs1[^\"]*\").*", "$1");
        assertThat(whole).contains(phone);
        List<String> poorer = List.of(
                whole.replace(phone, "\"phone\":null"),
                whole.replace("," + phone, ""),
                whole.replace(phone, "\"fone\"" + phone.substring(7)),
                whole.replace("\"profile\"", "\"profiles\""),
                "{\"profile\":[]}",
                "{}");
        for (String payload : poorer) {
            tamper("p1", payload, raw.indexValues());
            refused(() -> sealed.find(PEOPLE.key(TENANT, "p1")));
            refused(() -> sealed.query(RecordQuery.byId(TENANT, PEOPLE)));
        }
        tamper("p1", whole, raw.indexValues());
        assertThat(sealed.find(PEOPLE.key(TENANT, "p1"))).isPresent();
        // Without the token nothing says that it is whole.
        tamper("p1", whole, List.of());
        refused(() -> sealed.find(PEOPLE.key(TENANT, "p1")));
    }

    @Test
    void theTokenOfAnotherRecordVouchesForNothing() {
        put(sealed, "A-1", 0, person("王芳", PHONE));
        put(sealed, "a1", 0, person("王芳", PHONE).replace("\"phone\":\"" + PHONE + "\",", ""));
        StoredRecord raw = store.find(PEOPLE.key(TENANT, "A-1")).orElseThrow();
        StoredRecord poorer = store.find(PEOPLE.key(TENANT, "a1")).orElseThrow();
        assertThat(sealed.find(PEOPLE.key(TENANT, "a1"))).isPresent();
        String without = raw.payload().replaceFirst("\"phone\":\"hs1[^\"]*\",", "");
        tamper("A-1", without, poorer.indexValues());
        refused(() -> sealed.find(PEOPLE.key(TENANT, "A-1")));
    }

    @Test
    void theNumberOfAnIdentityDocumentIsSealedAndFound() {
        String payload = person("王芳", PHONE)
                .replace(
                        "\"sex\":\"F\"",
                        "\"sex\":\"F\",\"idDocument\":{\"kind\":\"RESIDENT_CARD\",\"number\":\"11010519491231002X\"}");
        put(sealed, "p1", 0, payload);
        put(sealed, "p2", 0, person("李丽", "13900139000"));
        StoredRecord raw = store.find(PEOPLE.key(TENANT, "p1")).orElseThrow();
        assertThat(raw.payload() + raw.indexValues())
                .doesNotContain("1101051949")
                .contains("RESIDENT_CARD");
        assertThat(sealed.find(PEOPLE.key(TENANT, "p1")).orElseThrow().payload())
                .isEqualTo(payload);
        assertThat(ids("id-number", "110105 1949-1231 002x")).containsExactly("p1");
        assertThat(ids("id-number", "110105194912310")).isEmpty();
    }

    @Test
    void sealedFieldsAreFoundByValueAndByFragment() {
        put(sealed, "p1", 0, person("欧阳丽娜", "138 0013-8000"));
        put(sealed, "p2", 0, person("欧阳建国", "13900139000"));
        put(sealed, "p3", 0, person("娜丽", "13700137000"));
        assertThat(ids("phone", PHONE)).containsExactly("p1");
        assertThat(ids("phone", "1380")).isEmpty();
        assertThat(ids("name", "欧阳")).containsExactly("p1", "p2");
        assertThat(ids("name", "丽娜")).containsExactly("p1");
        assertThat(ids("name", "欧丽")).isEmpty();
        assertThatThrownBy(() -> ids("birth-date", "1990-01-01")).isInstanceOf(IllegalArgumentException.class);
        BlindIndex otherKey = new BlindIndex(suite, key());
        SealedRecordStore blindfolded =
                new SealedRecordStore(store, seal, otherKey, List.of(SealedKind.people()), false);
        assertThat(ids(blindfolded, "hr.person", "phone", PHONE)).isEmpty();
        List<String> first = new ArrayList<>();
        sealed.search(TENANT, "hr.person", "name", "欧阳", r -> !first.add(r.key().id()), key -> {});
        assertThat(first).as("false stops").containsExactly("p1");
    }

    /** Somebody wrote into the database: one record of three does not open any more. */
    @Test
    void whatDoesNotOpenIsToldAndDoesNotEndTheSearch() {
        put(sealed, "p1", 0, person("欧阳丽娜", PHONE));
        put(sealed, "p2", 0, person("欧阳建国", PHONE));
        put(sealed, "p3", 0, person("欧阳丽", PHONE));
        StoredRecord stored = store.find(PEOPLE.key(TENANT, "p2")).orElseThrow();
        store.commit(CommitBatch.builder(TENANT)
                .put(
                        SealedKind.people().extended(PEOPLE),
                        "p2",
                        1,
                        stored.payload().replaceAll("(hs1\\.[^\"]{20}).{4}", "$1AAAA"),
                        stored.indexValues())
                .build());
        List<String> told = new ArrayList<>();
        List<String> found = new ArrayList<>();
        sealed.search(
                TENANT, "hr.person", "phone", PHONE, r -> found.add(r.key().id()), key -> told.add(key.id()));
        assertThat(found).containsExactly("p1", "p3");
        assertThat(told).containsExactly("p2");
    }

    private List<String> ids(String field, String text) {
        return ids(sealed, "hr.person", field, text);
    }

    private static List<String> ids(SealedRecordStore from, String kind, String field, String text) {
        List<String> ids = new ArrayList<>();
        from.search(TENANT, kind, field, text, r -> ids.add(r.key().id()), key -> {
            throw new AssertionError(key.id());
        });
        return ids;
    }

    /** Each step on all nodes before the next; a node of the step before still works beside it. */
    @Test
    void theKeyOfTheIndexIsExchangedWhileTheHospitalWorks() {
        byte[] old = key();
        byte[] fresh = key();
        SealedKind kind = new SealedKind(
                "test.account",
                Account.class,
                null,
                List.of(
                        new SealedField("phone", "phone", Search.EXACT),
                        new SealedField("name", "name", Search.FRAGMENTS)),
                Set.of());
        RecordKind accounts = RecordKind.of("test.account");
        List<SealedRecordStore> steps = new ArrayList<>();
        for (BlindIndex index : List.of(
                new BlindIndex(suite, old),
                new BlindIndex(suite, old, fresh),
                new BlindIndex(suite, fresh, old),
                new BlindIndex(suite, fresh))) {
            steps.add(new SealedRecordStore(store, seal, index, List.of(kind), false));
        }
        int written = 0;
        for (int step = 0; step < steps.size(); step++) {
            for (int node = Math.max(0, step - 1); node <= step; node++) {
                steps.get(node)
                        .commit(CommitBatch.builder(TENANT)
                                .create(accounts, "a" + written++, "{\"phone\":\"" + PHONE + "\",\"name\":\"欧阳丽\"}")
                                .build());
            }
            for (int node = Math.max(0, step - 1); node <= step; node++) {
                assertThat(ids(steps.get(node), "test.account", "phone", PHONE))
                        .as("step %d on a node of step %d", step, node)
                        .hasSize(written);
                assertThat(ids(steps.get(node), "test.account", "name", "阳丽")).hasSize(written);
            }
            assertThat(steps.get(step).reseal(TENANT, accounts, done -> true)).isEqualTo(written);
        }
        assertThat(ids(steps.get(0), "test.account", "phone", PHONE))
                .as("no token of the old key is left")
                .isEmpty();
    }

    /** While the key is exchanged, a value that must be unique cannot be given twice. */
    @Test
    void whatMustBeUniqueStaysSoWhileTheKeyIsExchanged() {
        byte[] old = key();
        byte[] fresh = key();
        SealedKind kind = new SealedKind("test.badge", Badge.class, null, List.of(), Set.of("number"));
        RecordKind badges = RecordKind.of("test.badge", RecordIndex.unique("number"));
        List<BlindIndex> steps = List.of(
                new BlindIndex(suite, old), new BlindIndex(suite, old, fresh), new BlindIndex(suite, fresh, old));
        for (int i = 0; i + 1 < steps.size(); i++) {
            String number = "n" + i;
            String id = "b" + i;
            new SealedRecordStore(store, seal, steps.get(i), List.of(kind), false)
                    .commit(CommitBatch.builder(TENANT)
                            .create(badges, id, "{}", IndexValue.of("number", number))
                            .build());
            SealedRecordStore next = new SealedRecordStore(store, seal, steps.get(i + 1), List.of(kind), false);
            assertThatThrownBy(() -> next.commit(CommitBatch.builder(TENANT)
                            .create(badges, id + "x", "{}", IndexValue.of("number", number))
                            .build()))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    /** Plain values of a blind index are kept nowhere: the module tells them of each record. */
    @Test
    void blindIndexesMoveToTheFreshKeyToo() {
        byte[] old = key();
        byte[] fresh = key();
        SealedKind kind = new SealedKind(
                "test.badge",
                Badge.class,
                null,
                List.of(new SealedField("number", "number", Search.NONE)),
                Set.of("number"));
        RecordKind badges = RecordKind.of("test.badge", RecordIndex.unique("number"), RecordIndex.of("unit"));
        List<SealedRecordStore> steps = new ArrayList<>();
        for (BlindIndex index :
                List.of(new BlindIndex(suite, old), new BlindIndex(suite, fresh, old), new BlindIndex(suite, fresh))) {
            steps.add(new SealedRecordStore(store, seal, index, List.of(kind), false));
        }
        Function<StoredRecord, List<IndexValue>> told = badge -> List.of(
                IndexValue.of("number", badge.payload().replaceAll(".*\"(\\d+)\".*", "$1")),
                IndexValue.of("unit", "icu"));
        for (int i = 0; i < 120; i++) {
            steps.get(0)
                    .commit(CommitBatch.builder(TENANT)
                            .create(
                                    badges,
                                    "b" + i,
                                    "{\"number\":\"" + i + "\"}",
                                    IndexValue.of("number", "" + i),
                                    IndexValue.of("unit", "icu"))
                            .build());
        }
        assertThatThrownBy(() -> steps.get(1).reseal(TENANT, badges, done -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe pass what tells them");
        for (SealedRecordStore step : steps.subList(1, 3)) {
            assertThat(step.reseal(TENANT, badges, told, done -> true)).isEqualTo(120);
        }
        assertThat(badge(steps.get(2), badges, "77")).containsExactly("b77");
        assertThat(badge(steps.get(0), badges, "77"))
                .as("no token of the old key is left")
                .isEmpty();
        assertThat(steps.get(2)
                        .query(RecordQuery.by(TENANT, badges, "unit")
                                .equalTo("icu")
                                .limit(200))
                        .records())
                .hasSize(120);
        assertThatThrownBy(() -> steps.get(2)
                        .commit(CommitBatch.builder(TENANT)
                                .create(badges, "bx", "{}", IndexValue.of("number", "77"))
                                .build()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static List<String> badge(SealedRecordStore from, RecordKind badges, String number) {
        return from.query(RecordQuery.by(TENANT, badges, "number").equalTo(number)).records().stream()
                .map(r -> r.key().id())
                .toList();
    }

    @Test
    void tokensOfFieldsKindsAndTenantsHaveNothingInCommon() {
        assertThat(blind.exact("a", PHONE)).isEqualTo(blind.exact("a", "１３８００１３８０００"));
        assertThat(blind.exact("a", PHONE))
                .isNotEqualTo(blind.exact("b", PHONE))
                .doesNotContain(PHONE);
        assertThat(blind.pairs("a", "1")).isEmpty();
        assertThat(blind.pairs("a", "𠮷田")).hasSize(1);
        assertThat(blind.pairs("a", "王芳")).doesNotContainAnyElementsOf(blind.pairs("b", "王芳"));
    }

    @Test
    void aHospitalMovesToSealedFieldsWhileItWorks() {
        for (int i = 0; i < 250; i++) {
            store.commit(CommitBatch.builder(TENANT)
                    .put(PEOPLE, "p" + i, 0, person("王芳", "1380000" + i), List.of(IndexValue.of("unit", "icu")))
                    .build());
        }
        SealedRecordStore moving = new SealedRecordStore(store, seal, blind, List.of(SealedKind.people()), true);
        assertThat(moving.find(PEOPLE.key(TENANT, "p7")).orElseThrow().payload())
                .contains("13800007");
        assertThat(moving.reseal(TENANT, PEOPLE, done -> done < 100)).isEqualTo(100);
        assertThat(moving.reseal(TENANT, PEOPLE, done -> true)).isEqualTo(250);
        assertThat(sealed.find(PEOPLE.key(TENANT, "p7")).orElseThrow().payload())
                .contains("13800007");
        assertThat(ids("phone", "13800007")).containsExactly("p7");
    }

    @Test
    void erasingAPersonErasesTheDetailsOfTheAuditAndLeavesItsChainWhole() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Ed25519Signer signer = Ed25519Signer.of("a", pair.getPrivate(), Map.of("a", pair.getPublic()));
        Clock clock = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
        AuditTrail trail = AuditTrail.builder(store, clock)
                .signer(signer)
                .details(new PersonDetails(seal, TENANT))
                .build();
        trail.append(AuditEvent.of(clock.instant(), "hr1", AuditAction.WRITE, "hr.person/p1")
                .about("p1", List.of("phone"))
                .detail("was " + PHONE));
        trail.checkpoint();
        assertThat(trail.about("p1")).extracting(e -> e.event().detail()).containsExactly("was " + PHONE);
        assertThat(raw()).doesNotContain(PHONE);
        keys.destroy("p1");
        List<AuditEntry> after = trail.about("p1");
        assertThat(after).hasSize(1);
        assertThat(after.get(0).event().detail()).isNull();
        assertThat(new AuditVerifier(TENANT, signer).verify(trail, List.of()).faults())
                .isEmpty();
    }

    private String raw() {
        return store.query(RecordQuery.byId(TENANT, RecordKind.of("hr.audit")))
                .records()
                .get(0)
                .payload();
    }

    private interface Open {}

    private sealed interface Fact permits Move, Illness {}

    private record Move(String to) implements Fact {}

    private record Illness(String finding, Optional<Place> place) implements Fact {}

    private record Place(String street) {}

    private record Pair<T>(T left, List<T> right) {}

    private record Chart(String person, Pair<Fact> facts, Map<String, Place> places, Object other, Open open) {}

    private static SealedKind chart(String owner, String... paths) {
        List<SealedField> fields = new ArrayList<>();
        for (String path : paths) {
            fields.add(new SealedField("f" + fields.size(), path, Search.NONE));
        }
        return new SealedKind("test.chart", Chart.class, owner, fields, Set.of());
    }

    @Test
    void aPathThatLeadsNowhereIsRefused() {
        chart(
                "person",
                "facts",
                "facts.left.finding",
                "facts.right[].place.street",
                "places.*.street",
                "places.home.street",
                "other.anything[].at.all",
                "open.anything",
                "*.left.to");
        for (String wrong : List.of(
                "fact.left.finding",
                "facts.left.findings",
                "facts.left[].finding",
                "facts.right.finding",
                "facts.right[].place.road",
                "places[].street",
                "person.value",
                "person[]",
                "places.*.street.length")) {
            assertThatThrownBy(() -> chart(null, "facts.left.to", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("test.chart hold a Chart, in which nothing stands at " + wrong + ".\n");
        }
        assertThatThrownBy(() -> chart("owner", "facts.left.to", "fone"))
                .hasMessageContaining("nothing stands at fone, owner.\n");
        SealedKind any = new SealedKind(
                "test.any", Object.class, "who", List.of(new SealedField("a", "b.c[]", Search.NONE)), Set.of());
        assertThat(any.owner()).isEqualTo("who");
    }

    /** Else the values of the index would stand open. */
    @Test
    void aBlindIndexThatTheRecordsHaveNotIsRefused() {
        SealedKind kind = new SealedKind("test.badge", Badge.class, null, List.of(), Set.of("numbers"));
        SealedRecordStore badges = new SealedRecordStore(store, seal, blind, List.of(kind), false);
        RecordKind own = RecordKind.of("test.badge", RecordIndex.unique("number"));
        assertThatThrownBy(() -> badges.commit(CommitBatch.builder(TENANT)
                        .create(own, "b1", "{}", IndexValue.of("number", "77"))
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("numbers");
        assertThat(store.find(own.key(TENANT, "b1"))).isEmpty();
    }

    @Test
    void badDeclarationsAndKeysAreRefused() {
        assertThatThrownBy(() -> new SealedField("Phone", "a", Search.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedField("phone", "$.a[0]", Search.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalKeyRing(suite, random, "m", new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlindIndex(suite, new byte[8])).isInstanceOf(IllegalArgumentException.class);
        assertThat(ring.toString() + suite + new PersonKey(1, "x", key(), 1, 0))
                .isEqualTo("LocalKeyRing[master-1]aes-256-gcmPersonKey[1]");
    }
}
