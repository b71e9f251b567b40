/** Facts, indicators and scores that explain themselves. */
module io.github.hospitalhr.performance {
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;
    requires EvalEx;
    requires transitive io.github.hospitalhr.domain;
    requires static com.j2html;
    requires static java.desktop;
    requires static xchart;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.performance;
    exports io.github.hospitalhr.performance.chart;
    exports io.github.hospitalhr.performance.conduct;
    exports io.github.hospitalhr.performance.consequence;
    exports io.github.hospitalhr.performance.fact;
    exports io.github.hospitalhr.performance.feedback;
    exports io.github.hospitalhr.performance.filing;
    exports io.github.hospitalhr.performance.formula;
    exports io.github.hospitalhr.performance.indicator;
    exports io.github.hospitalhr.performance.intake;
    exports io.github.hospitalhr.performance.law;
    exports io.github.hospitalhr.performance.lint;
    exports io.github.hospitalhr.performance.pack;
    exports io.github.hospitalhr.performance.pairing;
    exports io.github.hospitalhr.performance.period;
    exports io.github.hospitalhr.performance.pool;
    exports io.github.hospitalhr.performance.report;
    exports io.github.hospitalhr.performance.scheme;
    exports io.github.hospitalhr.performance.score;
    exports io.github.hospitalhr.performance.spi;

    opens io.github.hospitalhr.performance.filing to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.intake to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.law to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.pack to
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.period to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.pool to
            org.hibernate.validator;
    opens io.github.hospitalhr.performance.score to
            org.hibernate.validator;
}
