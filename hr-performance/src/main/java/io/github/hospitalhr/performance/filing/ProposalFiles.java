package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.record.PersonalKind;
import io.github.hospitalhr.domain.record.TenantId;
import io.github.hospitalhr.domain.spi.RecordStore;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.performance.consequence.Proposal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposals on file. Filing one again changes nothing; it is decided once. Thread-safe as far as the store is. */
public final class ProposalFiles {

    /** Topic of the events: {@code filed} and {@code decided}. */
    public static final String TOPIC = "performance.proposal";

    /** Where people stand in proposals: each is about one. */
    public static final PersonalKind PERSONAL = Drawer.personal(TOPIC, DataClass.PERFORMANCE);

    private final Drawer<Entry> drawer;
    private final Clock clock;

    /**
     * Files over the host's store.
     *
     * @param store where they are kept
     * @param tenant whose files
     * @param clock the time
     */
    public ProposalFiles(RecordStore store, TenantId tenant, Clock clock) {
        this.drawer = new Drawer<>(store, tenant, clock, TOPIC, DocumentFormat.of("hr.proposal-file", 1, Entry.class));
        this.clock = clock;
    }

    /**
     * The files behind access control and audit, for one request of a person.
     *
     * @param gate who asks, and for what
     * @return proposals as this actor may file, decide and see them
     */
    public GuardedProposals as(AccessGate gate) {
        return new GuardedProposals(this, gate);
    }

    /**
     * A proposal with what became of it.
     *
     * @param proposal the proposal
     * @param filedAt when it was filed
     * @param decision what was decided, or null while it is open
     */
    public record Entry(
            Proposal proposal, Instant filedAt, @Nullable Decision decision) {
        public Entry {
            Objects.requireNonNull(proposal, "proposal");
            Objects.requireNonNull(filedAt, "filedAt");
        }
    }

    /**
     * A decision.
     *
     * @param approved whether it is carried out
     * @param by who decided
     * @param reasons why
     * @param at when
     */
    public record Decision(boolean approved, PersonId by, String reasons, Instant at) {
        public Decision {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reasons, "reasons");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Files proposals that are not on file yet.
     *
     * @param proposals the proposals
     * @return those that are new
     */
    public List<Proposal> file(List<Proposal> proposals) {
        return proposals.stream()
                .filter(one ->
                        drawer.put(one.id(), 0, new Entry(one, clock.instant(), null), List.of(one.person()), "filed"))
                .toList();
    }

    /**
     * Decides a proposal.
     *
     * @param id identity of the proposal
     * @param by who decides; not the person
     * @param approved whether it is carried out
     * @param reasons why, in words
     * @return the decision, or why it does not count
     */
    public Proposal.Outcome decide(String id, PersonId by, boolean approved, String reasons) {
        Optional<Drawer.Found<Entry>> found = drawer.find(id);
        if (found.isEmpty()) {
            return new Proposal.Outcome.Refused(Label.of("没有这项建议", "there is no such proposal"));
        }
        Entry entry = found.get().file();
        if (entry.decision() != null) {
            return decidedAlready();
        }
        Proposal.Outcome outcome = entry.proposal().decide(by, approved, reasons);
        if (outcome instanceof Proposal.Outcome.Refused) {
            return outcome;
        }
        Entry decided =
                new Entry(entry.proposal(), entry.filedAt(), new Decision(approved, by, reasons, clock.instant()));
        List<PersonId> people = List.of(entry.proposal().person());
        return drawer.put(id, found.get().version(), decided, people, "decided") ? outcome : decidedAlready();
    }

    Optional<Entry> find(String id) {
        return drawer.find(id).map(Drawer.Found::file);
    }

    private static Proposal.Outcome decidedAlready() {
        return new Proposal.Outcome.Refused(Label.of("该建议已有决定", "the proposal was decided already"));
    }

    /**
     * The proposals about a person.
     *
     * @param person the person
     * @return the entries, ascending by id
     */
    public List<Entry> of(PersonId person) {
        return drawer.of(person);
    }

    /**
     * What waits for a decision.
     *
     * @return the open entries, ascending by id
     */
    public List<Entry> open() {
        return drawer.all().stream().filter(entry -> entry.decision() == null).toList();
    }
}
