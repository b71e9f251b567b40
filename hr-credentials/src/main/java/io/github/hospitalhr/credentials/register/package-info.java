/** Keeps the files of all persons in the record store: facts in, checked, one commit with its event; nothing is overwritten. */
@NullMarked
package io.github.hospitalhr.credentials.register;

import org.jspecify.annotations.NullMarked;
