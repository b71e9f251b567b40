// Contracts, fixtures and fakes for hosts of hr-domain. No Javadoc: Error Prone takes one before "open module" for
// stray.
open module io.github.hospitalhr.domain.testkit {
    requires transitive io.github.hospitalhr.domain;
    requires transitive io.github.hospitalhr.domain.personnel;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.domain.testkit;
}
