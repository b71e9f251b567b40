/** The scheme linter (方案合规检查): what a lawful and fair scheme may not do, and which rule says so. */
@NullMarked
package io.github.hospitalhr.performance.lint;

import org.jspecify.annotations.NullMarked;
