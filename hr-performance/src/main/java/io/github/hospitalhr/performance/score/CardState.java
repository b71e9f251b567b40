package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.text.Label;

/** Whether a card has a score. */
public enum CardState {
    /** It has. */
    SCORED("已计分", "scored"),
    /** An indicator whose policy is to hold has too few facts. */
    HELD("暂缓出分", "held back"),
    /**
     * Facts stand behind less of the weight than the scheme asks for, or behind nothing at all. That nothing was complained of is a
     * merit of who worked, not of who was not there: never shown as a full score.
     */
    TOO_LITTLE_EVIDENCE("依据不足,不出分", "too little evidence for a score"),
    /** No indicator has enough facts. Never shown as a zero. */
    NOTHING_TO_SCORE("无可计分的指标", "nothing to score");

    private final String zh;
    private final String en;

    CardState(String zh, String en) {
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
