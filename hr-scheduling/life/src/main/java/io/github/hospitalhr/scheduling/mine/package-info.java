/** What past rosters say about written rules: how often each held, where its threshold really lies, what contradicts what. */
@NullMarked
package io.github.hospitalhr.scheduling.mine;

import org.jspecify.annotations.NullMarked;
