package io.github.hospitalhr.performance.lint;

import io.github.hospitalhr.domain.text.Label;

/** The rules of the linter. */
public enum LintRule {
    /** Pay may not follow revenue from drugs, consumables, tests or examinations. */
    REVENUE(
            "pay.noRevenue",
            true,
            "不得与药品、耗材、检查检验收入挂钩",
            "may not follow revenue from drugs, consumables or examinations"),
    /** A scheme that touches pay is adopted with the staff and published before it holds. */
    NOT_ADOPTED(
            "rules.valid", true, "缺少民主程序和公示的证据", "lacks evidence that it was discussed with the staff and published"),
    /** A scheme does not reach back before its publication. */
    RETROACTIVE("rules.valid", true, "生效早于公示", "holds before it was published"),
    /** A fact counts in one indicator only. */
    DOUBLE_COUNTING("", true, "同一事实在多个指标中重复计算", "counts the same facts in several indicators"),
    /** What cannot be laid to a person does not score a person. */
    UNATTRIBUTABLE("", true, "无法归因到个人", "cannot be laid to a person"),
    /** A mean or a rate of a handful is chance. */
    TINY_SAMPLE("", true, "最小样本过小", "asks for too small a sample"),
    /** The facts to be expected are fewer than the minimum sample. */
    RARELY_MEASURED("", false, "预计事实数量低于最小样本", "will mostly lack the facts for its minimum sample"),
    /** What the pair rewards together is harmful. */
    PERVERSE_PAIR("", true, "激励方向有害", "rewards something harmful"),
    /** Volume is rewarded and quality is not. */
    VOLUME_WITHOUT_QUALITY("", true, "只奖励数量,不考核质量", "rewards volume without quality"),
    /** A missing mean or rate counted as zero punishes the person for what nobody measured. */
    ZERO_FOR_UNMEASURED("", false, "均值或比率缺失按零分计,对个人不公", "counts an unmeasured mean or rate as zero"),
    /** Device-use and message signals need purpose, basis and retention. */
    CONDUCT_SIGNAL(
            "pi.purpose",
            true,
            "设备或消息信号未登记目的、依据和保存期限",
            "uses device or message signals without registered purpose, basis and retention");

    private final String law;
    private final boolean refuses;
    private final String zh;
    private final String en;

    LintRule(String law, boolean refuses, String zh, String en) {
        this.law = law;
        this.refuses = refuses;
        this.zh = zh;
        this.en = en;
    }

    /**
     * Key of the row of law behind the rule.
     *
     * @return the key, or empty for rules of good practice
     */
    public String law() {
        return law;
    }

    /**
     * Whether a scheme with such a finding is refused.
     *
     * @return true if refused, false if it is a warning
     */
    public boolean refuses() {
        return refuses;
    }

    /**
     * The rule in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
