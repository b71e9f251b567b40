package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.validation.InvalidInputException;
import io.github.hospitalhr.scheduling.problem.RosterProblem;
import io.github.hospitalhr.scheduling.publish.Amendment;
import io.github.hospitalhr.scheduling.roster.Roster;
import java.util.ArrayList;
import java.util.List;

/**
 * A published version of a roster, with the amendment that made it.
 *
 * @param by the amendment
 * @param before the roster before it; empty before the first version
 * @param roster the roster
 */
record PublishedVersion(Amendment by, Roster before, Roster roster) {

    int number() {
        return by.rosterVersion();
    }

    /** Every published version, first to last. */
    static List<PublishedVersion> of(List<Amendment> amendments) {
        List<PublishedVersion> versions = new ArrayList<>();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment by = amendments.get(i);
            boolean makes = by.kind() == Amendment.Kind.PUBLISHED
                    || (by.kind() == Amendment.Kind.AMENDED && by.rosterVersion() > 0);
            if (makes) {
                Roster roster = Amendment.replay(amendments.subList(0, i + 1));
                Roster before = versions.isEmpty()
                        ? Roster.builder(by.unit().value(), by.period()).build()
                        : versions.get(versions.size() - 1).roster();
                versions.add(new PublishedVersion(by, before, roster));
            }
        }
        return versions;
    }

    /** Whether the problem knows everybody and every shift of the roster. */
    boolean isKnownTo(RosterProblem problem) {
        try {
            roster.requireKnownTo(problem);
            return true;
        } catch (InvalidInputException strangers) {
            return false;
        }
    }
}
