package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long a credential holds: one of four models. One end date for all of them would be wrong for most. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Validity.FixedTerm.class, name = "fixedTerm"),
    @JsonSubTypes.Type(value = Validity.OpenEnded.class, name = "openEnded"),
    @JsonSubTypes.Type(value = Validity.CreditAccount.class, name = "creditAccount"),
    @JsonSubTypes.Type(value = Validity.EventEnded.class, name = "eventEnded")
})
public sealed interface Validity {

    /**
     * The duties that return while the credential is held.
     *
     * @return the duties, possibly none
     */
    List<PeriodicDuty> duties();

    /**
     * A term with an end, renewed by filing before a deadline (护士执业注册).
     *
     * @param term key of the row with the longest term, a period; null where the certificate alone states it
     * @param fileBefore key of the row that says how long before the end renewal is filed, a period; null where the end counts
     * @param duties duties during the term
     */
    record FixedTerm(@Nullable String term, @Nullable String fileBefore, List<PeriodicDuty> duties)
            implements Validity {
        public FixedTerm {
            duties = duties == null ? List.of() : List.copyOf(duties);
        }
    }

    /**
     * No end, but duties that return (医师执业注册).
     *
     * @param duties the duties
     */
    record OpenEnded(List<PeriodicDuty> duties) implements Validity {
        public OpenEnded {
            duties = duties == null ? List.of() : List.copyOf(duties);
        }
    }

    /**
     * An account of credits; classes do not stand in for one another (继续教育).
     *
     * @param rules what is needed
     * @param caps keys of the rows with the most credits of a class that count in a year, by class
     */
    record CreditAccount(List<CreditRule> rules, Map<String, String> caps) implements Validity {
        public CreditAccount {
            rules = List.copyOf(rules);
            caps = caps == null ? Map.of() : ImmutableMap.copyOf(caps);
        }

        @Override
        public List<PeriodicDuty> duties() {
            return List.of();
        }
    }

    /**
     * A right that ends when something happens, whatever the date (麻精处方权 ends with practice at this hospital).
     *
     * @param events names of the events that end it
     * @param ground key of the row that says so
     * @param duties duties while it is held
     */
    record EventEnded(List<String> events, String ground, List<PeriodicDuty> duties) implements Validity {
        public EventEnded {
            Objects.requireNonNull(ground, "ground");
            events = List.copyOf(events);
            duties = duties == null ? List.of() : List.copyOf(duties);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an event-ended right needs an event.\nMaybe PRACTICE_HERE_ENDED.");
            }
        }
    }
}
