package io.github.hospitalhr.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract against something broken, and tells which tests saw it. */
final class Failures {

    private Failures() {}

    /** The names of the tests of a contract that fail, ascending. */
    static Set<String> of(Class<?> contract, int tests) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
        assertThat(events.started().count())
                .as("tests of " + contract.getSimpleName())
                .isGreaterThanOrEqualTo(tests);
        Set<String> names = new TreeSet<>();
        events.failed().stream()
                .forEach(event -> names.add(
                        event.getTestDescriptor().getLegacyReportingName().replaceAll("\\(.*", "")));
        return names;
    }
}
