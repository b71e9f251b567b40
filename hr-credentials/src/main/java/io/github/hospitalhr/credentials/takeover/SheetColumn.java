package io.github.hospitalhr.credentials.takeover;

/** What a column of a legacy sheet means. */
public enum SheetColumn {
    /** Identity of the person (工号). Needed. */
    PERSON,
    /** Type of credential, in words or as code (证件类型); the mapping's default where the sheet has no such column. */
    TYPE,
    /** Number (证书编号). Personal data. */
    NUMBER,
    /** Issuer (发证机关). */
    ISSUER,
    /** First day (起始日期, 发证日期). Needed. */
    FROM,
    /** Last day, inclusive, as people write it (有效期至); empty for no end. */
    LAST_DAY,
    /** Institutions, separated (执业地点). */
    PLACES,
    /** Category of practice (执业类别). */
    CATEGORY,
    /** Scopes of practice, separated (执业范围). */
    RANGES,
    /** Level, a number (级别). */
    LEVEL,
    /** Single procedures, separated (项目). */
    PROCEDURES
}
