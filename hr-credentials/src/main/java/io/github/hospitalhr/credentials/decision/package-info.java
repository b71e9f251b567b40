/**
 * May this person do this here now, and why not: a pure function of the facts, the catalogue and the clock, with reasons, articles,
 * the moment until which the answer holds, and what would turn a no into a yes.
 */
@NullMarked
package io.github.hospitalhr.credentials.decision;

import org.jspecify.annotations.NullMarked;
