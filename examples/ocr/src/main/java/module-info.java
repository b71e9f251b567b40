/** Certificates read by a real OCR engine. */
module io.github.hospitalhr.ocr {
    requires io.github.hospitalhr.credentials;
    requires java.desktop;
    requires static org.jspecify;
}
