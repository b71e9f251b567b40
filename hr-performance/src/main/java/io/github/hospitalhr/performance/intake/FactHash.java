package io.github.hospitalhr.performance.intake;

import io.github.hospitalhr.performance.fact.Attribution;
import io.github.hospitalhr.performance.fact.Fact;
import io.github.hospitalhr.performance.fact.FactKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which explanations name a fact. */
final class FactHash {

    /** Length of a hash in characters. */
    static final int LENGTH = 64;

    private static final int MOST_PLACES = 100;

    private FactHash() {}

    static String of(Fact fact) {
        String content = String.join(
                "\u001f",
                fact.key().source(),
                fact.key().key(),
                Integer.toString(fact.revision()),
                Boolean.toString(fact.withdrawn()),
                fact.type(),
                whom(fact.attribution()),
                fact.unit() == null ? "" : fact.unit().value(),
                fact.day().toString(),
                fact.occurredAt().toString(),
                amount(fact),
                fact.measure().dimension().name());
        return sha256(content);
    }

    /** What is too long to be plausible is not written out: 1E900000000 would fill a gigabyte. */
    private static String amount(Fact fact) {
        BigDecimal given = fact.value();
        return Math.abs((long) given.scale()) > MOST_PLACES
                ? given.toString()
                : fact.measure().toSmallest(given).stripTrailingZeros().toPlainString();
    }

    /** A name of fixed length for a key. */
    static String of(FactKey key) {
        return sha256(key.source() + "\u001f" + key.key());
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String whom(Attribution attribution) {
        if (attribution instanceof Attribution.ToPerson one) {
            return "p:" + one.person();
        }
        if (attribution instanceof Attribution.ToShift shift) {
            return "s:" + shift.unit() + ":" + shift.shift();
        }
        return "t:" + ((Attribution.ToTeam) attribution).unit();
    }
}
