/**
 * What goes into and comes out of the record store: tenants, keys, versions, index values, batches, pages, outbox entries
 * and leases. Plain values, checked where they are made, so that every store may rely on them.
 */
@NullMarked
package io.github.hospitalhr.domain.record;

import org.jspecify.annotations.NullMarked;
