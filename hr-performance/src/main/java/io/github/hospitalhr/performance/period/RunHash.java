package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.performance.score.ScoreCard;
import io.github.hospitalhr.performance.score.ScoreLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hash that binds a run to its cards, its facts and the run before. */
final class RunHash {

    private RunHash() {}

    static String of(String before, List<ScoreCard> cards) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, before);
            for (ScoreCard card : cards) {
                add(
                        digest,
                        card.person() + "|" + card.month() + "|" + card.scheme() + "|" + card.schemeVersion() + "|"
                                + card.state() + "|" + card.score());
                for (ScoreLine line : card.lines()) {
                    add(
                            digest,
                            line.indicator() + "|" + line.version() + "|"
                                    + line.weight().toPlainString() + "|" + line.state() + "|" + line.points());
                    line.parts()
                            .forEach(part -> part.facts()
                                    .forEach(fact -> add(
                                            digest, fact.hash() + fact.value().toPlainString())));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
