package io.github.hospitalhr.outsider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.domain.record.OutboxEntry;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.testkit.RecordStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All an integrator writes to know that his store is right. */
class OutsideStoreTest extends RecordStoreContract {

    @Override
    protected RecordStore emptyStore() {
        return new OutsideStore();
    }

    @Override
    protected List<String> outboxIds(RecordStore store, TenantId tenant) {
        return ((OutsideStore) store)
                .outbox().stream()
                        .filter(e -> e.tenant().equals(tenant))
                        .map(OutboxEntry::id)
                        .toList();
    }

    @Test
    void isLessThanAHundredLines() throws IOException {
        Path source = Path.of("src/main/java", OutsideStore.class.getName().replace('.', '/') + ".java");
        assertThat(Files.readAllLines(source)).hasSizeLessThan(100);
    }

    @Test
    void runsOnTheModulePath() {
        assertThat(OutsideStore.class.getModule().isNamed()).isTrue();
        assertThat(RecordStoreContract.class.getModule().getName()).isEqualTo("io.github.hospitalhr.domain.testkit");
    }
}
