package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/** Level of a professional title (职称级别), ascending. */
public enum TitleLevel {
    /** Junior (初级), 士 and 师. */
    JUNIOR("初级", "junior"),
    /** Intermediate (中级), such as 主治医师 and 主管护师. */
    MIDDLE("中级", "intermediate"),
    /** Associate senior (副高), such as 副主任医师. */
    ASSOCIATE_SENIOR("副高", "associate senior"),
    /** Senior (正高), such as 主任医师. */
    SENIOR("正高", "senior");

    private final String zh;
    private final String en;

    TitleLevel(String zh, String en) {
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
}
