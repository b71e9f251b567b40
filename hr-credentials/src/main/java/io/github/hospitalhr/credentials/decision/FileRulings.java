package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Objects;

/**
 * Many decisions about one file, as an audit needs them: how each credential stands is derived once a day, whatever the acts. Answers as
 * {@link FitnessRules#decide} does. For use by one thread.
 */
public final class FileRulings {

    private final FitnessRules rules;
    private final CredentialFile file;
    private final IdentityHashMap<Credential, Standing> known = new IdentityHashMap<>();
    private LocalDate day = LocalDate.MIN;

    /**
     * Decisions about a file.
     *
     * @param rules by which is decided
     * @param file the facts about the person
     */
    public FileRulings(FitnessRules rules, CredentialFile file) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * The file.
     *
     * @return the facts about the person
     */
    public CredentialFile file() {
        return file;
    }

    /**
     * Decides.
     *
     * @param act what is to be done
     * @param place where
     * @param at when
     * @return the answer
     */
    public Ruling decide(Act act, Place place, Instant at) {
        LocalDate asked = at.atZone(place.zone()).toLocalDate();
        if (!asked.equals(day)) {
            known.clear();
            day = asked;
        }
        return rules.decide(file, act, place, at, known);
    }
}
