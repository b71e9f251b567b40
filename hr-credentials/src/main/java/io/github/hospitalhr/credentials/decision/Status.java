package io.github.hospitalhr.credentials.decision;

import io.github.hospitalhr.domain.text.Label;

/** State of a credential on a day, derived from facts and the day, never stored. */
public enum Status {
    /** Counts. */
    IN_FORCE("有效", "in force"),
    /** Counts under supervision only, because a review is overdue. */
    SUPERVISED("限监督下", "under supervision only"),
    /** The first term has not begun. */
    PENDING("未生效", "not yet valid"),
    /** Nobody has compared it with a source, or not enough persons have. */
    UNVERIFIED("未核验", "not verified"),
    /** The source says otherwise. */
    MISMATCH("核验不符", "does not match its source"),
    /** The last term is over. */
    EXPIRED("已过期", "expired"),
    /** A duty is overdue or was failed. */
    DUTY_OPEN("周期义务未完成", "a periodic duty is open"),
    /** Suspended. */
    SUSPENDED("暂停", "suspended"),
    /** What it builds on is not in force. */
    BASIS_MISSING("前提不具备", "what it builds on is missing"),
    /** Revoked by an authority. */
    REVOKED("已吊销", "revoked"),
    /** Withdrawn or given back. */
    WITHDRAWN("已取消", "withdrawn"),
    /** Ended by an event. */
    ENDED("已终止", "ended"),
    /** Recorded in error. */
    VOID("作废", "recorded in error"),
    /** The catalogue does not know its type. */
    UNKNOWN_TYPE("类型未知", "of unknown type");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The name to show.
     *
     * @return the name in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }

    /**
     * Whether it counts at all.
     *
     * @return true for in force, also under supervision
     */
    public boolean counts() {
        return this == IN_FORCE || this == SUPERVISED;
    }
}
