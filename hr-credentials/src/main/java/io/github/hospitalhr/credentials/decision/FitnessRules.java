package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.ActRule;
import io.github.hospitalhr.credentials.catalogue.Alternative;
import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.Need;
import io.github.hospitalhr.credentials.catalogue.Prohibition;
import io.github.hospitalhr.credentials.catalogue.RuleRow;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.CredentialFile;
import io.github.hospitalhr.domain.eligibility.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision as a pure function of file, act, place and moment. No clock, no store, no cache. Immutable and safe for use by
 * several threads.
 */
public final class FitnessRules {

    private final Catalogue catalogue;
    private final StandingRules standings;

    /**
     * Rules by a catalogue.
     *
     * @param catalogue the catalogue
     */
    public FitnessRules(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.standings = new StandingRules(catalogue);
    }

    /**
     * The catalogue by which is decided.
     *
     * @return the catalogue
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Decides.
     *
     * @param file the facts about the person
     * @param act what is to be done
     * @param place where
     * @param at when
     * @return the answer; an act the catalogue does not know is denied
     */
    public Ruling decide(CredentialFile file, Act act, Place place, Instant at) {
        return decide(file, act, place, at, new IdentityHashMap<>());
    }

    /** The same, with what was derived before for the same file and day. */
    Ruling decide(CredentialFile file, Act act, Place place, Instant at, Map<Credential, Standing> known) {
        LocalDate day = at.atZone(place.zone()).toLocalDate();
        Window window = new Window(day);
        window.touch(catalogue.nextChangeAfter(day));
        window.touch(catalogue.lastChangeUpTo(day));
        RulingDraft draft = new RulingDraft(catalogue);
        if (catalogue.act(act.code()).isEmpty()) {
            draft.unknownAct(act);
        }
        for (ActRule rule : catalogue.rulesFor(act.code())) {
            RuleRow ground = catalogue.row(rule.ground(), day).orElse(null);
            if (ground != null && act.level() >= rule.fromLevel()) {
                prohibitions(rule, act, place, day, draft);
                if (!rule.anyOf().isEmpty()) {
                    ways(rule, ground, file, act, place, window, draft, known);
                }
            }
        }
        return draft.rule(file, act, place, at, window);
    }

    private void prohibitions(ActRule rule, Act act, Place place, LocalDate day, RulingDraft draft) {
        for (Prohibition never : rule.never()) {
            RuleRow ground = catalogue.row(never.ground(), day).orElse(null);
            if (ground != null
                    && act.level() >= never.fromLevel()
                    && act.circumstances().containsAll(never.circumstances())
                    && (never.settings().isEmpty() || never.settings().contains(place.setting()))) {
                draft.prohibited(ground);
            }
        }
    }

    private void ways(
            ActRule rule,
            RuleRow ground,
            CredentialFile file,
            Act act,
            Place place,
            Window window,
            RulingDraft draft,
            Map<Credential, Standing> known) {
        Attempt best = null;
        for (Alternative way : rule.anyOf()) {
            if (!catalogue.holds(way.ground(), window.day())
                    || !act.circumstances().containsAll(way.circumstances())) {
                continue;
            }
            Attempt attempt = new Attempt(way);
            for (Need need : way.all()) {
                attempt.add(best(need, file, act, place, window, known));
            }
            if (best == null || attempt.isBetterThan(best)) {
                best = attempt;
            }
            if (best.verdict() == Verdict.PERMIT) {
                break;
            }
        }
        draft.add(ground, best);
    }

    private Match best(
            Need need, CredentialFile file, Act act, Place place, Window window, Map<Credential, Standing> known) {
        Match best = new Match(need, null, Verdict.DENY, null);
        for (Credential credential : file.ofType(need.type())) {
            Standing standing = standings.standing(file, credential, window.day(), 0, known);
            window.within(standing);
            Match match = match(need, standing, act, place, window);
            if (best.standing() == null || match.isBetterThan(best)) {
                best = match;
            }
            if (best.verdict() == Verdict.PERMIT) {
                break;
            }
        }
        return best;
    }

    private Match match(Need need, Standing standing, Act act, Place place, Window window) {
        Fit fit = Fit.of(catalogue, need, standing.credential(), act, place, window);
        if (!standing.status().counts() || fit.misfit() != null) {
            return new Match(need, standing, Verdict.DENY, fit);
        }
        boolean alone = fit.verdict() == Verdict.PERMIT && standing.status() == Status.IN_FORCE;
        return new Match(need, standing, alone ? Verdict.PERMIT : Verdict.UNDER_SUPERVISION, fit);
    }

    /** How the best credential held answers a need. */
    record Match(
            Need need,
            @Nullable Standing standing,
            Verdict verdict,
            @Nullable Fit fit) {

        boolean isBetterThan(Match other) {
            return rank() < other.rank();
        }

        /** Verdict first; among denials what is in force but does not fit, then what fits but is not in force. */
        private int rank() {
            int base = verdict == Verdict.PERMIT ? 0 : verdict == Verdict.UNDER_SUPERVISION ? 10 : 20;
            if (verdict != Verdict.DENY || standing == null || fit == null) {
                return standing == null ? base + 9 : base;
            }
            return base + (fit.misfit() == null ? 1 : standing.status().counts() ? 2 : 3);
        }
    }

    /** One way tried. */
    static final class Attempt {

        private final Alternative way;
        private final ArrayList<Match> matches = new ArrayList<>(2);

        Attempt(Alternative way) {
            this.way = way;
        }

        void add(Match match) {
            matches.add(match);
        }

        Alternative way() {
            return way;
        }

        List<Match> matches() {
            return matches;
        }

        Verdict verdict() {
            Verdict worst = way.verdict();
            for (Match match : matches) {
                worst = match.verdict().compareTo(worst) > 0 ? match.verdict() : worst;
            }
            return worst;
        }

        private int distance() {
            int sum = 0;
            for (Match match : matches) {
                sum += match.rank();
            }
            return sum;
        }

        boolean isBetterThan(Attempt other) {
            int order = verdict().compareTo(other.verdict());
            return order < 0 || (order == 0 && distance() < other.distance());
        }
    }
}
