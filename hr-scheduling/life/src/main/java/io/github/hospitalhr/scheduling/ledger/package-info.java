/** Append-only accounts of people, each entry traceable to what it comes from; the fairness ledger over months. */
@NullMarked
package io.github.hospitalhr.scheduling.ledger;

import org.jspecify.annotations.NullMarked;
