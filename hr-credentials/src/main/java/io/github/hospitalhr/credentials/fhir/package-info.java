/** Credentials as FHIR R4 JSON, out and in: qualifications of a practitioner, and how each was verified. */
@NullMarked
package io.github.hospitalhr.credentials.fhir;

import org.jspecify.annotations.NullMarked;
