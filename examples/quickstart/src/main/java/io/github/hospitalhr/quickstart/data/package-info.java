/** The invented 800-person hospital: a seeded generator whose output is committed, so that every run starts from the same people. */
@NullMarked
package io.github.hospitalhr.quickstart.data;

import org.jspecify.annotations.NullMarked;
