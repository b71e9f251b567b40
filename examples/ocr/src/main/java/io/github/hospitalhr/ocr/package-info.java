/** A reference adapter of the port for documents, over tesseract, and a measure of what it recognises. */
@NullMarked
package io.github.hospitalhr.ocr;

import org.jspecify.annotations.NullMarked;
