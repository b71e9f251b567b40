package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/** Kind of post (岗位类别): whose work a position does. */
public enum Occupation {
    /** Doctor (医师). */
    DOCTOR("医师", "doctor"),
    /** Nurse (护士). */
    NURSE("护士", "nurse"),
    /** Midwife (助产士). */
    MIDWIFE("助产士", "midwife"),
    /** Pharmacist (药师). */
    PHARMACIST("药师", "pharmacist"),
    /** Medical technician (技师): laboratory, imaging, rehabilitation. */
    TECHNICIAN("技师", "technician"),
    /** Administration (管理岗位). */
    ADMINISTRATION("管理", "administration"),
    /** Support services (工勤岗位). */
    SUPPORT("工勤", "support"),
    /** Anything else (其他专业技术). */
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Occupation(String zh, String en) {
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
