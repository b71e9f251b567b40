/**
 * Freeze and thaw of clinical rights in the host: numbered orders through the outbox, acknowledged, read back, safe against orders that
 * arrive late or twice.
 */
@NullMarked
package io.github.hospitalhr.credentials.freeze;

import org.jspecify.annotations.NullMarked;
