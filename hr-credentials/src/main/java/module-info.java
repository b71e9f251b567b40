/** From certificate to permission to act. */
module io.github.hospitalhr.credentials {
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.github.benmanes.caffeine;
    requires com.google.common;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.hospitalhr.domain;
    requires static com.j2html;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.credentials;
    exports io.github.hospitalhr.credentials.audit;
    exports io.github.hospitalhr.credentials.catalogue;
    exports io.github.hospitalhr.credentials.deadline;
    exports io.github.hospitalhr.credentials.decision;
    exports io.github.hospitalhr.credentials.extraction;
    exports io.github.hospitalhr.credentials.fhir;
    exports io.github.hospitalhr.credentials.file;
    exports io.github.hospitalhr.credentials.freeze;
    exports io.github.hospitalhr.credentials.permit;
    exports io.github.hospitalhr.credentials.register;
    exports io.github.hospitalhr.credentials.spi;
    exports io.github.hospitalhr.credentials.takeover;

    opens io.github.hospitalhr.credentials.deadline to
            com.fasterxml.jackson.databind;
    opens io.github.hospitalhr.credentials.freeze to
            com.fasterxml.jackson.databind;
    opens io.github.hospitalhr.credentials.register to
            com.fasterxml.jackson.databind;
}
