/**
 * Takes credentials over from spreadsheets: a mapping says which column means what, a dry run names every fault with its cell, and the
 * whole sheet is recorded in one commit or not at all.
 */
@NullMarked
package io.github.hospitalhr.credentials.takeover;

import org.jspecify.annotations.NullMarked;
