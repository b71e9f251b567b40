/** What the balance chapter works with: the hospital's schemes, simulated clock events, documents. */
@NullMarked
package io.github.hospitalhr.quickstart.balance;

import org.jspecify.annotations.NullMarked;
