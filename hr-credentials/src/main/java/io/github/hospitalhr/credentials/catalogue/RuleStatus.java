package io.github.hospitalhr.credentials.catalogue;

/** Whose word a row is. */
public enum RuleStatus {
    /** Law, regulation or ministry rule (法律法规规章). */
    STATUTE,
    /** Guideline or professional standard (指南, 规范). */
    GUIDELINE,
    /** The hospital's own rule (院内制度). */
    HOSPITAL
}
