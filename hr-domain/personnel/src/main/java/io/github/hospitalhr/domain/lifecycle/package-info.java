/**
 * Joining, moving, leave and leaving (入职、调岗、休假、离职), and reviews with approvals, as checklists: versioned templates, cases with
 * owners, due days, legal timers and escalation, a gate before the first day of work, and the revocation of accounts that is read back.
 */
@NullMarked
package io.github.hospitalhr.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
