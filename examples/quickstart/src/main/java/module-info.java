/** The main job: a whole hospital, end to end, on the module path. */
module io.github.hospitalhr.quickstart {
    requires io.github.hospitalhr.domain;
    requires io.github.hospitalhr.domain.personnel;
    requires io.github.hospitalhr.performance;
    requires io.github.hospitalhr.scheduling;
    requires io.github.hospitalhr.scheduling.life;
    requires io.github.hospitalhr.credentials;
    requires io.github.hospitalhr.benchmarks.format;
    requires com.j2html;
    requires net.sf.biweekly;
    requires org.dhatim.fastexcel;
    requires xchart;
    requires com.fasterxml.jackson.databind;
    requires java.desktop;
    requires java.logging;
    requires static org.jspecify;
}
