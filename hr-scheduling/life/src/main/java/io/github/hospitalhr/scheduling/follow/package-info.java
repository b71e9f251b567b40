/** What follows from a published roster: ledgers, balances, notices, reminders and facts, kept up version by version. */
@NullMarked
package io.github.hospitalhr.scheduling.follow;

import org.jspecify.annotations.NullMarked;
