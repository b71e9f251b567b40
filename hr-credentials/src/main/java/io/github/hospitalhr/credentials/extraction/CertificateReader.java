package io.github.hospitalhr.credentials.extraction;

import io.github.hospitalhr.credentials.catalogue.Catalogue;
import io.github.hospitalhr.credentials.catalogue.CredentialType;
import io.github.hospitalhr.credentials.catalogue.NumberCheck;
import io.github.hospitalhr.credentials.spi.DocumentText;
import io.github.hospitalhr.credentials.spi.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a certificate in the text of a document. Tolerates what scanners do: full-width characters, torn words, letters
 * for digits (O for 0, l for 1), misread signs of dates, one or two misread characters in a label. Every repair lowers the confidence.
 * Text without a known title, garbage included, gives no type and no fields. Immutable and safe for use by several threads.
 */
public final class CertificateReader {

    private static final int MOST_LINES = 2000;
    private static final int LONGEST_LINE = 500;
    private static final double REPAIRED = 0.93;
    private static final double MISREAD_LABEL = 0.85;
    private static final double NEXT_LINE = 0.9;
    private static final double WRONG_SHAPE = 0.4;

    private final Catalogue catalogue;
    private final List<CertificateLayout> layouts;

    /**
     * A reader of the shipped layouts.
     *
     * @param catalogue how numbers are checked
     */
    public CertificateReader(Catalogue catalogue) {
        this(catalogue, StandardLayouts.china());
    }

    /**
     * A reader.
     *
     * @param catalogue how numbers are checked
     * @param layouts what certificates look like; of two that fit, the one with the longer title counts
     */
    public CertificateReader(Catalogue catalogue, List<CertificateLayout> layouts) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.layouts = List.copyOf(layouts);
    }

    private record Line(String text, double confidence) {}

    private record Recognised(CertificateLayout layout, double confidence, int length) {}

    /**
     * Finds what a document says.
     *
     * @param document its text
     * @return what was found; a proposal, never a verification
     */
    public ExtractedCertificate read(DocumentText document) {
        List<Line> lines = new ArrayList<>();
        for (TextLine line : document.lines()) {
            if (lines.size() < MOST_LINES) {
                String text = line.text();
                lines.add(new Line(
                        Noise.plain(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text),
                        line.confidence()));
            }
        }
        Recognised recognised = recognise(lines);
        if (recognised == null) {
            return new ExtractedCertificate(null, 0, List.of(), document.engine());
        }
        Map<CertificateField, ExtractedField> fields = new EnumMap<>(CertificateField.class);
        CertificateLayout layout = recognised.layout();
        Labels labels = new Labels(layout);
        List<List<Labels.Hit>> hits =
                lines.stream().map(line -> labels.in(line.text())).toList();
        for (int i = 0; i < lines.size(); i++) {
            for (int h = 0; h < hits.get(i).size(); h++) {
                Labels.Hit hit = hits.get(i).get(h);
                int end = h + 1 < hits.get(i).size()
                        ? hits.get(i).get(h + 1).from()
                        : lines.get(i).text().length();
                String value = value(lines.get(i).text(), hit.to(), end);
                double trust = lines.get(i).confidence() * Math.pow(MISREAD_LABEL, hit.misread());
                int at = i;
                if (value.isEmpty()
                        && end == lines.get(i).text().length()
                        && i + 1 < lines.size()
                        && hits.get(i + 1).isEmpty()) {
                    at = i + 1;
                    value = value(lines.get(at).text(), 0, lines.get(at).text().length());
                    trust *= NEXT_LINE * lines.get(at).confidence();
                }
                add(fields, layout, hit.field(), value, trust, at);
            }
        }
        return new ExtractedCertificate(
                layout.type(), recognised.confidence(), List.copyOf(fields.values()), document.engine());
    }

    private @Nullable Recognised recognise(List<Line> lines) {
        Recognised best = null;
        for (CertificateLayout layout : layouts) {
            for (String title : layout.titles()) {
                for (Line line : lines) {
                    int misread = misread(line.text(), title);
                    if (misread < 0) {
                        continue;
                    }
                    double confidence = line.confidence() * Math.pow(MISREAD_LABEL, misread);
                    boolean better = best == null
                            || title.length() - misread > best.length()
                            || (title.length() - misread == best.length() && confidence > best.confidence());
                    if (better) {
                        best = new Recognised(layout, confidence, title.length() - misread);
                    }
                }
            }
        }
        return best;
    }

    /** The fewest misread characters with which a title stands in a line; -1 for too many. */
    private static int misread(String line, String title) {
        int least = -1;
        for (int from = 0; from + title.length() <= line.length(); from++) {
            int misread = Noise.differences(line, from, title);
            if (misread <= Noise.tolerance(title) && (least < 0 || misread < least)) {
                least = misread;
            }
        }
        return least;
    }

    private static String value(String line, int from, int to) {
        int start = from;
        while (start < to && ":.,·-—'\"“”|".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start, to);
    }

    private void add(
            Map<CertificateField, ExtractedField> fields,
            CertificateLayout layout,
            CertificateField field,
            String read,
            double trust,
            int line) {
        if (read.isEmpty()) {
            return;
        }
        switch (field.shape()) {
            case DATE -> days(fields, field, read, trust, line);
            case NUMBER -> keep(fields, number(layout.type(), read, trust, line));
            case TEXT -> keep(fields, new ExtractedField(field, text(read), read, trust, line));
        }
    }

    /** One day is the field's; two days are first and last day of a term, whatever the label was. */
    private static void days(
            Map<CertificateField, ExtractedField> fields, CertificateField field, String read, double trust, int line) {
        List<Days.Found> found = Days.in(read);
        if (found.size() >= 2) {
            keep(fields, day(CertificateField.FROM, found.get(0), trust, line));
            keep(fields, day(CertificateField.LAST_DAY, found.get(1), trust, line));
        } else if (!found.isEmpty()) {
            keep(fields, day(field, found.get(0), trust, line));
        }
    }

    private static ExtractedField day(CertificateField field, Days.Found found, double trust, int line) {
        double confidence = trust * Math.pow(REPAIRED, found.repairs());
        return new ExtractedField(field, found.day().toString(), found.read(), confidence, line);
    }

    private ExtractedField number(String type, String read, double trust, int line) {
        NumberCheck check = catalogue
                .type(type)
                .map(CredentialType::number)
                .map(Optional::of)
                .orElse(Optional.empty())
                .orElse(null);
        String asRead = read.replaceAll("[^\\p{L}\\p{N}()-]", "");
        if (check == null || check.accepts(asRead)) {
            return new ExtractedField(CertificateField.NUMBER, asRead, read, trust, line);
        }
        StringBuilder repaired = new StringBuilder();
        int repairs = 0;
        for (int i = 0; i < asRead.length(); i++) {
            char digit = Noise.digit(asRead.charAt(i));
            repairs += digit == asRead.charAt(i) ? 0 : 1;
            repaired.append(digit);
        }
        String value = repaired.toString();
        if (check.accepts(value)) {
            return new ExtractedField(CertificateField.NUMBER, value, read, trust * Math.pow(REPAIRED, repairs), line);
        }
        return new ExtractedField(CertificateField.NUMBER, asRead, read, trust * WRONG_SHAPE, line);
    }

    private static String text(String read) {
        return read.replaceAll("^[^\\p{L}\\p{N}(]+|[^\\p{L}\\p{N})]+$", "");
    }

    private static void keep(Map<CertificateField, ExtractedField> fields, ExtractedField found) {
        ExtractedField known = fields.get(found.field());
        if (!found.value().isEmpty() && (known == null || known.confidence() < found.confidence())) {
            fields.put(found.field(), found);
        }
    }
}
