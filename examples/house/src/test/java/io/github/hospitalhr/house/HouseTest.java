package io.github.hospitalhr.house;

import static io.github.hospitalhr.house.HouseRules.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published modules and their testkits against the house rules; the examples against those that make sense for them. */
class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPackages(ROOT)
            .that(DescribedPredicate.describe(
                    "product",
                    (JavaClass c) -> !c.getPackageName().startsWith(ROOT + ".house")
                            && !c.getPackageName().contains(".mutation")));
    /** The modules without their testkits. */
    static final JavaClasses LIBRARY = PRODUCT.that(DescribedPredicate.describe(
            "library", (JavaClass c) -> !c.getPackageName().contains(".testkit")));

    /** JMH writes classes of its own beside the benches. */
    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .importPaths(Examples.classes(Examples.FOLDER))
            .that(DescribedPredicate.describe(
                    "examples", (JavaClass c) -> !c.getPackageName().contains("jmh_generated")));
    /**
     * Where a program begins, somebody must look at the clock and write to the console; the story of trust seeds the random it asks
     * for, so that it is told the same way each time.
     */
    private static final JavaClasses EXAMPLES_BEHIND_THE_DOOR = EXAMPLES.that(DescribedPredicate.describe(
            "behind the door",
            (JavaClass c) -> !c.getPackageName().startsWith(ROOT + ".benchmarks.")
                    && !c.getPackageName().equals(ROOT + ".benchmarks")
                    && !List.of("Main", "TrustStory").contains(c.getSimpleName())));

    @Test
    void seesTheWholeHouse() {
        Map<String, Long> byModule = PRODUCT.stream()
                .collect(Collectors.groupingBy(
                        c -> c.getPackageName().substring(ROOT.length() + 1).split("\\.")[0], Collectors.counting()));
        assertThat(byModule).containsOnlyKeys("domain", "scheduling", "credentials", "performance");
        assertThat(byModule.get("domain")).isGreaterThan(40);
        assertThat(byModule.get("scheduling")).isGreaterThan(40);
        assertThat(PRODUCT.stream().filter(c -> c.getPackageName().endsWith(".domain.testkit")))
                .isNotEmpty();
        assertThat(Examples.packages(Examples.FOLDER))
                .contains("benchmarks", "fhir", "house", "ocr", "outsider", "quickstart", "smcrypto");
        assertThat(EXAMPLES.stream()
                        .map(c ->
                                c.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]))
                .contains("benchmarks", "ocr", "outsider", "quickstart", "smcrypto");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("domain stands alone", HouseRules.domainStandsAlone(), PRODUCT),
                Arguments.of("nobody sees the examples", HouseRules.examplesAreSeenByNobody(), PRODUCT),
                Arguments.of(
                        "scheduling sees no sibling",
                        HouseRules.siblingsNeverMeet("scheduling", "credentials", "performance"),
                        PRODUCT),
                Arguments.of(
                        "credentials see no sibling",
                        HouseRules.siblingsNeverMeet("credentials", "scheduling", "performance"),
                        PRODUCT),
                Arguments.of(
                        "performance sees no sibling",
                        HouseRules.siblingsNeverMeet("performance", "scheduling", "credentials"),
                        PRODUCT),
                Arguments.of("no package cycles", HouseRules.noPackageCycles(ROOT), PRODUCT),
                Arguments.of(
                        "concepts do not reach into internal", HouseRules.conceptsDoNotReachIntoInternal(), LIBRARY),
                Arguments.of("no ambient time or randomness", HouseRules.noAmbientTimeOrRandomness(), PRODUCT),
                Arguments.of("no network", HouseRules.noNetwork(), LIBRARY),
                Arguments.of("no console, no sleep", HouseRules.noConsoleAndNoSleep(), PRODUCT),
                Arguments.of("names", HouseRules.namesAreNounsOfTheField(), PRODUCT),
                Arguments.of("accessors", HouseRules.accessorsHaveNoGet(), PRODUCT),
                Arguments.of("null-marked", HouseRules.packagesAreNullMarked(), PRODUCT),
                Arguments.of("ports", HouseRules.portsAreSmallAndPlain(), LIBRARY),
                Arguments.of("examples: no package cycles", HouseRules.noPackageCycles(ROOT), EXAMPLES),
                Arguments.of("examples: names", HouseRules.namesAreNounsOfTheField(), EXAMPLES),
                Arguments.of("examples: accessors", HouseRules.accessorsHaveNoGet(), EXAMPLES),
                Arguments.of("examples: null-marked", HouseRules.packagesAreNullMarked(), EXAMPLES),
                Arguments.of(
                        "examples: no ambient time or randomness",
                        HouseRules.noAmbientTimeOrRandomness(),
                        EXAMPLES_BEHIND_THE_DOOR),
                Arguments.of(
                        "examples: no console, no sleep", HouseRules.noConsoleAndNoSleep(), EXAMPLES_BEHIND_THE_DOOR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule, JavaClasses classes) {
        rule.check(classes);
    }
}
