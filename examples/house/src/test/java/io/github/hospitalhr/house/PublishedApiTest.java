package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published signatures of each module against the committed listing: a change of the API is a reviewed diff. To
 * accept a change, copy {@code target/api/*.txt} over {@code src/test/resources/api}.
 */
class PublishedApiTest {

    static Stream<ModuleDescriptor> modules() {
        return PublishedApi.modules().values().stream();
    }

    @Test
    void everyModuleIsListed() {
        assertThat(PublishedApi.modules().keySet())
                .containsExactlyInAnyOrder(
                        HouseRules.ROOT + ".domain",
                        HouseRules.ROOT + ".domain.testkit",
                        HouseRules.ROOT + ".scheduling",
                        HouseRules.ROOT + ".scheduling.testkit",
                        HouseRules.ROOT + ".credentials",
                        HouseRules.ROOT + ".credentials.testkit",
                        HouseRules.ROOT + ".performance",
                        HouseRules.ROOT + ".performance.testkit");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void listingIsAsCommitted(ModuleDescriptor module) throws IOException {
        String now = PublishedApi.listing(module);
        Path file = Path.of("target", "api", module.name() + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, now);
        Path committed = Path.of("src", "test", "resources", "api", module.name() + ".txt");
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("published API of %s; to accept it: cp target/api/*.txt src/test/resources/api/", module.name())
                .isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void internalPackagesAreNotExportedAndAllOthersAre(ModuleDescriptor module) {
        assertThat(PublishedApi.exported(module))
                .containsExactlyInAnyOrderElementsOf(PublishedApi.meantForExport(module));
    }
}
