package io.github.hospitalhr.credentials.file;

/** How a fact came to be known. */
public enum Method {
    /** The person said so (本人申报). */
    DECLARED(false),
    /** Staff typed it from a paper (录入). */
    TYPED(false),
    /** Read from an image or a document by a machine (识别). */
    EXTRACTED(false),
    /** Taken over from an older system (导入). */
    IMPORTED(false),
    /** The original was seen (核验原件). */
    ORIGINAL_SEEN(true),
    /** The register of the authority was asked (联网核验). */
    REGISTRY(true),
    /** An order of an authority (行政决定). */
    AUTHORITY(true),
    /** A decision of the hospital (院内决定): committee, medical affairs, nursing department. */
    HOSPITAL(true);

    private final boolean evidence;

    Method(boolean evidence) {
        this.evidence = evidence;
    }

    /**
     * Whether a verification may rest on it.
     *
     * @return false for what is only said, typed, extracted or imported
     */
    public boolean isEvidence() {
        return evidence;
    }
}
