/** Contracts, fixtures and fakes for hosts of hr-performance. */
module io.github.hospitalhr.performance.testkit {
    requires transitive io.github.hospitalhr.performance;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;
}
