/**
 * Who did what to whom, when and with what result: a chain of entries that shows every change made to it afterwards, with signed
 * checkpoints, a verifier that tells where, and retention.
 */
@NullMarked
package io.github.hospitalhr.domain.audit;

import org.jspecify.annotations.NullMarked;
