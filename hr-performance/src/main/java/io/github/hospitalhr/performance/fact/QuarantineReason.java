package io.github.hospitalhr.performance.fact;

import io.github.hospitalhr.domain.text.Label;

/** Why a fact is kept apart until somebody looks at it (隔离待核). It counts for nobody in the meantime. */
public enum QuarantineReason {
    /** The catalogue has no such type. */
    UNKNOWN_TYPE("未登记的事实类型", "the type is not in the catalogue"),
    /** The unit measures something else than the type does. */
    WRONG_UNIT("计量单位不符", "the unit does not fit the type"),
    /** The value is outside of what is plausible. */
    IMPLAUSIBLE("数值超出合理范围", "the value is not plausible"),
    /** It counts for a day, or happened at a time, that has not come. */
    FUTURE("发生在未来", "it lies in the future"),
    /** The day and the time are more than two days apart. */
    DAY_AND_TIME_APART("日期与时间不符", "day and time are far apart"),
    /** Nobody of this identity was registered on the day. */
    UNKNOWN_PERSON("查无此人", "the person is not registered on the day"),
    /** The person worked in several units that day and the source does not say in which. */
    PERSON_IN_SEVERAL_UNITS("当日在多个科室任职,归属不明", "the person worked in several units that day"),
    /** The person did not work in the unit named. */
    NOT_IN_THAT_UNIT("当日不在该科室", "the person did not work in that unit that day"),
    /** Nobody worked on the shift. */
    NOBODY_ON_SHIFT("该班次无人", "nobody worked on that shift"),
    /** The same revision was told before with another content. */
    SAME_REVISION_DIFFERS("同一修订号内容不同", "the same revision was told with another content");

    private final String zh;
    private final String en;

    QuarantineReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The reason in words.
     *
     * @return the text in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
