/**
 * The rights of the people whose data it is (PIPL arts 44 to 47) and the duties of whoever keeps it: everything about one person as a
 * copy, erasure, retention with a dry run, purposes and consent.
 */
@NullMarked
package io.github.hospitalhr.domain.privacy;

import org.jspecify.annotations.NullMarked;
