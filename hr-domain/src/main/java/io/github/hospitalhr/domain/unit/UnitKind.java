package io.github.hospitalhr.domain.unit;

import io.github.hospitalhr.domain.text.Label;

/** Kind of a unit, from the top down: hospital, campus, department, ward. */
public enum UnitKind {
    /** The hospital as a whole (医院); stands at the top. */
    HOSPITAL("医院", "hospital"),
    /** A campus (院区) of a hospital, with its own time zone. */
    CAMPUS("院区", "campus"),
    /** A department (科室) of a campus, or a part of a larger department (二级科室). */
    DEPARTMENT("科室", "department"),
    /** A ward (病区) of a department. */
    WARD("病区", "ward");

    private final String zh;
    private final String en;

    UnitKind(String zh, String en) {
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
     * Whether a unit of this kind may stand directly below one of another kind.
     *
     * @param parent the kind of the unit above
     * @return true for campus below hospital, department below campus or department, ward below department
     */
    public boolean mayStandBelow(UnitKind parent) {
        return switch (this) {
            case HOSPITAL -> false;
            case CAMPUS -> parent == HOSPITAL;
            case DEPARTMENT -> parent == CAMPUS || parent == DEPARTMENT;
            case WARD -> parent == DEPARTMENT;
        };
    }
}
