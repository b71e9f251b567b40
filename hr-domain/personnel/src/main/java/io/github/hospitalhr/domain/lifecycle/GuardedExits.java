package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.access.AccessMode;
import io.github.hospitalhr.domain.access.DataClass;
import io.github.hospitalhr.domain.access.Subject;
import io.github.hospitalhr.domain.audit.AuditAction;
import io.github.hospitalhr.domain.guard.AccessGate;
import io.github.hospitalhr.domain.guard.Disclosure;
import io.github.hospitalhr.domain.guard.Guarded;
import io.github.hospitalhr.domain.people.PersonId;
import java.util.List;
import java.util.Optional;

/** The revocations as one actor may order and see them. Thread-safe. */
public final class GuardedExits {

    private static final Disclosure<Revocation> ORDER = Disclosure.whole(DataClass.PROCESS);

    private final ExitDesk desk;
    private final Checklists checklists;
    private final AccessGate gate;

    GuardedExits(ExitDesk desk, Checklists checklists, AccessGate gate) {
        this.desk = desk;
        this.checklists = checklists;
        this.gate = gate;
    }

    /**
     * Orders the revocation of all accounts of the person of an exit case, for who may read the orders too: they are answered.
     *
     * @param caseId the case
     * @return all orders of the case; refused also where there is no such case about a person
     */
    public Guarded<List<Revocation>> order(String caseId) {
        Optional<PersonId> person = checklists.find(caseId).map(ProcessCase::person);
        return gate.change(
                AuditAction.ORDER,
                "hr.revocation?case",
                person.map(PersonId::value).orElse(null),
                List.of(DataClass.PROCESS),
                person.map(gate::subject).filter(this::isReadable).stream().toList(),
                () -> desk.order(caseId, gate.origin(null)));
    }

    private boolean isReadable(Subject subject) {
        return gate.peek(AccessMode.READ, DataClass.PROCESS, subject).isAllowed();
    }

    /**
     * Who is not out yet.
     *
     * @return the orders and cases the actor may see; ids of orders that do not read only for who may see everybody's
     */
    public UnfinishedExits unfinished() {
        var whose = gate.subjects();
        List<Revocation> orders =
                gate.filter("hr.revocation?open", ORDER, desk::openOrders, order -> whose.apply(order.person()));
        List<ProcessCase> unordered = gate.filter(
                "hr.revocation?unordered",
                GuardedChecklists.CASE,
                desk::unordered,
                one -> Optional.ofNullable(one.person()).map(whose).orElseGet(Subject::hospital));
        boolean all = gate.rows(DataClass.PROCESS).isEverything();
        return new UnfinishedExits(orders, unordered, all ? desk.unreadable() : List.of());
    }
}
