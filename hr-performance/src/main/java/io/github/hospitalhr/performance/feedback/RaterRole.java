package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.text.Label;

/** From which side a rating comes. */
public enum RaterRole {
    /** The person. */
    SELF("自评", "self", false),
    /** The person's manager, who answers by name. */
    MANAGER("上级", "manager", false),
    /** Colleagues. */
    PEER("同事", "peers", true),
    /** People the person leads. */
    REPORT("下级", "reports", true),
    /** Other departments that work with the person. */
    PARTNER("协作科室", "partner departments", true);

    private final String zh;
    private final String en;
    private final boolean shielded;

    RaterRole(String zh, String en, boolean shielded) {
        this.zh = zh;
        this.en = en;
        this.shielded = shielded;
    }

    /**
     * The role in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }

    /**
     * Whether single ratings of the role are never shown.
     *
     * @return true for peers, reports and partners
     */
    public boolean shielded() {
        return shielded;
    }
}
