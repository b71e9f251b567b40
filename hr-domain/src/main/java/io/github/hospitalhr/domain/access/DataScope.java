package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.text.Label;

/** Over whose data a grant reaches: the five scopes that hosts in China know (数据权限). Oneself lies in every scope. */
public enum DataScope {
    /** Everybody's (全部数据). */
    ALL("全部数据", "all data"),
    /** That of the units named in the grant (自定义数据). */
    CUSTOM("自定义数据", "custom units"),
    /** That of the actor's own units (本部门数据). */
    OWN_UNIT("本部门数据", "own unit"),
    /** That of the actor's own units and all below them (本部门及以下数据). */
    OWN_UNIT_AND_BELOW("本部门及以下数据", "own unit and below"),
    /** The actor's own (仅本人数据). */
    SELF("仅本人数据", "own data only");

    private final String zh;
    private final String en;

    DataScope(String zh, String en) {
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
