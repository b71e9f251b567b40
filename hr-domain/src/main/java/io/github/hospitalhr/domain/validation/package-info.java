/** Input checks at the entry points: every fault at once, in Chinese and English. */
@NullMarked
package io.github.hospitalhr.domain.validation;

import org.jspecify.annotations.NullMarked;
