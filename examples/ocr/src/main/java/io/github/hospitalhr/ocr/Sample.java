package io.github.hospitalhr.ocr;

import io.github.hospitalhr.credentials.extraction.CertificateField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An invented certificate.
 *
 * @param type code of its type
 * @param title its title
 * @param lines its lines as printed
 * @param expected what a perfect reader finds
 */
public record Sample(String type, String title, List<String> lines, Map<CertificateField, String> expected) {

    public Sample {
        lines = List.copyOf(lines);
        expected = new EnumMap<>(expected);
    }
}
