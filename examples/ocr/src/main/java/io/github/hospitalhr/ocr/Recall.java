package io.github.hospitalhr.ocr;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.extraction.CertificateField;
import io.github.hospitalhr.credentials.extraction.CertificateReader;
import io.github.hospitalhr.credentials.extraction.ExtractedCertificate;
import io.github.hospitalhr.credentials.extraction.ExtractedField;
import io.github.hospitalhr.credentials.spi.DocumentTextSource;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many fields of invented certificates come out right, wrong, or not at all. */
public final class Recall {

    /** Counts of a field. */
    static final class Count {
        int asked;
        int right;
        int wrong;
        int sureAndWrong;
    }

    private static final double SURE = 0.8;

    private final Map<CertificateField, Count> counts = new EnumMap<>(CertificateField.class);
    private int samples;
    private int types;

    /** Reads as many certificates as asked for, from seed 0 on. */
    Recall measure(DocumentTextSource source, SampleImage images, int certificates) {
        CertificateReader reader = new CertificateReader(Catalogue.china());
        for (int seed = 0; seed < certificates; seed++) {
            Sample sample = Samples.of(seed);
            ExtractedCertificate found = reader.read(source.read(images.png(sample, seed), "image/png"));
            samples++;
            types += sample.type().equals(found.type()) ? 1 : 0;
            sample.expected().forEach((field, value) -> count(field, value, found.field(field)));
        }
        return this;
    }

    private void count(CertificateField field, String value, Optional<ExtractedField> found) {
        Count count = counts.computeIfAbsent(field, f -> new Count());
        count.asked++;
        if (found.isPresent()) {
            boolean right = found.get().value().equals(value);
            count.right += right ? 1 : 0;
            count.wrong += right ? 0 : 1;
            count.sureAndWrong += !right && found.get().confidence() >= SURE ? 1 : 0;
        }
    }

    /** Share of a field that came out right, 0 to 1. */
    double of(CertificateField field) {
        Count count = counts.getOrDefault(field, new Count());
        return count.asked == 0 ? 0 : (double) count.right / count.asked;
    }

    /** Share of certificates whose type was recognised, 0 to 1. */
    double types() {
        return samples == 0 ? 0 : (double) types / samples;
    }

    /** Fields that are wrong though the confidence is high, of all fields. */
    int sureAndWrong() {
        return counts.values().stream().mapToInt(c -> c.sureAndWrong).sum();
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-10s %5s %6s %6s %6s %14s%n",
                "field",
                "asked",
                "right",
                "wrong",
                "recall",
                "sure and wrong");
        counts.forEach((field, c) -> out.printf(
                Locale.ROOT,
                "%-10s %5d %6d %6d %5.1f%% %14d%n",
                field,
                c.asked,
                c.right,
                c.wrong,
                100.0 * c.right / c.asked,
                c.sureAndWrong));
        out.printf(Locale.ROOT, "%-10s %5d %6d %6d %5.1f%%%n", "type", samples, types, samples - types, 100 * types());
    }
}
