package io.github.hospitalhr.credentials.permit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.hospitalhr.credentials.catalogue.ActType;
import io.github.hospitalhr.credentials.decision.Act;
import io.github.hospitalhr.credentials.decision.FitnessRules;
import io.github.hospitalhr.credentials.decision.Place;
import io.github.hospitalhr.credentials.decision.Ruling;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.credentials.register.CredentialRegister;
import io.github.hospitalhr.domain.eligibility.Reason;
import io.github.hospitalhr.domain.eligibility.Verdict;
import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.domain.spi.StoreUnavailableException;
import io.github.hospitalhr.domain.text.Label;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the register and keeps answers. A kept answer is given only for moments inside its own window, so that no clock, however
 * it jumps, gets a stale permit; a commit of the register drops the person's answers before it returns.
 *
 * <p>One node: answers are kept in memory. Several nodes: either every node calls {@link #forget} for each event
 * {@value CredentialRegister#CHANGED}, or the permits are built with {@link Freshness#CHECKED}, which asks the store for the file's
 * version at every decision. Thread-safe.
 */
public final class Permits {

    /** How answers kept are trusted. */
    public enum Freshness {
        /** Every commit passes through this register, or {@link Permits#forget} is called for those that do not. */
        LOCAL,
        /** Other nodes commit too: the version is read at every decision. */
        CHECKED
    }

    private static final int MOST_ACTS = 1000;

    private record Key(PersonId person, Act act, Place place) {}

    private record Kept(Ruling ruling, long version) {}

    private record Parsed(CredentialFile file, long version) {}

    private final CredentialRegister register;
    private final FitnessRules rules;
    private final Freshness freshness;
    private final Cache<PersonId, Parsed> files;
    private final Cache<PersonId, ConcurrentMap<Key, Kept>> answers;

    /**
     * Permits over a register.
     *
     * @param register the files; its commits drop what is kept
     * @param rules by which is decided
     * @param freshness how answers kept are trusted
     * @param people for how many persons answers are kept, at least 1
     */
    public Permits(CredentialRegister register, FitnessRules rules, Freshness freshness, int people) {
        this.register = Objects.requireNonNull(register, "register");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.freshness = Objects.requireNonNull(freshness, "freshness");
        // Maintenance on the caller's thread: a library starts no threads of its own.
        this.files = Caffeine.newBuilder()
                .maximumSize(people)
                .executor(Runnable::run)
                .build();
        this.answers = Caffeine.newBuilder()
                .maximumSize(people)
                .executor(Runnable::run)
                .build();
        register.onChange(this::forget);
    }

    /**
     * The rules by which is decided.
     *
     * @return the rules
     */
    public FitnessRules rules() {
        return rules;
    }

    /**
     * Decides. Where the store cannot be read and nothing is kept, the answer is a denial, or a permit with a warning for acts that the
     * catalogue lets fail open; it holds for a millisecond.
     *
     * @param person who wants to act
     * @param act what is to be done
     * @param place where
     * @param at when
     * @return the answer
     */
    public Ruling decide(PersonId person, Act act, Place place, Instant at) {
        try {
            return found(person, act, place, at);
        } catch (StoreUnavailableException e) {
            return unavailable(act, at);
        }
    }

    /** Nobody can be asked: the act goes on only where the catalogue says so; the answer is kept by nobody. */
    private Ruling unavailable(Act act, Instant at) {
        boolean open =
                rules.catalogue().act(act.code()).filter(ActType::failOpen).isPresent();
        Reason reason =
                new Reason("store.unavailable", "", Label.of("无法查询证件档案", "the credential files cannot be read"));
        return new Ruling(
                open ? Verdict.PERMIT : Verdict.DENY,
                open ? List.of() : List.of(reason),
                open ? List.of(reason) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                at,
                at.plusMillis(1));
    }

    private Ruling found(PersonId person, Act act, Place place, Instant at) {
        Key key = new Key(person, act, place);
        if (freshness == Freshness.CHECKED) {
            CredentialRegister.Versioned now = register.versioned(person);
            return answer(key, at, new Parsed(now.file(), now.version()));
        }
        ConcurrentMap<Key, Kept> kept = answers.getIfPresent(person);
        Kept found = kept == null ? null : kept.get(key);
        if (found != null && found.ruling().holdsAt(at)) {
            return found.ruling();
        }
        return answer(key, at, null);
    }

    private Ruling answer(Key key, Instant at, @Nullable Parsed fresh) {
        // The map is taken before the file is read: forget() removes it, so an answer from an older file lands in a map
        // nobody reads.
        ConcurrentMap<Key, Kept> kept =
                Objects.requireNonNull(answers.get(key.person(), p -> new ConcurrentHashMap<>()));
        Parsed file = fresh == null ? parsed(key.person()) : fresh;
        Kept found = kept.get(key);
        if (found != null && found.version() == file.version() && found.ruling().holdsAt(at)) {
            return found.ruling();
        }
        Ruling ruling = rules.decide(file.file(), key.act(), key.place(), at);
        if (kept.size() >= MOST_ACTS) {
            kept.clear();
        }
        kept.put(key, new Kept(ruling, file.version()));
        return ruling;
    }

    /**
     * The file of a person, kept until it changes; for audits and screens.
     *
     * @param person whose
     * @return the file, empty where nothing is recorded
     */
    public CredentialFile file(PersonId person) {
        return freshness == Freshness.CHECKED
                ? register.file(person)
                : parsed(person).file();
    }

    private Parsed parsed(PersonId person) {
        return Objects.requireNonNull(files.get(person, p -> {
            CredentialRegister.Versioned read = register.versioned(p);
            return new Parsed(read.file(), read.version());
        }));
    }

    /**
     * Drops what is kept about a person; called for commits of other nodes.
     *
     * @param person whose file changed
     */
    public void forget(PersonId person) {
        files.invalidate(person);
        answers.invalidate(person);
    }
}
