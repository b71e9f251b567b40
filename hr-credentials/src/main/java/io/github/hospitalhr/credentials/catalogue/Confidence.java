package io.github.hospitalhr.credentials.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a row was confirmed. */
public enum Confidence {
    /** The text of the law itself was read. */
    @JsonProperty("P")
    PRIMARY,
    /** A secondary page quotes or paraphrases it. */
    @JsonProperty("S")
    SECONDARY,
    /** Not confirmed; such a row of a base pack is never enabled. */
    @JsonProperty("M")
    UNCONFIRMED
}
