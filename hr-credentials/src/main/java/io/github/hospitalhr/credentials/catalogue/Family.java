package io.github.hospitalhr.credentials.catalogue;

/** What a type of credential is in the life of a hospital. */
public enum Family {
    /** A qualification once acquired: 资格证书, 职称. */
    QUALIFICATION,
    /** A registration to practise: 执业证书. */
    REGISTRATION,
    /** A right beyond the registration: 麻精处方权, 抗菌药物处方权, 母婴保健技术. */
    RIGHT,
    /** A privilege the hospital grants: procedure, level, mode (手术授权). */
    PRIVILEGE,
    /** Training, health check, post certificate. */
    TRAINING,
    /** An account of credits (继续教育学分). */
    ACCOUNT,
    /** A status that lifts or narrows a rule: 医师法 art. 18, trainee, student. */
    STATUS
}
