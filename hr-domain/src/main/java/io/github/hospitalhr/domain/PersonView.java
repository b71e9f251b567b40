package io.github.hospitalhr.domain;

import io.github.hospitalhr.domain.access.AccessDecision;
import io.github.hospitalhr.domain.people.Employment;
import io.github.hospitalhr.domain.people.IdDocument;
import io.github.hospitalhr.domain.people.NurseLadder;
import io.github.hospitalhr.domain.people.Person;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.people.Posting;
import io.github.hospitalhr.domain.people.ProfessionalTitle;
import io.github.hospitalhr.domain.people.Profile;
import io.github.hospitalhr.domain.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may see of a person on a day. A field that is hidden is null or empty, and named in {@code hidden}. Immutable.
 *
 * @param id the identity
 * @param name full name
 * @param sex sex as registered
 * @param birthDate day of birth
 * @param idDocument identity document; hidden too where the sex or the day of birth is, which a citizen's number tells
 * @param phone telephone number
 * @param title professional title
 * @param ladder clinical ladder of a nurse
 * @param skills labels that rosters ask for
 * @param employments the employments that hold on the day
 * @param postings the postings that hold on the day
 * @param manager the person's own manager
 * @param hidden the names of the fields that this actor may not see, sorted
 */
public record PersonView(
        PersonId id,
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable IdDocument idDocument,
        @Nullable String phone,
        @Nullable ProfessionalTitle title,
        @Nullable NurseLadder ladder,
        List<String> skills,
        List<Employment> employments,
        List<Posting> postings,
        @Nullable PersonId manager,
        List<String> hidden) {

    public PersonView {
        skills = List.copyOf(skills);
        employments = List.copyOf(employments);
        postings = List.copyOf(postings);
        hidden = hidden.stream().sorted().toList();
    }

    /** The fields by the class of data they belong to. */
    static final List<String> DIRECTORY = List.of("name", "title", "ladder", "skills", "postings", "manager");

    static final List<String> IDENTITY = List.of("sex", "birthDate", "idDocument");

    static PersonView of(
            Person person,
            AccessDecision directory,
            AccessDecision contact,
            AccessDecision identity,
            AccessDecision employment) {
        Profile p = person.profile();
        List<String> hidden = new ArrayList<>();
        DIRECTORY.stream().filter(f -> !directory.shows(f)).forEach(hidden::add);
        IDENTITY.stream()
                .filter(f -> !identity.shows(f) || (f.equals("idDocument") && !Collections.disjoint(hidden, IDENTITY)))
                .forEach(hidden::add);
        if (!contact.shows("phone")) {
            hidden.add("phone");
        }
        if (!employment.shows("employments")) {
            hidden.add("employments");
        }
        return new PersonView(
                person.id(),
                hidden.contains("name") ? null : p.name(),
                hidden.contains("sex") ? null : p.sex(),
                hidden.contains("birthDate") ? null : p.birthDate(),
                hidden.contains("idDocument") ? null : p.idDocument(),
                hidden.contains("phone") ? null : p.phone(),
                hidden.contains("title") ? null : p.title(),
                hidden.contains("ladder") ? null : p.ladder(),
                hidden.contains("skills") ? List.of() : p.skills(),
                hidden.contains("employments") ? List.of() : person.employments(),
                hidden.contains("postings") ? List.of() : person.postings(),
                hidden.contains("manager") ? null : person.manager(),
                hidden);
    }

    /** A profile to be written, with what is registered in the fields that were hidden from the writer and are empty. */
    static Profile keepingHidden(Profile next, Profile known, Optional<PersonView> seen) {
        Predicate<String> hidden =
                field -> seen.map(view -> view.hidden().contains(field)).orElse(true);
        Profile kept = next;
        if (next.idDocument() == null && hidden.test("idDocument")) {
            kept = kept.withIdDocument(known.idDocument());
        }
        if (next.phone() == null && hidden.test("phone")) {
            kept = kept.withPhone(known.phone());
        }
        if (next.title() == null && hidden.test("title")) {
            kept = kept.withTitle(known.title());
        }
        if (next.ladder() == null && hidden.test("ladder")) {
            kept = kept.withLadder(known.ladder());
        }
        if (next.skills().isEmpty() && hidden.test("skills")) {
            kept = kept.withSkills(known.skills().toArray(new String[0]));
        }
        return kept;
    }

    /** The fields that are shown. */
    List<String> shown() {
        List<String> shown = new ArrayList<>(DIRECTORY);
        shown.addAll(IDENTITY);
        shown.add("phone");
        shown.add("employments");
        shown.removeAll(hidden);
        return shown;
    }

    /** The identity and what is hidden. */
    @Override
    public String toString() {
        return "PersonView[" + id + ", hidden=" + hidden + "]";
    }
}
