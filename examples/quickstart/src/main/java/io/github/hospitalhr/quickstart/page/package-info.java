/** Pages a head nurse opens without a network: the roster of a unit, the overview of the hospital. */
@NullMarked
package io.github.hospitalhr.quickstart.page;

import org.jspecify.annotations.NullMarked;
