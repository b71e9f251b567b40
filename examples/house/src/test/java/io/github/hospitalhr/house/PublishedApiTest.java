package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hospitalhr.house.mutation.ApiChange;
import io.github.hospitalhr.scheduling.mutation.internal.Hidden;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                        HouseRules.ROOT + ".domain.personnel",
                        HouseRules.ROOT + ".domain.testkit",
                        HouseRules.ROOT + ".scheduling",
                        HouseRules.ROOT + ".scheduling.testkit",
                        HouseRules.ROOT + ".scheduling.life",
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

    /** Each pair is one type before and after a change; only the last change is nobody's business. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("method added", ApiChange.Plain.class, ApiChange.MethodAdded.class, true),
                Arguments.of("return type", ApiChange.Plain.class, ApiChange.ReturnTypeChanged.class, true),
                Arguments.of("parameter type", ApiChange.Plain.class, ApiChange.ParameterChanged.class, true),
                Arguments.of("no longer public", ApiChange.Plain.class, ApiChange.MethodHidden.class, true),
                Arguments.of("may be extended", ApiChange.Plain.class, ApiChange.NoLongerFinal.class, true),
                Arguments.of("record component", ApiChange.Pair.class, ApiChange.Triple.class, true),
                Arguments.of("constant dropped", ApiChange.Three.class, ApiChange.Two.class, true),
                Arguments.of("private method", ApiChange.Plain.class, ApiChange.PrivateAdded.class, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsSeen(String change, Class<?> before, Class<?> after, boolean seen) {
        String was = PublishedApi.describe(before).replace(before.getSimpleName(), "X");
        String is = PublishedApi.describe(after).replace(after.getSimpleName(), "X");

        assertThat(!was.equals(is)).as("%s\n%s", was, is).isEqualTo(seen);
    }

    @Test
    void anExportedInternalPackageIsSeen() {
        String internal = Hidden.class.getPackageName();
        ModuleDescriptor module = ModuleDescriptor.newModule(HouseRules.ROOT + ".mutation")
                .exports(internal)
                .build();

        assertThat(PublishedApi.exported(module)).containsExactly(internal);
        assertThat(PublishedApi.meantForExport(module)).isEmpty();
    }
}
