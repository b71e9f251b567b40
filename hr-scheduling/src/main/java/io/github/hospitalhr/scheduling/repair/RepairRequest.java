package io.github.hospitalhr.scheduling.repair;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.generate.CancelToken;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is to be mended. The problem's fixed cells are pinned, except where their holder is absent.
 *
 * @param problem the problem the roster was published with
 * @param published the published roster
 * @param disruptions what changed since
 * @param now what time it is; cells whose day is over or whose duty has begun are not touched
 * @param effort limit of the search, in looks at a row, 1,000 to 1,000,000,000; the same effort gives the same roster on every
 *     machine
 * @param cancel ends the search early; the best roster so far comes back
 */
public record RepairRequest(
        RosterProblem problem,
        Roster published,
        List<Disruption> disruptions,
        Instant now,
        long effort,
        CancelToken cancel) {

    public RepairRequest {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(cancel, "cancel");
        disruptions = ImmutableList.copyOf(disruptions);
        if (effort < 1000 || effort > 1_000_000_000) {
            throw new IllegalArgumentException(
                    "effort (" + effort
                            + ") is not between 1,000 and 1,000,000,000.\nMaybe use RepairRequest.of(...), which takes 500,000.");
        }
    }

    /**
     * A request with an effort of about a second.
     *
     * @param problem the problem the roster was published with
     * @param published the published roster
     * @param now what time it is
     * @param disruptions what changed since
     * @return the request
     */
    public static RepairRequest of(RosterProblem problem, Roster published, Instant now, Disruption... disruptions) {
        return new RepairRequest(problem, published, List.of(disruptions), now, 500_000, new CancelToken());
    }

    /**
     * The same with another limit.
     *
     * @param newEffort limit of the search
     * @return a request with it
     */
    public RepairRequest effort(long newEffort) {
        return new RepairRequest(problem, published, disruptions, now, newEffort, cancel);
    }

    /**
     * The same with a token.
     *
     * @param token ends the search early
     * @return a request with it
     */
    public RepairRequest cancel(CancelToken token) {
        return new RepairRequest(problem, published, disruptions, now, effort, token);
    }
}
