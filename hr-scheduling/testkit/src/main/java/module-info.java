/** Contracts, fixtures and fakes for hosts of hr-scheduling. */
module io.github.hospitalhr.scheduling.testkit {
    requires transitive io.github.hospitalhr.scheduling;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.scheduling.testkit;
}
