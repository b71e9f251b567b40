/**
 * What a certificate says, found in the text of a document: each field with its confidence, as a proposal for a person to look at. What
 * a machine read is never verified by it.
 */
@NullMarked
package io.github.hospitalhr.credentials.extraction;

import org.jspecify.annotations.NullMarked;
