/** Rule packs: versioned, dated collections of rules with their legal sources. */
@NullMarked
package io.github.hospitalhr.scheduling.pack;

import org.jspecify.annotations.NullMarked;
