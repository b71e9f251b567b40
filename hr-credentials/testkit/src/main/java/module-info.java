/** Contracts, fixtures and fakes for hosts of hr-credentials. */
module io.github.hospitalhr.credentials.testkit {
    requires transitive io.github.hospitalhr.credentials;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.credentials.testkit;
}
