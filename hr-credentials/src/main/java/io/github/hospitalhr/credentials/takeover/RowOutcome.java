package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.domain.text.Label;

/** What becomes of a row. */
public enum RowOutcome {
    /** To be recorded: nothing like it is on file. */
    NEW("新增", "new"),
    /** On file already with the same content; left alone. */
    ON_FILE("已在册且一致", "on file, the same"),
    /** On file already with other content; left alone, for a person to look at. */
    DIFFERS("已在册但不一致", "on file, but different"),
    /** The same as an earlier row; left alone. */
    REPEATED("表内重复", "repeated in the sheet"),
    /** Has faults. */
    FAULTY("有误", "faulty");

    private final String zh;
    private final String en;

    RowOutcome(String zh, String en) {
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
