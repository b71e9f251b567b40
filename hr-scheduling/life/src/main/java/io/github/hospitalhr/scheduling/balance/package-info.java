/** Balances of rest, leave and hours by accrual rules as data; night fees and overtime, per person and ward. */
@NullMarked
package io.github.hospitalhr.scheduling.balance;

import org.jspecify.annotations.NullMarked;
