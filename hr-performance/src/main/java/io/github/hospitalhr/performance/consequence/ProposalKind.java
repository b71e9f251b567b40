package io.github.hospitalhr.performance.consequence;

import io.github.hospitalhr.domain.text.Label;

/** What may be proposed. There is no kind for an exit. */
public enum ProposalKind {
    /** Praise (表扬, 服务明星). */
    RECOGNITION("表扬", "recognition"),
    /** A place in the promotion pool (储备干部). */
    PROMOTION_POOL("储备干部推荐", "promotion pool"),
    /** Training on the weak indicators (专项培训). */
    TRAINING("专项培训", "training"),
    /** A plan to improve, with goals and check-ins (绩效改进计划). */
    IMPROVEMENT_PLAN("绩效改进计划", "improvement plan"),
    /** Other work or another post, after a plan that did not help (调岗). */
    REASSIGNMENT("调整岗位", "re-assignment");

    private final String zh;
    private final String en;

    ProposalKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The kind in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
