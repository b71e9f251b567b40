/** How the market keeps its offers and clears them. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.market;

import org.jspecify.annotations.NullMarked;
