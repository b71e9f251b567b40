/** The life of one ward's published roster: a sick call, a repair, a market. */
@NullMarked
package io.github.hospitalhr.quickstart.ward;

import org.jspecify.annotations.NullMarked;
