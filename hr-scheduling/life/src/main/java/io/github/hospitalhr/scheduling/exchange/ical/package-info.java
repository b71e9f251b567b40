/** Calendar feeds (iCalendar, RFC 5545); needs the library biweekly on the class or module path. */
@NullMarked
package io.github.hospitalhr.scheduling.exchange.ical;

import org.jspecify.annotations.NullMarked;
