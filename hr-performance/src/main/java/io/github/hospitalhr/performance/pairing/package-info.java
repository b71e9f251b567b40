/**
 * Competency (胜任力) and pairing (搭档): what a post asks for and what is missing, how well two people work together beyond
 * what each does alone, and which re-pairing is worth its cost. Generic: preceptor and new nurse, surgeon and assistant, sales
 * and assistant.
 */
@NullMarked
package io.github.hospitalhr.performance.pairing;

import org.jspecify.annotations.NullMarked;
