package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.calendar.WorkCalendar;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.attendance.AttendanceFacts;
import io.github.hospitalhr.scheduling.attendance.AttendanceMatcher;
import io.github.hospitalhr.scheduling.attendance.AttendancePolicy;
import io.github.hospitalhr.scheduling.balance.BalancePosting;
import io.github.hospitalhr.scheduling.balance.BalanceScheme;
import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.fact.ViolationFacts;
import io.github.hospitalhr.scheduling.ledger.FairnessPosting;
import io.github.hospitalhr.scheduling.ledger.LedgerBook;
import io.github.hospitalhr.scheduling.ledger.PointScheme;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.remind.ContactPreferences;
import io.github.hospitalhr.scheduling.remind.ShiftNotices;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds {@link RosterFollowUp}: what is not named is not kept up. For use by one thread. */
public final class RosterFollowUpBuilder {

    final RecordStore store;
    final TenantId tenant;
    final Clock clock;
    final RosterProblems problems;
    private final FollowMarks marks;

    @Nullable
    LedgerFollow fairness;

    @Nullable
    LedgerFollow balances;

    @Nullable
    NoticeFollow notices;

    @Nullable
    ViolationFollow violations;

    @Nullable
    AttendanceFollow attendance;

    RosterFollowUpBuilder(RecordStore store, TenantId tenant, Clock clock, RosterProblems problems) {
        this.store = Objects.requireNonNull(store, "store");
        this.tenant = Objects.requireNonNull(tenant, "tenant");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.problems = Objects.requireNonNull(problems, "problems");
        this.marks = new FollowMarks(store, tenant, clock);
    }

    private LedgerBook book(String name, UnitId unit) {
        return new LedgerBook(store, tenant, clock, name + "/" + unit);
    }

    /**
     * Keeps the fairness ledger, a book {@code fairness/unit} for each unit.
     *
     * @param scheme what is shared
     * @param calendar tells days off and statutory holidays
     * @return this builder
     */
    public RosterFollowUpBuilder fairness(PointScheme scheme, WorkCalendar calendar) {
        FairnessPosting posting = new FairnessPosting(scheme, calendar);
        this.fairness = new LedgerFollow("fairness", posting::post, marks, unit -> book("fairness", unit));
        return this;
    }

    /**
     * Keeps the balances, a book {@code balance/unit} for each unit.
     *
     * @param scheme accounts and accrual rules
     * @param calendar tells workdays, days off and statutory holidays
     * @return this builder
     */
    public RosterFollowUpBuilder balances(BalanceScheme scheme, WorkCalendar calendar) {
        BalancePosting posting = new BalancePosting(scheme, calendar);
        this.balances = new LedgerFollow("balance", posting::post, marks, unit -> book("balance", unit));
        return this;
    }

    /**
     * Tells people of publication and changes; needed for reminders and the market too.
     *
     * @param wards names of units as people know them
     * @param preferences how people want to be told
     * @return this builder
     */
    public RosterFollowUpBuilder notices(Function<UnitId, String> wards, ContactPreferences preferences) {
        Objects.requireNonNull(wards, "wards");
        this.notices = new NoticeFollow(marks, unit -> new ShiftNotices(tenant, wards.apply(unit), preferences));
        return this;
    }

    /**
     * Publishes the hard and protected rules that the newest published version breaks as facts.
     *
     * @param check judges a roster of a problem, such as {@code scheduling::check}
     * @return this builder
     */
    public RosterFollowUpBuilder violations(BiFunction<RosterProblem, Roster, CheckReport> check) {
        Objects.requireNonNull(check, "check");
        this.violations = new ViolationFollow(check, new ViolationFacts(store, tenant, clock), marks);
        return this;
    }

    /**
     * Matches attendance and publishes it as facts.
     *
     * @param policy how attendance is judged
     * @param calendar tells statutory holidays
     * @return this builder
     */
    public RosterFollowUpBuilder attendance(AttendancePolicy policy, WorkCalendar calendar) {
        this.attendance = new AttendanceFollow(
                store,
                tenant,
                clock,
                new AttendanceMatcher(policy),
                new AttendanceFacts(store, tenant, clock, calendar));
        return this;
    }

    /**
     * The follow-up.
     *
     * @return an instance of its own
     */
    public RosterFollowUp build() {
        return new RosterFollowUp(this);
    }
}
