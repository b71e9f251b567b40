/**
 * What a hospital knows about certificates and rights as dated data: rows of law and practice, types of credentials with their
 * validity, and what an act needs. Packs are read strictly and joined into a {@link io.github.hospitalhr.credentials.catalogue.Catalogue}.
 */
@NullMarked
package io.github.hospitalhr.credentials.catalogue;

import org.jspecify.annotations.NullMarked;
