/** Versioned JSON documents, read strictly and written canonically. */
@NullMarked
package io.github.hospitalhr.domain.json;

import org.jspecify.annotations.NullMarked;
