/** Rosters of hospital wards: rules, checking, generation. */
module io.github.hospitalhr.scheduling {
    requires transitive io.github.hospitalhr.domain;
    requires com.google.common;
    requires java.xml;
    requires static net.sf.biweekly;
    requires static org.apache.commons.compress;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.scheduling;
    exports io.github.hospitalhr.scheduling.attendance;
    exports io.github.hospitalhr.scheduling.balance;
    exports io.github.hospitalhr.scheduling.check;
    exports io.github.hospitalhr.scheduling.demand;
    exports io.github.hospitalhr.scheduling.diagnose;
    exports io.github.hospitalhr.scheduling.duty;
    exports io.github.hospitalhr.scheduling.exchange;
    exports io.github.hospitalhr.scheduling.exchange.ical;
    exports io.github.hospitalhr.scheduling.exchange.xlsx;
    exports io.github.hospitalhr.scheduling.generate;
    exports io.github.hospitalhr.scheduling.ledger;
    exports io.github.hospitalhr.scheduling.market;
    exports io.github.hospitalhr.scheduling.mine;
    exports io.github.hospitalhr.scheduling.pack;
    exports io.github.hospitalhr.scheduling.problem;
    exports io.github.hospitalhr.scheduling.publish;
    exports io.github.hospitalhr.scheduling.repair;
    exports io.github.hospitalhr.scheduling.replace;
    exports io.github.hospitalhr.scheduling.remind;
    exports io.github.hospitalhr.scheduling.roster;
    exports io.github.hospitalhr.scheduling.rule;

    opens io.github.hospitalhr.scheduling.attendance to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.balance to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.demand to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.diagnose to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.duty to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.exchange to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.ledger to
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
