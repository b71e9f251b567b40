package io.github.hospitalhr.domain.access;

/** How the actor stands to the person whose data it is. */
public enum Relation {
    /** In any relation. */
    ANY,
    /** The data is the actor's own. */
    SELF,
    /** The actor leads a unit of the person, or one above it, or is the person's named manager; never oneself. */
    SUPERVISED,
    /** The person or thing is assigned to the actor (只看自己负责的). */
    ASSIGNED
}
