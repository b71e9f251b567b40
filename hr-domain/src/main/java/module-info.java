/** Who works where, calendar, record store and notices of a hospital. */
module io.github.hospitalhr.domain {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.domain.people;
    exports io.github.hospitalhr.domain.record;
    exports io.github.hospitalhr.domain.spi;
    exports io.github.hospitalhr.domain.store;
    exports io.github.hospitalhr.domain.time;
    exports io.github.hospitalhr.domain.unit;
}
