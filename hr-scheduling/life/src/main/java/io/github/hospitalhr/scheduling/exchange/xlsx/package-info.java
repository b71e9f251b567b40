/** Rosters as Excel sheets in the hospital's own layout; needs the libraries fastexcel and fastexcel-reader. */
@NullMarked
package io.github.hospitalhr.scheduling.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
