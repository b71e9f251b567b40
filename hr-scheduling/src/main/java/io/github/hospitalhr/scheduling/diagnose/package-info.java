/**
 * Why a ward cannot be covered, and what would help: proofs with numbers, people without any legal row, rules that collide,
 * fixes that were tried, and the ordered relaxation of a ward's own rules.
 */
@NullMarked
package io.github.hospitalhr.scheduling.diagnose;

import org.jspecify.annotations.NullMarked;
