package io.github.hospitalhr.performance.scheme;

/** For whom a scheme is written; a scheme inherits only from a wider one. */
public enum SchemeLevel {
    /** The whole hospital (院级). */
    HOSPITAL,
    /** One department or ward (科级). */
    DEPARTMENT,
    /** One kind of post (岗位级). */
    POST
}
