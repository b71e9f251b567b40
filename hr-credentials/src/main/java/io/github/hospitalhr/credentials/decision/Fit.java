package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.Dimension;
import io.github.hospitalhr.credentials.catalogue.Need;
import io.github.hospitalhr.credentials.file.Certificate;
import io.github.hospitalhr.credentials.file.Credential;
import io.github.hospitalhr.credentials.file.Mode;
import io.github.hospitalhr.domain.eligibility.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether what a credential states fits an act and a place. */
record Fit(Verdict verdict, @Nullable Dimension misfit) {

    private static final Fit ALONE = new Fit(Verdict.PERMIT, null);
    private static final Fit SUPERVISED = new Fit(Verdict.UNDER_SUPERVISION, null);

    static Fit of(Catalogue catalogue, Need need, Credential credential, Act act, Place place, Window window) {
        Certificate states = credential.certificate();
        for (int i = 0; i < need.matching().size(); i++) {
            Dimension dimension = need.matching().get(i);
            if (!fits(catalogue, need, dimension, credential, act, place, window)) {
                return new Fit(Verdict.DENY, dimension);
            }
        }
        boolean supervised = need.matching().contains(Dimension.MODE) && states.mode() == Mode.SUPERVISED;
        return supervised ? SUPERVISED : ALONE;
    }

    private static boolean fits(
            Catalogue catalogue,
            Need need,
            Dimension dimension,
            Credential credential,
            Act act,
            Place place,
            Window window) {
        Certificate states = credential.certificate();
        return switch (dimension) {
            case PLACE -> {
                credential.placeChanges().forEach(window::touch);
                yield credential.places(window.day()).contains(place.institution());
            }
            case CATEGORY -> act.category() == null || act.category().equals(states.category());
            case RANGE -> act.range() == null || states.ranges().contains(act.range());
            case LEVEL -> {
                int up = catalogue
                        .number(need.levelsUp(), window.day())
                        .map(n -> n.intValue())
                        .orElse(0);
                yield states.level() > 0 && act.level() <= states.level() + up;
            }
            case MODE -> states.mode() != null && states.mode() != Mode.ASSIST;
            case PROCEDURE -> {
                String procedure = act.procedure();
                yield states.procedures().contains(procedure == null ? act.code() : procedure);
            }
            case SETTING -> states.settings().isEmpty() || states.settings().contains(place.setting());
        };
    }
}
