package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/**
 * In which relation a person works at the hospital (用工形式).
 *
 * <p>Some relations exclude each other on the same day ({@link #isExclusive()}): one person has one employer of record.
 * Trainees and doctors who practise at several sites may hold their relation beside another one.
 */
public enum EmploymentType {
    /** On the establishment of the public institution (事业编). */
    ESTABLISHED("事业编", "established post", true),
    /** Registered within the controlled total (备案制). */
    REGISTERED("备案制", "registered post", true),
    /** Labour contract with the hospital (合同制). */
    CONTRACT("合同制", "labour contract", true),
    /** Sent by a labour dispatch company (劳务派遣). */
    DISPATCHED("劳务派遣", "labour dispatch", true),
    /** Resident in standardised training (规培). */
    RESIDENT("规培", "resident in training", false),
    /** Sent by another hospital for further training (进修). */
    VISITING("进修", "visiting trainee", false),
    /** Taken on again after retirement (返聘). */
    REHIRED("返聘", "rehired after retirement", true),
    /** Doctor whose main institution is elsewhere (多点执业). */
    MULTI_SITE("多点执业", "multi-site practice", false);

    private final String zh;
    private final String en;
    private final boolean exclusive;

    EmploymentType(String zh, String en, boolean exclusive) {
        this.zh = zh;
        this.en = en;
        this.exclusive = exclusive;
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
     * Whether a person may hold only one employment of the exclusive types on a day.
     *
     * @return true for 事业编, 备案制, 合同制, 劳务派遣 and 返聘
     */
    public boolean isExclusive() {
        return exclusive;
    }
}
