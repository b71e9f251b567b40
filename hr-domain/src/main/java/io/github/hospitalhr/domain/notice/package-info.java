/**
 * Notices (通知) to people and events to the host: written into the outbox with the data they speak of, and relayed at least once
 * when a clock says so.
 */
@NullMarked
package io.github.hospitalhr.domain.notice;

import org.jspecify.annotations.NullMarked;
