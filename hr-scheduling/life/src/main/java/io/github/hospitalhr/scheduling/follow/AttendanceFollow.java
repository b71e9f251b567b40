package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrections;
import io.github.hospitalhr.scheduling.attendance.AttendanceFacts;
import io.github.hospitalhr.scheduling.attendance.AttendanceMatcher;
import io.github.hospitalhr.scheduling.attendance.AttendanceReport;
import io.github.hospitalhr.scheduling.attendance.ClockEvent;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import java.time.Clock;
import java.util.List;

/** Attendance of a published roster, and its facts. */
final class AttendanceFollow {

    private final RecordStore store;
    private final TenantId tenant;
    private final Clock clock;
    private final AttendanceMatcher matcher;
    private final AttendanceFacts facts;

    AttendanceFollow(
            RecordStore store, TenantId tenant, Clock clock, AttendanceMatcher matcher, AttendanceFacts facts) {
        this.store = store;
        this.tenant = tenant;
        this.clock = clock;
        this.matcher = matcher;
        this.facts = facts;
    }

    AttendanceReport matched(RosterProblem problem, RosterEdition edition, List<ClockEvent> events) {
        AttendanceCorrections corrections = new AttendanceCorrections(store, tenant, clock, problem.unit());
        return told(matcher.match(problem, edition.roster(), events, corrections.all(), clock.instant()), problem);
    }

    AttendanceReport asRostered(RosterProblem problem, RosterEdition edition) {
        return told(AttendanceReport.asRostered(problem, edition.roster(), clock.instant()), problem);
    }

    private AttendanceReport told(AttendanceReport report, RosterProblem problem) {
        FollowMarks.retrying(() -> facts.publish(report, problem));
        return report;
    }
}
