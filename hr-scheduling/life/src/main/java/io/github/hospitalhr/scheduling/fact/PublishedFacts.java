package io.github.hospitalhr.scheduling.fact;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.fact.WorkFact;
import java.util.List;

/** The facts of a ward and period as they were told last; stored so that the next telling knows what changed. */
record PublishedFacts(List<WorkFact> facts) {

    PublishedFacts {
        facts = facts == null ? List.of() : ImmutableList.copyOf(facts);
    }
}
