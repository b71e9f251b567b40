package io.github.hospitalhr.domain.audit;

/** What was done. The names stand in the chain and never change. */
public enum AuditAction {
    /** Personal data was read or searched. */
    READ,
    /** A record was created or changed. */
    WRITE,
    /** A record was removed. */
    DELETE,
    /** Data left the system as a whole: an export, a copy for the person. */
    EXPORT,
    /** Data of a person was erased. */
    ERASE,
    /** Rights were given, taken or used in somebody else's name. */
    AUTHORISE,
    /** An order to another system: a revocation, a freeze. */
    ORDER
}
