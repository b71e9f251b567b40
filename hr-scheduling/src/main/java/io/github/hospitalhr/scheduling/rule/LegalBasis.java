package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * Where a rule comes from.
 *
 * @param status its rank: statute, guideline or the hospital's own policy
 * @param source name of the text, in its own language, such as {@code 劳动法}; empty for a policy without a text
 * @param article article of the text, such as {@code art. 38}; empty if none
 * @param confidence how well the source was confirmed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LegalBasis(@NotNull Status status, String source, String article, Confidence confidence) {

    /** Rank of a source. */
    public enum Status {
        /** Law or regulation; a hospital may only tighten it. */
        STATUTE,
        /** Recommended practice or standard. */
        GUIDELINE,
        /** The hospital's or the ward's own policy. */
        HOSPITAL
    }

    /** How well a source was confirmed. */
    public enum Confidence {
        /** The text itself was read. */
        PRIMARY,
        /** A secondary page quotes or paraphrases it. */
        SECONDARY,
        /** Not confirmed; such rules are shipped switched off. */
        UNCONFIRMED
    }

    public LegalBasis {
        Objects.requireNonNull(status, "status");
        source = source == null ? "" : source;
        article = article == null ? "" : article;
        confidence = confidence == null ? Confidence.PRIMARY : confidence;
    }

    /**
     * A policy of the hospital itself.
     *
     * @return the hospital's own policy, without a text
     */
    public static LegalBasis hospital() {
        return new LegalBasis(Status.HOSPITAL, "", "", Confidence.PRIMARY);
    }

    /**
     * An article of a statute whose text was read.
     *
     * @param source name of the text
     * @param article article
     * @return the basis
     */
    public static LegalBasis statute(String source, String article) {
        return new LegalBasis(Status.STATUTE, source, article, Confidence.PRIMARY);
    }

    /** Source and article in one line, such as {@code 劳动法 art. 38}. */
    @Override
    public String toString() {
        return (source + " " + article).trim();
    }
}
