/** Who works where, calendar, record store and notices of a hospital. */
module io.github.hospitalhr.domain {
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.github.benmanes.caffeine;
    requires com.google.common;
    requires org.hibernate.validator;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive jakarta.validation;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.domain;
    exports io.github.hospitalhr.domain.access;
    exports io.github.hospitalhr.domain.audit;
    exports io.github.hospitalhr.domain.calendar;
    exports io.github.hospitalhr.domain.eligibility;
    exports io.github.hospitalhr.domain.event;
    exports io.github.hospitalhr.domain.fact;
    exports io.github.hospitalhr.domain.guard;
    exports io.github.hospitalhr.domain.json;
    exports io.github.hospitalhr.domain.notice;
    exports io.github.hospitalhr.domain.people;
    exports io.github.hospitalhr.domain.record;
    exports io.github.hospitalhr.domain.seal;
    exports io.github.hospitalhr.domain.spi;
    exports io.github.hospitalhr.domain.store;
    exports io.github.hospitalhr.domain.store.jdbc;
    exports io.github.hospitalhr.domain.text;
    exports io.github.hospitalhr.domain.time;
    exports io.github.hospitalhr.domain.unit;
    exports io.github.hospitalhr.domain.validation;

    opens io.github.hospitalhr.domain.access to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.calendar to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.people to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.time to
            org.hibernate.validator;
    opens io.github.hospitalhr.domain.unit to
            org.hibernate.validator;
}
