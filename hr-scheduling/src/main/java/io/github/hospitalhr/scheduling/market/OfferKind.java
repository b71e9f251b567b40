package io.github.hospitalhr.scheduling.market;

/** What is offered. */
public enum OfferKind {
    /** A duty for another one (换班). */
    SWAP,
    /** A duty for nothing (让班). */
    GIVE_AWAY,
    /** A duty that nobody holds, offered by the ward (空班). */
    OPEN_SHIFT
}
