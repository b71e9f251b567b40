package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.text.Label;

/** How an indicator entered a score. */
public enum LineState {
    /** Its facts gave points. */
    SCORED("计分", "scored"),
    /** Too few facts; left out, its weight spread over the others. */
    LEFT_OUT("数据不足,权重按比例分摊", "too little data, weight spread over the others"),
    /** Too few facts; zero points by the indicator's policy. */
    ZERO_BY_POLICY("数据不足,按规则计零分", "too little data, zero by policy"),
    /** Too few facts; the points of the last month are carried on. */
    CARRIED("数据不足,沿用上期", "too little data, carried on from the last month"),
    /** Too few facts; holds the whole score. */
    HOLDS("数据不足,暂缓出分", "too little data, the score is held");

    private final String zh;
    private final String en;

    LineState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The state in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
