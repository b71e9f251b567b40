/**
 * Files (档案) of what people decide about people: proposals, improvement plans, appeals and pools paid out, kept in the host's record
 * store with an outbox event for each step. Nothing is edited: a decision is made once, and of two at the same moment one counts.
 */
@NullMarked
package io.github.hospitalhr.performance.filing;

import org.jspecify.annotations.NullMarked;
