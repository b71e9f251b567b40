package io.github.hospitalhr.credentials.extraction;

import io.github.hospitalhr.domain.text.Label;

/** A field of a certificate. */
public enum CertificateField {
    /** Name of the holder (姓名). Personal data. */
    HOLDER("姓名", "holder", Shape.TEXT),
    /** Number or code of the certificate (证书编号, 证书编码). Personal data. */
    NUMBER("证书编号", "number", Shape.NUMBER),
    /** Who issued it (发证机关, 注册机关). */
    ISSUER("发证机关", "issuer", Shape.TEXT),
    /** The day it was issued, approved or registered (批准日期, 注册日期, 发证日期). */
    FROM("起始日期", "first day", Shape.DATE),
    /** The last day on which it holds, inclusive, as certificates print it (有效期至). */
    LAST_DAY("有效期至", "last day", Shape.DATE),
    /** Registered institution, in words (执业地点, 执业机构). */
    PLACE("执业地点", "place of practice", Shape.TEXT),
    /** Category of practice (执业类别). */
    CATEGORY("执业类别", "category", Shape.TEXT),
    /** Scope of practice (执业范围). */
    RANGE("执业范围", "scope", Shape.TEXT),
    /** Name of the title (资格名称, 职称). */
    TITLE("资格名称", "title", Shape.TEXT),
    /** Kind of device (设备名称, 上岗类别). */
    DEVICE("设备类别", "device", Shape.TEXT);

    /** How a value is read. */
    enum Shape {
        TEXT,
        NUMBER,
        DATE
    }

    private final String zh;
    private final String en;
    private final Shape shape;

    CertificateField(String zh, String en, Shape shape) {
        this.zh = zh;
        this.en = en;
        this.shape = shape;
    }

    Shape shape() {
        return shape;
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
