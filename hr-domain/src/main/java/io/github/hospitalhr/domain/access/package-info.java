/**
 * Who may see and change what: rules over class of data, role, relation and purpose, grants with the five data scopes that Chinese
 * hosts know, decisions that say why not, and the same scopes as predicates for the host's SQL.
 */
@NullMarked
package io.github.hospitalhr.domain.access;

import org.jspecify.annotations.NullMarked;
