package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.consequence.Proposal;
import java.util.List;
import java.util.function.Supplier;

/** Proposals as one actor may file, decide and see them; decided by a member of staff. Thread-safe. */
public final class GuardedProposals {

    private final ProposalFiles files;
    private final AccessGate gate;

    GuardedProposals(ProposalFiles files, AccessGate gate) {
        this.files = files;
        this.gate = gate;
    }

    private static final List<DataClass> DATA = List.of(DataClass.PERFORMANCE);

    /**
     * Files proposals that are not on file yet.
     *
     * @param proposals the proposals, about people the actor may appraise
     * @return those that are new, or refused
     */
    public Guarded<List<Proposal>> file(List<Proposal> proposals) {
        return gate.change(
                AuditAction.WRITE,
                ProposalFiles.TOPIC,
                null,
                DATA,
                proposals.stream()
                        .map(Proposal::person)
                        .distinct()
                        .map(gate::subject)
                        .toList(),
                () -> files.file(proposals));
    }

    /**
     * Decides a proposal.
     *
     * @param id identity of the proposal
     * @param approved whether it is carried out
     * @param reasons why, in words
     * @return the decision or why it does not count, or refused; refused too where there is no such proposal
     */
    public Guarded<Proposal.Outcome> decide(String id, boolean approved, String reasons) {
        return Deciding.by(
                gate,
                ProposalFiles.TOPIC,
                files.find(id).map(entry -> entry.proposal().person()),
                DataClass.PERFORMANCE,
                by -> files.decide(id, by, approved, reasons));
    }

    /**
     * The proposals about a person.
     *
     * @param person the person
     * @return those the actor may see, ascending by id
     */
    public List<ProposalFiles.Entry> of(PersonId person) {
        return filter(() -> files.of(person));
    }

    /**
     * What waits for a decision.
     *
     * @return those the actor may see, ascending by id
     */
    public List<ProposalFiles.Entry> open() {
        return filter(files::open);
    }

    private List<ProposalFiles.Entry> filter(Supplier<List<ProposalFiles.Entry>> entries) {
        var whose = gate.subjects();
        return gate.filter(
                ProposalFiles.TOPIC,
                Disclosure.<ProposalFiles.Entry>whole(DataClass.PERFORMANCE),
                entries,
                entry -> whose.apply(entry.proposal().person()));
    }
}
