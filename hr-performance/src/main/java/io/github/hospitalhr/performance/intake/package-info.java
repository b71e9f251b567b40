/** The way of facts into the ledger (数据接入): known already, taken, or kept apart with reasons. */
@NullMarked
package io.github.hospitalhr.performance.intake;

import org.jspecify.annotations.NullMarked;
