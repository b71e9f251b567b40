package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/** Sex as registered (GB/T 2261.1). */
public enum Sex {
    /** Female (女). */
    FEMALE("女", "female"),
    /** Male (男). */
    MALE("男", "male"),
    /** Not stated (未说明的性别). */
    UNSTATED("未说明", "not stated");

    private final String zh;
    private final String en;

    Sex(String zh, String en) {
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
