/** A host from outside the SDK: a record store of its own, and the published contract that says it is right. */
module io.github.hospitalhr.outsider {
    requires io.github.hospitalhr.domain.testkit;
    requires com.google.common;
    requires static org.jspecify;
}
