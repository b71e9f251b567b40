/**
 * What is recorded about the credentials of a person: facts with their provenance, only ever added. Which state a credential is in
 * follows from the facts and a day and is never stored.
 */
@NullMarked
package io.github.hospitalhr.credentials.file;

import org.jspecify.annotations.NullMarked;
