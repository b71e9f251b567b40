/** Contracts, fixtures and fakes for hosts of hr-performance. */
module io.github.hospitalhr.performance.testkit {
    requires transitive io.github.hospitalhr.performance;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.performance.testkit;
}
