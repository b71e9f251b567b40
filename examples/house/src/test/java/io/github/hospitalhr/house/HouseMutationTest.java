package io.github.hospitalhr.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.github.hospitalhr.benchmarks.mutation.ShownBench;
import io.github.hospitalhr.credentials.mutation.SeesSibling;
import io.github.hospitalhr.domain.mutation.SeesScheduling;
import io.github.hospitalhr.house.mutation.AmbientTime;
import io.github.hospitalhr.house.mutation.CallsHome;
import io.github.hospitalhr.house.mutation.CallsOut;
import io.github.hospitalhr.house.mutation.GetterPoint;
import io.github.hospitalhr.house.mutation.IThing;
import io.github.hospitalhr.house.mutation.PrintingThing;
import io.github.hospitalhr.house.mutation.ThingManager;
import io.github.hospitalhr.house.mutation.east.East;
import io.github.hospitalhr.house.mutation.spi.FatPort;
import io.github.hospitalhr.house.mutation.spi.GuavaPort;
import io.github.hospitalhr.house.mutation.west.West;
import io.github.hospitalhr.performance.mutation.SeesExamples;
import io.github.hospitalhr.quickstart.mutation.ShownJob;
import io.github.hospitalhr.scheduling.mutation.ReachesIntoInternal;
import io.github.hospitalhr.scheduling.mutation.internal.Hidden;
import io.github.hospitalhr.smcrypto.mutation.ShownCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every house rule is seen red on a class made to break it. */
class HouseMutationTest {

    static Stream<Arguments> mutations() {
        return Stream.of(
                mutation(
                        "domain sees scheduling",
                        HouseRules.domainStandsAlone(),
                        1,
                        SeesScheduling.class,
                        ReachesIntoInternal.class),
                mutation(
                        "performance sees the examples",
                        HouseRules.examplesAreSeenByNobody(),
                        4,
                        SeesExamples.class,
                        ShownJob.class,
                        ShownBench.class,
                        ShownCipher.class,
                        ThingManager.class),
                mutation(
                        "credentials see scheduling",
                        HouseRules.siblingsNeverMeet("credentials", "scheduling", "performance"),
                        1,
                        SeesSibling.class,
                        ReachesIntoInternal.class),
                mutation(
                        "package cycle",
                        HouseRules.noPackageCycles("io.github.hospitalhr.house.mutation"),
                        1,
                        East.class,
                        West.class),
                mutation(
                        "concept reaches into internal",
                        HouseRules.conceptsDoNotReachIntoInternal(),
                        1,
                        ReachesIntoInternal.class,
                        Hidden.class),
                mutation(
                        "ambient time, zone, locale, randomness",
                        HouseRules.noAmbientTimeOrRandomness(),
                        AmbientTime.USES,
                        AmbientTime.class),
                mutation("network", HouseRules.noNetwork(), 2, CallsHome.class),
                mutation("console and sleep", HouseRules.noConsoleAndNoSleep(), 3, PrintingThing.class),
                mutation("banned suffix", HouseRules.namesAreNounsOfTheField(), 1, ThingManager.class),
                mutation("I prefix", HouseRules.namesAreNounsOfTheField(), 1, IThing.class),
                mutation("getter", HouseRules.accessorsHaveNoGet(), 1, GetterPoint.class),
                mutation("package without @NullMarked", HouseRules.packagesAreNullMarked(), 1, ThingManager.class),
                mutation("port with seven methods", HouseRules.portsAreSmallAndPlain(), 1, FatPort.class),
                mutation("port that shows Guava", HouseRules.portsAreSmallAndPlain(), 1, GuavaPort.class));
    }

    /** Each way out by itself turns the rule red. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                CallsOut.Opens.class,
                CallsOut.Connects.class,
                CallsOut.LooksUp.class,
                CallsOut.Asks.class,
                CallsOut.Channels.class,
                CallsOut.Starts.class,
                CallsOut.Executes.class
            })
    void everyWayOutIsSeen(Class<?> culprit) {
        assertThat(HouseRules.noNetwork()
                        .evaluate(new ClassFileImporter().importClasses(culprit))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aNewExampleIsSeenWithoutBeingNamed(@TempDir Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("clinic/src/main/java/io/github/hospitalhr/clinic"));
        Files.createDirectories(sources.resolveSibling("domain"));

        assertThat(Examples.packages(folder)).containsExactly("clinic");
        assertThatThrownBy(() -> Examples.classes(folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("clinic");
    }

    private static Arguments mutation(String name, ArchRule rule, int violations, Class<?>... culprits) {
        return Arguments.of(name, rule, violations, new ClassFileImporter().importClasses(culprits));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void turnsTheRuleRed(String name, ArchRule rule, int violations, JavaClasses culprits) {
        EvaluationResult result = rule.evaluate(culprits);
        assertThat(result.getFailureReport().getDetails()).as(name).hasSize(violations);
    }
}
