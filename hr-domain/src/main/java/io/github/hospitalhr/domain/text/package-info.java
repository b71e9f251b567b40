/** Words shown to people, in Chinese and English. */
@NullMarked
package io.github.hospitalhr.domain.text;

import org.jspecify.annotations.NullMarked;
