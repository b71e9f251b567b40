package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.notice.Notice;
import io.github.hospitalhr.domain.unit.UnitId;
import io.github.hospitalhr.scheduling.market.Offer;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.remind.MarketNotices;
import io.github.hospitalhr.scheduling.remind.ShiftNotices;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Tells people of versions, of tomorrow's duty and of the market, each once. */
final class NoticeFollow {

    private static final String VERSIONS = "notices";
    private static final String REMINDERS = "reminders";
    private static final String MARKET = "market";

    private final FollowMarks marks;
    private final Function<UnitId, ShiftNotices> notices;

    NoticeFollow(FollowMarks marks, Function<UnitId, ShiftNotices> notices) {
        this.marks = marks;
        this.notices = notices;
    }

    /** The number of notices told. */
    int follow(RosterKey key, RosterProblem problem, List<PublishedVersion> versions) {
        int told = 0;
        for (PublishedVersion version : versions) {
            told += FollowMarks.retrying(() -> tell(key, problem, version));
        }
        return told;
    }

    private int tell(RosterKey key, RosterProblem problem, PublishedVersion version) {
        FollowMarks.Kept mark = marks.find(VERSIONS, key);
        if (version.number() <= mark.mark().rosterVersion()) {
            return 0;
        }
        ShiftNotices ward = notices.apply(key.unit());
        List<Notice> told = version.number() == 1
                ? ward.published(problem, version.roster(), 1, version.by().at())
                : ward.changed(
                        problem,
                        version.before(),
                        version.roster(),
                        version.number(),
                        version.by().at());
        marks.tell(told, VERSIONS, key, mark, new FollowMark(version.number(), null, List.of()));
        return told.size();
    }

    /** Reminders of a day, unless they were told. */
    List<Notice> remind(RosterKey key, RosterProblem problem, Roster roster, LocalDate day, LocalTime at) {
        return FollowMarks.retrying(() -> {
            FollowMarks.Kept mark = marks.find(REMINDERS, key);
            LocalDate until = mark.mark().until();
            if (until != null && !day.isAfter(until)) {
                return List.of();
            }
            List<Notice> told = notices.apply(key.unit()).tomorrow(problem, roster, day, at);
            marks.tell(told, REMINDERS, key, mark, new FollowMark(0, day, List.of()));
            return told;
        });
    }

    /** Outcomes of offers that were not told yet. */
    List<Notice> market(RosterKey key, RosterProblem problem, List<Offer> offers) {
        return FollowMarks.retrying(() -> {
            FollowMarks.Kept mark = marks.find(MARKET, key);
            List<String> known = new ArrayList<>(mark.mark().told());
            MarketNotices market = new MarketNotices(notices.apply(key.unit()));
            List<Notice> told = new ArrayList<>();
            for (Offer offer : offers) {
                if (offer.outcome() != null) {
                    String state = offer.id() + "/"
                            + Objects.requireNonNull(offer.outcome()).state();
                    if (!known.contains(state)) {
                        known.add(state);
                        told.addAll(market.settled(problem, offer));
                    }
                }
            }
            if (known.size() > mark.mark().told().size()) {
                marks.tell(told, MARKET, key, mark, new FollowMark(0, null, known));
            }
            return List.copyOf(told);
        });
    }
}
