package io.github.hospitalhr.credentials.spi;

/**
 * Port: turns a document (a scan, a photograph, a PDF) into text. A host puts its OCR engine behind it; {@code examples/ocr} shows one.
 * {@code DocumentTextSourceContract} in the testkit has a test for each rule under the same number.
 *
 * <ol>
 *   <li><b>T1</b> Lines come from top to bottom; each carries a confidence of 0 to 1.
 *   <li><b>T2</b> A document without text gives no lines; that is no failure.
 *   <li><b>T3</b> Bytes of another kind than stated, damaged bytes, or a kind the engine does not know are an {@link
 *       UnreadableDocumentException} whose message repeats nothing of the document.
 *   <li><b>T4</b> The same bytes give the same text. Nothing is kept of a document.
 *   <li><b>T5</b> Thread-safe.
 * </ol>
 */
@FunctionalInterface
public interface DocumentTextSource {

    /**
     * Reads a document.
     *
     * @param document the bytes; not changed
     * @param mediaType what they are, such as {@code image/png}
     * @return the text
     * @throws UnreadableDocumentException if it cannot be read
     */
    DocumentText read(byte[] document, String mediaType);
}
