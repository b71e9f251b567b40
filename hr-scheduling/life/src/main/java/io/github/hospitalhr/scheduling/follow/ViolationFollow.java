package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.scheduling.check.CheckReport;
import io.github.hospitalhr.scheduling.fact.ViolationFacts;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.RosterKey;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.util.List;
import java.util.function.BiFunction;

/** What the newest published version of a roster breaks, as facts; a node that comes late with an older version tells nothing. */
final class ViolationFollow {

    private static final String PURPOSE = "violation";

    private final BiFunction<RosterProblem, Roster, CheckReport> check;
    private final ViolationFacts facts;
    private final FollowMarks marks;

    ViolationFollow(BiFunction<RosterProblem, Roster, CheckReport> check, ViolationFacts facts, FollowMarks marks) {
        this.check = check;
        this.facts = facts;
        this.marks = marks;
    }

    /** Follows; the number of facts told. */
    int follow(RosterKey key, RosterProblem problem, PublishedVersion last) {
        CheckReport report = check.apply(problem, last.roster());
        return FollowMarks.retrying(() -> tell(key, problem, last.number(), report));
    }

    private int tell(RosterKey key, RosterProblem problem, int number, CheckReport report) {
        FollowMarks.Kept mark = marks.find(PURPOSE, key);
        if (mark.mark().rosterVersion() > number) {
            return 0;
        }
        FollowMark next =
                new FollowMark(number, mark.mark().until(), mark.mark().told());
        int told = facts.publish(report, problem, batch -> marks.put(batch, PURPOSE, key, mark, next))
                .size();
        if (told == 0 && mark.mark().rosterVersion() < number) {
            marks.tell(List.of(), PURPOSE, key, mark, next);
        }
        return told;
    }
}
