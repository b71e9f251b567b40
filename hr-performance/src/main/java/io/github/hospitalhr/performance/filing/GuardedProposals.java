package io.github.hospitalhr.performance.filing;

import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.guard.HealthSight;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.consequence.Proposal;
import java.util.List;
import java.util.function.Supplier;

/**
 * Proposals as one actor may file, decide and see them; decided by a member of staff. Reasons and evidence, which may tell of illness, are
 * shown to who may read {@link DataClass#HEALTH} of the person. Thread-safe.
 */
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
        return gate.answered(
                ProposalFiles.TOPIC,
                gate.change(
                        AuditAction.WRITE,
                        ProposalFiles.TOPIC,
                        null,
                        DATA,
                        proposals.stream()
                                .map(Proposal::person)
                                .distinct()
                                .map(gate::subject)
                                .toList(),
                        () -> files.file(proposals)),
                (filed, sight) -> filed.stream()
                        .map(one -> veiled(one, sight.at(one.person())))
                        .toList());
    }

    private static Proposal veiled(Proposal one, HealthSight sight) {
        return sight.sees()
                ? one
                : new Proposal(
                        one.id(),
                        one.kind(),
                        one.person(),
                        one.month(),
                        HealthSight.REASON.sentence(),
                        one.evidence().stream().map(sight::text).toList());
    }

    private static ProposalFiles.Entry veiled(ProposalFiles.Entry entry, HealthSight sight) {
        ProposalFiles.Decision decision = entry.decision();
        return new ProposalFiles.Entry(
                veiled(entry.proposal(), sight),
                entry.filedAt(),
                decision == null
                        ? null
                        : new ProposalFiles.Decision(
                                decision.approved(), decision.by(), sight.text(decision.reasons()), decision.at()));
    }

    private static Proposal.Outcome veiled(Proposal.Outcome outcome, HealthSight all) {
        if (outcome instanceof Proposal.Outcome.Decided one) {
            HealthSight sight = all.at(one.proposal().person());
            return new Proposal.Outcome.Decided(
                    veiled(one.proposal(), sight), one.approved(), one.by(), sight.text(one.reasons()));
        }
        return outcome;
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
        return gate.answered(
                ProposalFiles.TOPIC,
                Deciding.by(
                        gate,
                        ProposalFiles.TOPIC,
                        files.find(id).map(entry -> entry.proposal().person()),
                        DataClass.PERFORMANCE,
                        by -> files.decide(id, by, approved, reasons)),
                GuardedProposals::veiled);
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
                Disclosure.<ProposalFiles.Entry>whole(DataClass.PERFORMANCE).veiled(GuardedProposals::veiled),
                entries,
                entry -> whose.apply(entry.proposal().person()));
    }
}
