/** Shipped indicators and schemes (考核方案包) as JSON documents, and the reader for a hospital's own. */
@NullMarked
package io.github.hospitalhr.performance.pack;

import org.jspecify.annotations.NullMarked;
