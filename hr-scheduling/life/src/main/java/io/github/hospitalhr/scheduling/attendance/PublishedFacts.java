package io.github.hospitalhr.scheduling.attendance;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.fact.WorkFact;
import io.github.hospitalhr.domain.json.DocumentFormat;
import java.util.List;

/** The facts of a ward and period as they were told last; stored so that the next telling knows what changed. */
record PublishedFacts(List<WorkFact> facts) {

    static final DocumentFormat<PublishedFacts> FORMAT =
            DocumentFormat.of("hr.attendance-facts", 1, PublishedFacts.class);

    PublishedFacts {
        facts = facts == null ? List.of() : ImmutableList.copyOf(facts);
    }
}
