/** Swaps, give-aways and open shifts: offers, legal partners, batch clearing, approval; every loser is told why. */
@NullMarked
package io.github.hospitalhr.scheduling.market;

import org.jspecify.annotations.NullMarked;
