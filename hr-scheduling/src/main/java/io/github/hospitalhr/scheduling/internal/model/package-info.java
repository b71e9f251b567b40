/** The compiled roster problem: what the rules of a ward become before anything is searched. */
@NullMarked
package io.github.hospitalhr.scheduling.internal.model;

import org.jspecify.annotations.NullMarked;
