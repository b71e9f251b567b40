/** What hangs on a published roster: fairness ledger, balances, notices, attendance, duty lists, demand, calendars and sheets. */
module io.github.hospitalhr.scheduling.life {
    requires transitive io.github.hospitalhr.scheduling;
    requires com.google.common;
    requires java.xml;
    requires static net.sf.biweekly;
    requires static org.apache.commons.compress;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static transitive org.jspecify;

    exports io.github.hospitalhr.scheduling.attendance;
    exports io.github.hospitalhr.scheduling.balance;
    exports io.github.hospitalhr.scheduling.demand;
    exports io.github.hospitalhr.scheduling.duty;
    exports io.github.hospitalhr.scheduling.exchange;
    exports io.github.hospitalhr.scheduling.exchange.ical;
    exports io.github.hospitalhr.scheduling.exchange.xlsx;
    exports io.github.hospitalhr.scheduling.fact;
    exports io.github.hospitalhr.scheduling.follow;
    exports io.github.hospitalhr.scheduling.ledger;
    exports io.github.hospitalhr.scheduling.mine;
    exports io.github.hospitalhr.scheduling.remind;
    exports io.github.hospitalhr.scheduling.shipped;

    opens io.github.hospitalhr.scheduling.attendance to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.balance to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.demand to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.duty to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.exchange to
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.fact to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.follow to
            com.fasterxml.jackson.databind,
            org.hibernate.validator;
    opens io.github.hospitalhr.scheduling.ledger to
            org.hibernate.validator;
}
