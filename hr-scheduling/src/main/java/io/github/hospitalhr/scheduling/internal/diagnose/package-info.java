/** The infeasibility doctor: counting proofs, rows, days, conflicts, fixes and relaxations on the compiled problem. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.diagnose;

import org.jspecify.annotations.NullMarked;
