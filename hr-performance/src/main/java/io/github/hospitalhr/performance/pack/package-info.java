/** Shipped indicators and schemes (考核方案包) as JSON documents; a hospital writes its own in the same format. */
@NullMarked
package io.github.hospitalhr.performance.pack;

import org.jspecify.annotations.NullMarked;
