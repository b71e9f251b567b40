package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.event.DomainEvent;
import io.github.hospitalhr.domain.event.RosterEvent;
import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.EventSubscriber;
import io.github.hospitalhr.domain.spi.PublishedEvent;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.spi.SendResult;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrections;
import io.github.hospitalhr.scheduling.attendance.AttendanceReport;
import io.github.hospitalhr.scheduling.attendance.ClockEvent;
import io.github.hospitalhr.scheduling.fact.FactTelling;
import io.github.hospitalhr.scheduling.ledger.LedgerBook;
import io.github.hospitalhr.scheduling.market.Market;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterEdition;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.publish.RosterRegister;
import io.github.hospitalhr.scheduling.publish.RosterState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything that hangs on published rosters up to them: fairness ledger, balances, notices, reminders, broken rules, attendance. A
 * subscriber of the outbox, so that a publication or an amendment in the {@link RosterRegister} is enough; a host without a relay
 * calls {@link #catchUp}.
 *
 * <pre>{@code
 * RosterFollowUp followUp = RosterFollowUp.builder(store, tenant, clock, problems)
 *         .fairness(points, calendar)
 *         .balances(accounts, calendar)
 *         .notices(unit -> "重症医学科", preferences)
 *         .violations(scheduling::check)
 *         .attendance(AttendancePolicy.DEFAULT, calendar)
 *         .build();
 * OutboxRelay.builder(store, node, clock).subscriber(followUp).build().runOnce();
 * }</pre>
 *
 * <p>Every step is done once, however often an event comes, in whatever order, and on however many nodes: how far it has come is
 * committed together with what was done. A page of a book has the version in its reason ({@code roster icu/2026-12-01 v2}); who
 * changed which cells, and why, stands in the amendment of that version ({@link RosterRegister#amendments}), and the source of each
 * entry names its cell. Facts for performance leave through the outbox. Thread-safe.
 */
public final class RosterFollowUp implements EventSubscriber {

    /**
     * Where people stand in what this module keeps: ledgers, corrections of attendance, facts told about attendance and violations. Two
     * kinds hold no people: which months of a ledger are closed, and how far a roster was followed.
     */
    public static final List<PersonalKind> PERSONAL = List.of(
            LedgerBook.PERSONAL,
            AttendanceCorrections.PERSONAL,
            FactTelling.personal("attendance"),
            FactTelling.personal("violation"));

    private final TenantId tenant;
    private final Clock clock;
    private final RosterProblems problems;
    private final RosterRegister register;
    private final DocumentCodec codec;
    private final @Nullable LedgerFollow fairness;
    private final @Nullable LedgerFollow balances;
    private final @Nullable NoticeFollow notices;
    private final @Nullable ViolationFollow violations;
    private final @Nullable AttendanceFollow attendance;

    RosterFollowUp(RosterFollowUpBuilder settings) {
        this.tenant = settings.tenant;
        this.clock = settings.clock;
        this.problems = settings.problems;
        this.register = new RosterRegister(settings.store, tenant, clock);
        this.codec = DocumentCodec.builder(new InputValidator(clock)).compact().build();
        this.fairness = settings.fairness;
        this.balances = settings.balances;
        this.notices = settings.notices;
        this.violations = settings.violations;
        this.attendance = settings.attendance;
    }

    /**
     * A builder. Without further calls nothing is kept up.
     *
     * @param store where rosters, books and outbox are
     * @param tenant whose
     * @param clock tells the time; its zone does not matter
     * @param problems the wards as they are now
     * @return the builder
     */
    public static RosterFollowUpBuilder builder(
            RecordStore store, TenantId tenant, Clock clock, RosterProblems problems) {
        return new RosterFollowUpBuilder(store, tenant, clock, problems);
    }

    @Override
    public SendResult receive(PublishedEvent event) {
        if (!event.topic().equals(DomainEvent.TOPIC) || !event.tenant().equals(tenant)) {
            return new SendResult.Delivered();
        }
        DomainEvent told;
        try {
            told = codec.read(DomainEvent.FORMAT, event.payload().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInputException e) {
            return new SendResult.Refused("the payload is no event");
        }
        if (told instanceof RosterEvent.Published || told instanceof RosterEvent.Amended) {
            RosterEvent roster = (RosterEvent) told;
            FollowReport report = catchUp(RosterKey.of(roster.unit(), roster.period()));
            return report.isDone()
                    ? new SendResult.Delivered()
                    : new SendResult.RetryLater(report.refused().get(0).code());
        }
        return new SendResult.Delivered();
    }

    /**
     * Brings ledger, balances, notices and facts of broken rules up to the newest published version. Nothing is done twice; calling it again after leave or a
     * contract changed adds what that changes.
     *
     * @param key which roster
     * @return what was done, and what could not be
     */
    public FollowReport catchUp(RosterKey key) {
        List<PublishedVersion> versions = PublishedVersion.of(register.amendments(key));
        if (versions.isEmpty()) {
            return new FollowReport(key, 0, 0, 0, 0, 0, List.of());
        }
        PublishedVersion last = versions.get(versions.size() - 1);
        Optional<RosterProblem> known = problems.find(key);
        if (known.isEmpty()) {
            return nothing(key, "problem.unknown", "未知排班单元 " + key, "the ward of roster " + key + " is not known");
        }
        RosterProblem problem = known.get();
        if (!last.isKnownTo(problem)) {
            return nothing(
                    key,
                    "roster.strangers",
                    "班表 " + key + " 中有本单元没有的人员或班次",
                    "roster " + key + " has people or shifts that the ward does not know");
        }
        LocalDate today = clock.instant().atZone(problem.zone()).toLocalDate();
        List<Reason> refused = new ArrayList<>();
        int points = fairness == null ? 0 : fairness.follow(key, problem, versions, today, refused::add);
        int entries = balances == null ? 0 : balances.follow(key, problem, versions, today, refused::add);
        int told = notices == null ? 0 : notices.follow(key, problem, versions);
        int broken = violations == null ? 0 : violations.follow(key, problem, last);
        return new FollowReport(key, last.number(), points, entries, told, broken, refused);
    }

    private static FollowReport nothing(RosterKey key, String code, String zh, String en) {
        return new FollowReport(key, 0, 0, 0, 0, 0, List.of(new Reason(code, "", Label.of(zh, en))));
    }

    /**
     * Puts the reminders of a day's duties into the outbox, due the evening before (您明天8:00-16:00值班). A day is reminded of once: who
     * gets another duty after that is told of the change.
     *
     * @param unit the unit
     * @param day the day of the duties
     * @param at local time of the day before from which they are sent
     * @return the reminders put; empty if there are none, they were put before, or no roster is published for the day
     * @throws IllegalStateException if no notices are configured
     */
    public List<Notice> remind(UnitId unit, LocalDate day, LocalTime at) {
        NoticeFollow told = require(notices, "notices");
        for (RosterEdition edition : register.of(unit)) {
            Optional<RosterProblem> problem = problems.find(edition.key());
            if (edition.period().contains(day) && isPublished(edition) && problem.isPresent()) {
                return told.remind(edition.key(), problem.get(), edition.roster(), day, at);
            }
        }
        return List.of();
    }

    private static boolean isPublished(RosterEdition edition) {
        return edition.state() == RosterState.PUBLISHED || edition.state() == RosterState.LOCKED;
    }

    /**
     * Tells what became of offers: owners, winners and losers, each with the reason, once for each state. To be called after
     * {@link Market#clear}, {@link Market#accept}, {@link Market#decide} and {@link Market#withdraw}; what a crash left out comes with
     * the next call.
     *
     * @param key the roster
     * @param market its market
     * @return the notices put into the outbox
     * @throws IllegalStateException if no notices are configured
     */
    public List<Notice> tellMarket(RosterKey key, Market market) {
        NoticeFollow told = require(notices, "notices");
        return problems.find(key)
                .map(problem -> told.market(key, problem, market.offers()))
                .orElse(List.of());
    }

    /**
     * Matches clock events to the newest published version, with the approved corrections, and publishes the facts that changed.
     *
     * @param key which roster
     * @param events the clock events of the period, all of them; told again they count once
     * @return what happened; empty if no version is published or the ward is not known
     * @throws IllegalStateException if no attendance is configured
     */
    public Optional<AttendanceReport> attendance(RosterKey key, List<ClockEvent> events) {
        AttendanceFollow follow = require(attendance, "attendance");
        return published(key)
                .flatMap(edition -> problems.find(key).map(problem -> follow.matched(problem, edition, events)));
    }

    /**
     * The same for a ward without clocks: whatever is over was worked as the newest published version has it.
     *
     * @param key which roster
     * @return what happened; empty if no version is published or the ward is not known
     * @throws IllegalStateException if no attendance is configured
     */
    public Optional<AttendanceReport> asRostered(RosterKey key) {
        AttendanceFollow follow = require(attendance, "attendance");
        return published(key)
                .flatMap(edition -> problems.find(key).map(problem -> follow.asRostered(problem, edition)));
    }

    private Optional<RosterEdition> published(RosterKey key) {
        return register.find(key).filter(RosterFollowUp::isPublished);
    }

    /**
     * The fairness ledger of a unit.
     *
     * @param unit the unit
     * @return its book, where months are closed
     * @throws IllegalStateException if no fairness is configured
     */
    public LedgerBook fairnessBook(UnitId unit) {
        return require(fairness, "fairness").book(unit);
    }

    /**
     * The balances of a unit.
     *
     * @param unit the unit
     * @return its book, where months are closed
     * @throws IllegalStateException if no balances are configured
     */
    public LedgerBook balanceBook(UnitId unit) {
        return require(balances, "balances").book(unit);
    }

    private static <T> T require(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException(
                    name + " is not configured.\nMaybe call " + name + " on RosterFollowUp.builder.");
        }
        return part;
    }
}
