package io.github.hospitalhr.domain.lifecycle;

import io.github.hospitalhr.domain.eligibility.Decision;
import io.github.hospitalhr.domain.eligibility.Eligibility;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.WorkRequest;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.spi.PeopleDirectory;
import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.domain.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No training, no start (未培训不得上岗, A3): denies work to a person with a case in which a gate is not passed; joined with the
 * credentials by {@link Eligibility#allOf}. Thread-safe.
 *
 * <ul>
 *   <li>The gates of an onboarding count for all work, also for work before its anchor day, even if it was rejected.
 *   <li>The gates of any other case count for work that ends after its anchor day has begun, until it is rejected. Those of a transfer do
 *       not count in the old post: in a unit in which the person has, on the day of the work, the posting of the day before the anchor.
 *   <li>A person without a case is permitted, unless {@link #requiringCases} asks for one.
 * </ul>
 */
public final class TrainingGate implements Eligibility {

    private final Checklists checklists;
    private final PeopleDirectory people;
    private final @Nullable LocalDate since;

    /**
     * A gate.
     *
     * @param checklists the cases
     * @param people who is known, and who is posted where
     */
    public TrainingGate(Checklists checklists, PeopleDirectory people) {
        this(checklists, people, null);
    }

    private TrainingGate(Checklists checklists, PeopleDirectory people, @Nullable LocalDate since) {
        this.checklists = Objects.requireNonNull(checklists, "checklists");
        this.people = Objects.requireNonNull(people, "people");
        this.since = since;
    }

    /**
     * The same gate, closed too for those who joined without an onboarding case.
     *
     * @param joined the first day of joining, inclusive, from which everybody needs a case: who was employed the day before is not asked
     * @return the gate
     */
    public TrainingGate requiringCases(LocalDate joined) {
        return new TrainingGate(checklists, people, Objects.requireNonNull(joined, "joined"));
    }

    @Override
    public Decision decide(WorkRequest request) {
        return decideAll(List.of(request)).get(0);
    }

    @Override
    public List<Decision> decideAll(List<WorkRequest> requests) {
        Sight sight = new Sight();
        return requests.stream().map(request -> decide(request, sight)).toList();
    }

    /** What one call reads, each once. */
    private final class Sight {
        private final Map<PersonId, List<ProcessCase>> cases = new HashMap<>();
        private final Map<List<Object>, Optional<Person>> days = new HashMap<>();

        List<ProcessCase> about(PersonId person) {
            return cases.computeIfAbsent(person, checklists::about);
        }

        Optional<Person> on(PersonId person, LocalDate day) {
            return days.computeIfAbsent(List.of(person, day), key -> people.find(person, AsOf.of(day)));
        }
    }

    private Decision decide(WorkRequest request, Sight sight) {
        PersonId person = request.person();
        if (sight.on(person, checklists.dayOf(request.from())).isEmpty()) {
            return deny(List.of(new Reason("person.unknown", "", Label.of("人员不存在", "the person is unknown"))));
        }
        List<ProcessCase> cases = sight.about(person);
        List<Reason> missing = new ArrayList<>();
        if (joinedWithoutCase(person, cases, sight)) {
            missing.add(new Reason(
                    "gate.noCase", "", Label.of("入职流程未建立,不得上岗", "nobody began an onboarding case: no start")));
        }
        for (ProcessCase one : cases) {
            if (counts(one, request, sight)) {
                one.asOf(checklists.today()).stream()
                        .filter(view -> view.step().gate() && !view.isSettled())
                        .forEach(view -> missing.add(reason(view.step())));
            }
        }
        return missing.isEmpty() ? Decision.permit() : deny(missing);
    }

    private boolean joinedWithoutCase(PersonId person, List<ProcessCase> cases, Sight sight) {
        return since != null
                && cases.stream().noneMatch(one -> one.template().kind() == ProcessKind.ONBOARDING)
                && !sight.on(person, since.minusDays(1)).map(Person::isEmployed).orElse(false);
    }

    private boolean counts(ProcessCase one, WorkRequest request, Sight sight) {
        ProcessKind kind = one.template().kind();
        if (kind == ProcessKind.ONBOARDING) {
            return true;
        }
        boolean begun = request.to().isAfter(checklists.startOf(one.anchor()));
        return begun && !one.isRejected() && !(kind == ProcessKind.TRANSFER && isOldPost(one, request, sight));
    }

    private boolean isOldPost(ProcessCase transfer, WorkRequest request, Sight sight) {
        List<Posting> before = postings(request, transfer.anchor().minusDays(1), sight);
        return postings(request, checklists.dayOf(request.from()), sight).stream()
                .anyMatch(now -> before.stream()
                        .anyMatch(old ->
                                now.id().equals(old.id()) && now.position().equals(old.position())));
    }

    private static List<Posting> postings(WorkRequest request, LocalDate day, Sight sight) {
        return sight.on(request.person(), day).map(Person::postings).orElse(List.of()).stream()
                .filter(posting -> posting.unit().equals(request.unit()))
                .toList();
    }

    private static Reason reason(StepTemplate step) {
        LegalBasis legal = step.legal();
        return new Reason(
                "gate." + step.id(),
                legal == null ? "" : legal.article(),
                Label.of(
                        "上岗前必须完成: " + step.label().zh(),
                        "to be done before any work: " + step.label().en()));
    }

    private static Decision deny(List<Reason> reasons) {
        return Decision.deny(Instant.MAX, reasons);
    }
}
