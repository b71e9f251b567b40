package io.github.hospitalhr.credentials.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Everything recorded about the credentials of one person. Facts are only added. Immutable and safe for use by several threads. */
public final class CredentialFile {

    private final PersonId person;
    private final ImmutableList<RecordedFact> facts;
    private final ImmutableMap<String, Credential> credentials;
    private final ImmutableListMultimap<String, Credential> byType;
    private final ImmutableList<BreakGlass> breakGlass;

    /**
     * A file of the given facts.
     *
     * @param person whose file
     * @param facts the facts in the order of their recording
     * @throws IllegalArgumentException if recorded times go back, or a fact speaks of a credential that was not declared before
     */
    public CredentialFile(PersonId person, List<RecordedFact> facts) {
        this(person, List.of(), Map.of(), List.of(), facts);
    }

    /** What was there, and more: only the credentials that the new facts speak of are added up anew. */
    private CredentialFile(
            PersonId person,
            List<RecordedFact> before,
            Map<String, Credential> known,
            List<BreakGlass> opened,
            List<RecordedFact> more) {
        this.person = Objects.requireNonNull(person, "person");
        this.facts = ImmutableList.<RecordedFact>builderWithExpectedSize(before.size() + more.size())
                .addAll(before)
                .addAll(more)
                .build();
        Map<String, CredentialFold> folds = new LinkedHashMap<>();
        Map<String, BreakGlass> glasses = new LinkedHashMap<>();
        opened.forEach(glass -> glasses.put(glass.opened().subject(), glass));
        Instant last =
                before.isEmpty() ? Instant.MIN : before.get(before.size() - 1).at();
        for (RecordedFact recorded : more) {
            if (recorded.at().isBefore(last)) {
                throw new IllegalArgumentException("recorded times of a file go back to " + recorded.at()
                        + ".\nMaybe facts of two files were mixed.");
            }
            last = recorded.at();
            add(known, folds, glasses, recorded.fact());
        }
        Map<String, Credential> all = new LinkedHashMap<>(known);
        folds.forEach((id, fold) -> all.put(id, new Credential(fold)));
        this.credentials = ImmutableMap.copyOf(all);
        ImmutableListMultimap.Builder<String, Credential> types = ImmutableListMultimap.builder();
        credentials.values().forEach(c -> types.put(c.type(), c));
        this.byType = types.build();
        this.breakGlass = ImmutableList.copyOf(glasses.values());
    }

    private static void add(
            Map<String, Credential> known,
            Map<String, CredentialFold> folds,
            Map<String, BreakGlass> glasses,
            CredentialFact fact) {
        if (fact instanceof CredentialFact.Declared declared) {
            if (known.containsKey(declared.subject())
                    || folds.putIfAbsent(declared.subject(), new CredentialFold(declared)) != null) {
                throw new IllegalArgumentException(
                        "credential " + declared.subject() + " is declared twice.\nMaybe it was renewed or corrected.");
            }
        } else if (fact instanceof CredentialFact.GlassBroken broken) {
            glasses.put(broken.subject(), new BreakGlass(broken, null));
        } else if (fact instanceof CredentialFact.GlassReviewed review && glasses.containsKey(review.subject())) {
            glasses.computeIfPresent(review.subject(), (k, glass) -> new BreakGlass(glass.opened(), review));
        } else {
            Credential before = known.get(fact.subject());
            CredentialFold fold = before == null
                    ? folds.get(fact.subject())
                    : folds.computeIfAbsent(fact.subject(), id -> new CredentialFold(before));
            if (fold == null) {
                throw new IllegalArgumentException("a fact speaks of " + fact.subject()
                        + ", which the file does not have.\nMaybe declare it first.");
            }
            fold.add(fact);
        }
    }

    /**
     * A file without facts.
     *
     * @param person whose file
     * @return the file
     */
    public static CredentialFile empty(PersonId person) {
        return new CredentialFile(person, List.of());
    }

    /**
     * This file and more facts.
     *
     * @param at when they are recorded, not before the last ones
     * @param more the facts
     * @return the longer file
     */
    public CredentialFile plus(Instant at, List<? extends CredentialFact> more) {
        List<RecordedFact> added = new ArrayList<>();
        more.forEach(fact -> added.add(new RecordedFact(at, fact)));
        return new CredentialFile(person, facts, credentials, breakGlass, added);
    }

    /**
     * The file as it was known at a moment.
     *
     * @param knownAt the moment, inclusive
     * @return the file with what had been recorded by then
     */
    public CredentialFile knownAt(Instant knownAt) {
        return new CredentialFile(
                person, facts.stream().filter(f -> !f.at().isAfter(knownAt)).toList());
    }

    /**
     * Whose file it is.
     *
     * @return the person
     */
    public PersonId person() {
        return person;
    }

    /**
     * Every fact, in the order of recording.
     *
     * @return the facts
     */
    public List<RecordedFact> facts() {
        return facts;
    }

    /**
     * When the last fact was recorded.
     *
     * @return the time, {@link Instant#MIN} for an empty file
     */
    public Instant lastRecordedAt() {
        return facts.isEmpty() ? Instant.MIN : facts.get(facts.size() - 1).at();
    }

    /**
     * The credentials, in the order of their declaration.
     *
     * @return the credentials, also those that no longer count
     */
    public List<Credential> credentials() {
        return credentials.values().asList();
    }

    /**
     * One credential.
     *
     * @param id its id within the file
     * @return the credential, or empty
     */
    public Optional<Credential> credential(String id) {
        return Optional.ofNullable(credentials.get(id));
    }

    /**
     * The credentials of a type.
     *
     * @param type code of the type
     * @return the credentials, in the order of their declaration
     */
    public List<Credential> ofType(String type) {
        return byType.get(type);
    }

    /**
     * Every break-glass.
     *
     * @return in the order of opening
     */
    public List<BreakGlass> breakGlass() {
        return breakGlass;
    }

    /** Whose file, and how many facts. */
    @Override
    public String toString() {
        return "CredentialFile[" + person + ", " + facts.size() + " facts]";
    }
}
