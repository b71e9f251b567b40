package io.github.hospitalhr.credentials.register;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.seal.SealedField;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.SealedRecordStore;
import io.github.hospitalhr.domain.seal.Search;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Credential files with sealed certificate numbers (证书编号) and health facts (健康信息). A physician's qualification number holds the
 * identity number of its holder, so that numbers lie open neither in the file nor in the index that keeps them unique. Which periodic
 * duty was done and with which result tells how somebody's occupational health check (职业健康检查) ended, and so may the ground of a
 * suspension or loss and the words about an emergency. Stateless.
 */
public final class SealedFiles {

    private SealedFiles() {}

    /**
     * What is sealed of a credential file: the number of every certificate it tells of, duties with their results, grounds and reasons. {@link CredentialRegister#holder} finds a number as
     * before, and a number that is on another file is refused as before.
     *
     * @return the declaration for a {@link SealedRecordStore} under the register
     */
    public static SealedKind kind() {
        return new SealedKind(
                CredentialRegister.FILES.name(),
                FileCodec.Document.class,
                null,
                List.of(
                        new SealedField("certificate-number", "facts[].fact.certificate.number", Search.NONE),
                        new SealedField("duty", "facts[].fact.duty", Search.NONE),
                        new SealedField("duty-passed", "facts[].fact.passed", Search.NONE),
                        new SealedField("ground", "facts[].fact.ground", Search.NONE),
                        new SealedField("reason", "facts[].fact.reason", Search.NONE),
                        new SealedField("finding", "facts[].fact.finding", Search.NONE)),
                Set.of("number"));
    }

    /**
     * Writes all files again, as {@link SealedRecordStore#reseal(TenantId, io.github.hospitalhr.domain.record.RecordKind,
     * java.util.function.Function, LongPredicate)} does: when numbers begin to be sealed, and when keys are exchanged.
     *
     * @param store the store under the register, with {@link #kind()}
     * @param tenant whose files
     * @param progress takes the number of files done so far; false stops
     * @return how many files were written
     */
    public static long reseal(SealedRecordStore store, TenantId tenant, LongPredicate progress) {
        FileCodec codec = new FileCodec();
        return store.reseal(
                tenant,
                CredentialRegister.FILES,
                stored -> CredentialRegister.indexes(codec.read(stored.payload())),
                progress);
    }
}
