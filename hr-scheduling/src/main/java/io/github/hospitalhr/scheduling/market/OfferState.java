package io.github.hospitalhr.scheduling.market;

/** Where an offer stands. */
public enum OfferState {
    /** It takes bids. */
    OPEN,
    /** Its deadline has passed; it waits for clearing. Derived from the clock, never stored. */
    CLOSED,
    /** It found partners and waits for the head nurse. */
    AWAITING_APPROVAL,
    /** The duties have changed hands. */
    SETTLED,
    /** The head nurse said no. */
    DECLINED,
    /** Nobody could take it. */
    UNMATCHED,
    /** Its owner took it back. */
    WITHDRAWN
}
