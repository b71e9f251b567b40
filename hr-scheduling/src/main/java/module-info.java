/** Rosters of hospital wards: rules, checking, generation. */
module io.github.hospitalhr.scheduling {
    requires transitive io.github.hospitalhr.domain;
    requires com.google.common;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.scheduling;
    exports io.github.hospitalhr.scheduling.check;
    exports io.github.hospitalhr.scheduling.diagnose;
    exports io.github.hospitalhr.scheduling.generate;
    exports io.github.hospitalhr.scheduling.market;
    exports io.github.hospitalhr.scheduling.pack;
    exports io.github.hospitalhr.scheduling.problem;
    exports io.github.hospitalhr.scheduling.publish;
    exports io.github.hospitalhr.scheduling.repair;
    exports io.github.hospitalhr.scheduling.replace;
    exports io.github.hospitalhr.scheduling.roster;
    exports io.github.hospitalhr.scheduling.rule;

    opens io.github.hospitalhr.scheduling.diagnose to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.market to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.pack to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.problem to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.publish to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.roster to
            org.hibernate.validator;
}
